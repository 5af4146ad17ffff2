import { type FieldNode, type FragmentDefinitionNode, Kind, print, type SelectionSetNode } from 'graphql';

/** A field of the composed operation, under a key that says which field with which arguments it is. */
export interface TreeField {
  /** `class_x1k9(…)`: the key, the field and its arguments as they are printed. */
  readonly text: string;
  readonly children: FieldTree;
}

/** Fields by their key in the answer. */
export type FieldTree = Map<string, TreeField>;

/** Author's response keys → keys of the composed operation, level by level. */
export interface KeyMap {
  readonly key: string;
  readonly children: ReadonlyMap<string, KeyMap>;
}

/**
 * Adds the fields of a fragment to the tree. Fields that are equal, arguments included, are asked once, whichever
 * fragments name them and however their authors call them; others never meet.
 * @returns how the fragment's own keys are called in the composed operation
 */
export function addFragment(tree: FieldTree, fragment: FragmentDefinitionNode): ReadonlyMap<string, KeyMap> {
  return addSelections(tree, fragment.selectionSet);
}

function addSelections(tree: FieldTree, { selections }: SelectionSetNode): Map<string, KeyMap> {
  const keys = new Map<string, KeyMap>();
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const key = keyOf(selection);
    const known = tree.get(key) ?? { text: textOf(selection, key), children: new Map() };
    tree.set(key, known);
    const children = selection.selectionSet
      ? addSelections(known.children, selection.selectionSet)
      : new Map();
    const own = selection.alias?.value ?? selection.name.value;
    keys.set(own, { key, children: merged(keys.get(own)?.children, children) });
  }
  return keys;
}

function merged(
  one: ReadonlyMap<string, KeyMap> | undefined,
  other: ReadonlyMap<string, KeyMap>,
): ReadonlyMap<string, KeyMap> {
  return one === undefined ? other : new Map([...one, ...other]);
}

function keyOf({ name, arguments: given = [] }: FieldNode): string {
  if (given.length === 0) return name.value;
  const text = given.map(print).toSorted().join();
  return `${name.value}_${hashOf(text)}`;
}

function textOf({ name, arguments: given = [] }: FieldNode, key: string): string {
  const label = key === name.value ? key : `${key}: ${name.value}`;
  return given.length === 0 ? label : `${label}(${given.map(print).join(', ')})`;
}

// FNV-1a, 32 bits: two fields of one parent with equal names and different arguments must only not share it.
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The tree as a selection set. */
export function printTree(tree: FieldTree): string {
  const fields = Array.from(tree.values(), ({ text, children }) =>
    children.size === 0 ? text : `${text} ${printTree(children)}`,
  );
  return `{ ${fields.join(' ')} }`;
}

/** The author's path in keys of the composed operation; null where the fragment has no such path. */
export function translatePath(
  keys: ReadonlyMap<string, KeyMap>,
  path: readonly string[],
): readonly string[] | null {
  const translated: string[] = [];
  let level: ReadonlyMap<string, KeyMap> = keys;
  for (const step of path) {
    const found = level.get(step);
    if (found === undefined) return null;
    translated.push(found.key);
    level = found.children;
  }
  return translated;
}
