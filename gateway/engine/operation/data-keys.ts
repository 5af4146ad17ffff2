import { type ExecutableDefinitionNode, type FieldNode, print, visit } from 'graphql';

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
 * @param ambiguous what `ambiguousKeys` says of it, where one agency may know several types as one; else nothing
 */
export function dataKeysFor(
  fieldNames: ReadonlySet<string>,
  document: string,
  ambiguous: AmbiguousKeys = new Map(),
): DataKeys {
  let prefix = 'own_';
  while (document.includes(prefix)) prefix = `own${prefix}`;
  return {
    of: (field) => {
      const { alias, name } = field;
      const key = alias?.value ?? name.value;
      const number = ambiguous.get(key)?.indexOf(signatureOf(field)) ?? -1;
      // No alias begins with a digit: none can be taken for this one.
      if (number >= 0) return `${prefix}${number}_${key}`;
      const isField = key === name.value;
      const isMistakable = isField ? false : fieldNames.has(key) || PLANNER_NAME.test(key);
      return isMistakable || key in Object.prototype ? prefix + key : key;
    },
  };
}

/** Response keys that an operation uses for more than one thing, with the signatures that it uses them for. */
export type AmbiguousKeys = ReadonlyMap<string, readonly string[]>;

/**
 * Objects of two types may have different things under one response key, and an agency that knows both types as one
 * (`@interfaceObject`) cannot: planner 0.0.38 ends the process on `... on Film { reviews(first: 3) { id } } ... on Book
 * { reviews { id } }`. With keys of their own they are different fields to it.
 */
export function ambiguousKeys(definitions: readonly ExecutableDefinitionNode[]): AmbiguousKeys {
  const signatures = new Map<string, string[]>();
  const note = (field: FieldNode): void => {
    const key = field.alias?.value ?? field.name.value;
    const known = signatures.get(key) ?? [];
    signatures.set(key, known);
    const signature = signatureOf(field);
    if (!known.includes(signature)) known.push(signature);
  };
  for (const definition of definitions) visit(definition, { Field: note });
  return new Map([...signatures].filter(([, known]) => known.length > 1));
}

function signatureOf({ name, arguments: given = [] }: FieldNode): string {
  return [name.value, ...given.map(print).toSorted()].join(' ');
}
