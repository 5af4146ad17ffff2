import type { TypeIndex } from '../supergraph/type-index.ts';
import type { GatheredEntities, RouteEntities } from './entity-collection.ts';
import type { EntityGroup } from './entity-group.ts';
import type { Execution } from './execution.ts';
import { type JsonObject, mergeJson, ownValue } from './json.ts';

/**
 * Adds what an agency brought to every entity it was asked for. The same answer may belong to several places: each
 * gets its own copy, because later fetches may add different things below each.
 */
export function mergeEntities<Context>(
  { group, places, representations }: GatheredEntities,
  entities: readonly (JsonObject | null)[] | null,
  types: TypeIndex,
  execution: Execution<Context>,
): void {
  if (entities === null) return;
  execution.collections.clear();
  const asked = places.reduce((sum, place) => sum + place.entities.length, 0);
  const uses = asked > representations.length ? countUses(places) : null;
  for (const place of places) {
    const uncomputed = uncomputedKeys(group, place, types, execution);
    for (const [at, entity] of place.entities.entries()) {
      const index = place.indices[at] ?? -1;
      const brought = entities[index] ?? null;
      if (brought === null) continue;
      const keys = uncomputed?.get(at);
      const source = keys === undefined ? brought : without(brought, keys);
      mergeEntity(entity, source, uses !== null && (uses.get(index) ?? 0) > 1, types);
    }
  }
}

function mergeEntity(entity: JsonObject, source: JsonObject, isShared: boolean, types: TypeIndex): void {
  const known = entity.__typename;
  mergeJson(entity, source, isShared);
  if (source.__typename !== undefined && isVaguer(source, known, types)) entity.__typename = known;
}

// An agency that knows an interface only as one type says the interface's name of every object.
function isVaguer(source: JsonObject, known: unknown, types: TypeIndex): boolean {
  const told = ownValue(source, '__typename');
  if (typeof told !== 'string' || typeof known !== 'string' || told === known) return false;
  return types.satisfies(known, [told]);
}

function countUses(places: readonly RouteEntities[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const { indices } of places) for (const index of indices) uses.set(index, (uses.get(index) ?? 0) + 1);
  return uses;
}

/**
 * By place among the entities, the fields that were computed without a value which an agency failed to give. A null
 * that means "we do not know because somebody is silent" is no null to compute with: the result would be wrong and
 * look right.
 */
function uncomputedKeys<Context>(
  { agency, fields }: EntityGroup,
  { route, entities, missing }: RouteEntities,
  types: TypeIndex,
  { data, report }: Execution<Context>,
): ReadonlyMap<number, ReadonlySet<string>> | null {
  if (missing === null || report.errors.length === 0) return null;
  const paths = route.paths(data);
  const uncomputed = new Map<number, Set<string>>();
  for (const [at, inputs] of missing) {
    const entity = entities[at];
    const path = (entity && paths.get(entity)) ?? route.keys;
    for (const { name, dataKey } of inputs) {
      const cause = report.findCause([...path, dataKey]);
      if (cause === undefined) continue;
      for (const { typeName, fieldName, key } of fields) {
        if (typeName === null || !types.inputsOf(agency, typeName, fieldName).includes(name)) continue;
        uncomputed.set(at, (uncomputed.get(at) ?? new Set()).add(key));
        report.notComputed({ parent: route.keys, keys: [key] }, cause);
      }
    }
  }
  return uncomputed;
}

function without(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}
