import type { ErrorReport } from '../errors/error-report.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import type { EntityPosition, GatheredEntities } from './entity-collection.ts';
import type { EntityGroup } from './entity-group.ts';
import { pathFrom } from './entity-path.ts';
import type { Execution } from './execution.ts';
import { type JsonObject, mergeJson, ownValue } from './json.ts';

/**
 * Adds what an agency brought to every entity it was asked for. The same answer may belong to several places: each
 * gets its own copy, because later fetches may add different things below each.
 */
export function mergeEntities<Context>(
  { group, positions }: GatheredEntities,
  entities: readonly (JsonObject | null)[] | null,
  types: TypeIndex,
  { report }: Execution<Context>,
): void {
  if (entities === null) return;
  const uses = countUses(positions);
  for (const position of positions) {
    const brought = entities[position.index];
    if (brought === null || brought === undefined) continue;
    const uncomputed = uncomputedKeys(group, position, types, report);
    const source = uncomputed === null ? brought : without(brought, uncomputed);
    const known = ownValue(position.entity, '__typename');
    mergeJson(position.entity, source, (uses.get(position.index) ?? 0) > 1);
    if (isVaguer(source, known, types)) position.entity.__typename = known;
  }
}

// An agency that knows an interface only as one type says the interface's name of every object.
function isVaguer(source: JsonObject, known: unknown, types: TypeIndex): boolean {
  const told = ownValue(source, '__typename');
  if (typeof told !== 'string' || typeof known !== 'string' || told === known) return false;
  return types.satisfies(known, [told]);
}

function countUses(positions: readonly EntityPosition[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const { index } of positions) uses.set(index, (uses.get(index) ?? 0) + 1);
  return uses;
}

/**
 * The fields that were computed without a value which an agency failed to give. A null that means "we do not know
 * because somebody is silent" is no null to compute with: the result would be wrong and look right.
 */
function uncomputedKeys(
  { agency, fields }: EntityGroup,
  { missing, path, route }: EntityPosition,
  types: TypeIndex,
  report: ErrorReport,
): ReadonlySet<string> | null {
  if (missing.length === 0 || report.errors.length === 0) return null;
  const keys = new Set<string>();
  for (const { name, dataKey } of missing) {
    const cause = report.findCause([...pathFrom(path), dataKey]);
    if (cause === undefined) continue;
    for (const { typeName, fieldName, key } of fields) {
      if (typeName === null || !types.inputsOf(agency, typeName, fieldName).includes(name)) continue;
      keys.add(key);
      report.notComputed({ parent: route.keys, keys: [key] }, cause);
    }
  }
  return keys.size === 0 ? null : keys;
}

function without(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}
