import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { isJsonObject, type JsonObject, ownValue } from './json.ts';

/** Changes an object in place. */
export type Rewrite = (object: JsonObject) => void;

/** The planner's corrections of what goes to an agency or comes from it: a type's name, a key's name. */
export function compileRewrites(rewrites: readonly FetchRewrite[] | undefined, types: TypeIndex): Rewrite {
  const compiled = (rewrites ?? []).map((rewrite) => compileRewrite(rewrite, types));
  return (object) => {
    for (const rewrite of compiled) rewrite(object);
  };
}

function compileRewrite(rewrite: FetchRewrite, types: TypeIndex): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return (object) =>
      atLastKey(object, path, types, (parent, key) => {
        if (!Object.hasOwn(parent, key)) return;
        parent[renameKeyTo] = parent[key];
        delete parent[key];
      });
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return (object) =>
    atLastKey(object, path, types, (parent, key) => {
      parent[key] = setValueTo;
    });
}

/** By their names in an agency's answer, the keys that a fetch's output rewrites rename. */
export function renamedKeys(rewrites: readonly FetchRewrite[] | undefined): ReadonlyMap<string, string> {
  return new Map(
    (rewrites ?? []).flatMap((rewrite) => {
      if (!('KeyRenamer' in rewrite)) return [];
      const last = rewrite.KeyRenamer.path.at(-1);
      return last !== undefined && 'Key' in last ? [[last.Key, rewrite.KeyRenamer.renameKeyTo] as const] : [];
    }),
  );
}

function atLastKey(
  value: unknown,
  path: readonly FetchNodePathSegment[],
  types: TypeIndex,
  change: (parent: JsonObject, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) atLastKey(item, path, types, change);
    return;
  }
  const [segment, ...rest] = path;
  if (segment === undefined || !isJsonObject(value)) return;
  if ('TypenameEquals' in segment) {
    const typeName = ownValue(value, '__typename');
    if (typeof typeName === 'string' && !types.satisfies(typeName, segment.TypenameEquals)) return;
    atLastKey(value, rest, types, change);
  } else if (rest.length === 0) change(value, segment.Key);
  else atLastKey(ownValue(value, segment.Key), rest, types, change);
}
