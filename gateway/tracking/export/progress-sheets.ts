import { matchColumns } from './match-columns.ts';
import type { PlanAnswer, ProgressAnswer } from './progress-answer.ts';
import type { Sheet } from './sheet.ts';
import { tableSheet } from './table-sheet.ts';
import { targetsSheet } from './targets-sheet.ts';

/**
 * The official output of a plan: a sheet of all its targets, then one in the layout of each of the plan's own tables
 * that allot targets to areas, in the order of the document.
 */
export function progressSheets(plan: PlanAnswer, progress: ProgressAnswer): readonly Sheet[] {
  const { asOf } = progress;
  const targets = progress.targets ?? [];
  const tables = plan.tables.flatMap((table) => {
    const byColumn = matchColumns(table, targets);
    return byColumn.size === 0 ? [] : [tableSheet(plan, table, { asOf, targets: byColumn })];
  });
  return [targetsSheet(plan, asOf, targets), ...tables];
}
