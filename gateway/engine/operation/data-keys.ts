import type { FieldNode } from 'graphql';

/**
 * Where a field's value lies in the gathered data, and what it is called at agencies: the client's response key,
 * unless that key could be taken for something else. Then a key of our own, which nothing can be taken for.
 */
export interface DataKeys {
  of(field: FieldNode): string;
}

// The planner's own names: `_internal_qp_alias_0`, `_entities`, `_e0`.
const PLANNER_NAME = /^(_internal_qp|_entities$|_e\d+$|__)/;

/**
 * The planner fetches keys and `@requires` inputs under their field names: a client's `id: name` next to the key `id`
 * would send the name as the key and bring another citizen's data. And `constructor` is there on every object.
 * @param fieldNames every name a field has anywhere in the supergraph
 * @param document the client's text: our prefix must not occur in it
 */
export function dataKeysFor(fieldNames: ReadonlySet<string>, document: string): DataKeys {
  let prefix = 'own_';
  while (document.includes(prefix)) prefix = `own${prefix}`;
  return {
    of: ({ alias, name }) => {
      const key = alias?.value ?? name.value;
      const isField = key === name.value;
      const isMistakable = isField ? false : fieldNames.has(key) || PLANNER_NAME.test(key);
      return isMistakable || key in Object.prototype ? prefix + key : key;
    },
  };
}
