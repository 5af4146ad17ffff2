import { keyOfArea, type RowAnswer, type TableAnswer, type TargetAnswer } from './progress-answer.ts';

/** A target that a table allots to areas: what each area must do stands in the table already. */
export type TargetsByColumn = ReadonlyMap<string, TargetAnswer>;

/**
 * Which column of a table holds which target of the plan. A document does not say so; the column is one of the target's
 * unit with the very values that were allotted to the areas. Where several have them (the households that can escape,
 * and those that shall), it is the last: these tables print where things stand on the left and what is promised right
 * of it. No column holds two targets.
 */
export function matchColumns(table: TableAnswer, targets: readonly TargetAnswer[]): TargetsByColumn {
  const found = new Map<string, TargetAnswer>();
  for (const target of targets) {
    const allotted = allottedIn(table, target);
    if (allotted.size === 0) continue;
    const column = table.columns.findLast(
      ({ key, unit }) =>
        unit === target.target?.unit &&
        !found.has(key) &&
        table.rows.every((row) => agrees(row, key, allotted)),
    );
    if (column !== undefined) found.set(column.key, target);
  }
  return found;
}

/** What the table gives the areas of a target, by area. */
function allottedIn(table: TableAnswer, { areas }: TargetAnswer): ReadonlyMap<string, number> {
  return new Map(
    (areas ?? []).flatMap(({ areaTarget }) =>
      areaTarget !== null && areaTarget.tableCode === table.code && areaTarget.area !== null
        ? [[keyOfArea(areaTarget.area), areaTarget.value] as const]
        : [],
    ),
  );
}

function agrees(row: RowAnswer, key: string, allotted: ReadonlyMap<string, number>): boolean {
  if (row.isTotal) return true;
  const promised = row.area === null ? undefined : allotted.get(keyOfArea(row.area));
  return row.cells.find(({ column }) => column === key)?.value === promised;
}
