import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { PathSegment } from '../errors/path-tree.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { isJsonObject, type JsonObject, ownValue } from './json.ts';

/** A path as a chain from its end: objects of one list share all but their index. */
export interface PathLink {
  readonly parent: PathLink | null;
  readonly segment: PathSegment;
}

export type VisitEntity = (entity: JsonObject, path: PathLink | null) => void;

/** Where entities lie in the gathered data. */
export interface EntityRoute {
  /** Response keys only, without list indices and type conditions. */
  readonly keys: readonly string[];
  visit(data: JsonObject, visitEntity: VisitEntity): void;
}

export function compileRoute(path: readonly FlattenNodePathSegment[], types: TypeIndex): EntityRoute {
  const walk = (value: unknown, at: number, link: PathLink | null, visitEntity: VisitEntity): void => {
    if (Array.isArray(value)) {
      const next = path[at] === '@' ? at + 1 : at;
      value.forEach((item, index) => {
        walk(item, next, { parent: link, segment: index }, visitEntity);
      });
      return;
    }
    if (!isJsonObject(value)) return;
    const segment = path[at];
    if (segment === undefined) visitEntity(value, link);
    else if (segment === '@') walk(value, at + 1, link, visitEntity);
    else if ('Field' in segment)
      walk(ownValue(value, segment.Field), at + 1, { parent: link, segment: segment.Field }, visitEntity);
    else if (meets(value, segment.TypeCondition, types)) walk(value, at + 1, link, visitEntity);
  };
  return {
    keys: path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : [])),
    visit: (data, visitEntity) => walk(data, 0, null, visitEntity),
  };
}

// Where the planner did not ask for the type, there is only one that it can be.
function meets(value: JsonObject, conditions: readonly string[], types: TypeIndex): boolean {
  const typeName = ownValue(value, '__typename');
  return typeof typeName !== 'string' || types.satisfies(typeName, conditions);
}

export function pathFrom(link: PathLink | null): readonly PathSegment[] {
  const path: PathSegment[] = [];
  for (let at = link; at !== null; at = at.parent) path.push(at.segment);
  return path.reverse();
}
