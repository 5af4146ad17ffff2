import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { DataPath } from '../errors/path-tree.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { isJsonObject, type JsonObject, ownValue } from './json.ts';

/** Where entities lie in the gathered data. */
export interface EntityRoute {
  /** Response keys only, without list indices and type conditions. */
  readonly keys: readonly string[];
  visit(data: JsonObject, visitEntity: (entity: JsonObject) => void): void;
  /** Where each entity is now. Costs a walk over all of them: only errors ask for it. */
  paths(data: JsonObject): ReadonlyMap<JsonObject, DataPath>;
}

interface Walk {
  readonly path: readonly FlattenNodePathSegment[];
  readonly types: TypeIndex;
  readonly visitEntity: (entity: JsonObject) => void;
  /** Where the walk is; null where nobody asks. */
  readonly at: (string | number)[] | null;
}

export function compileRoute(path: readonly FlattenNodePathSegment[], types: TypeIndex): EntityRoute {
  return {
    keys: path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : [])),
    visit: (data, visitEntity) => walk(data, 0, { path, types, visitEntity, at: null }),
    paths(data) {
      const found = new Map<JsonObject, DataPath>();
      const at: (string | number)[] = [];
      const visitEntity = (entity: JsonObject) => found.set(entity, [...at]);
      walk(data, 0, { path, types, visitEntity, at });
      return found;
    },
  };
}

function walk(value: unknown, step: number, journey: Walk): void {
  const { path, at } = journey;
  const segment = path[step];
  if (Array.isArray(value)) {
    const next = segment === '@' ? step + 1 : step;
    for (let index = 0; index < value.length; index += 1) {
      at?.push(index);
      walk(value[index], next, journey);
      at?.pop();
    }
    return;
  }
  if (!isJsonObject(value)) return;
  if (segment === undefined) journey.visitEntity(value);
  else if (segment === '@') walk(value, step + 1, journey);
  else if ('Field' in segment) {
    at?.push(segment.Field);
    walk(ownValue(value, segment.Field), step + 1, journey);
    at?.pop();
  } else if (meets(value, segment.TypeCondition, journey.types)) walk(value, step + 1, journey);
}

// Where the planner did not ask for the type, there is only one that it can be.
function meets(value: JsonObject, conditions: readonly string[], types: TypeIndex): boolean {
  const typeName = ownValue(value, '__typename');
  return typeof typeName !== 'string' || types.satisfies(typeName, conditions);
}
