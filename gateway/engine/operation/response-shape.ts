import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { type Flags, isIncluded } from './conditions.ts';
import type { DataKeys } from './data-keys.ts';

/** Which keys of the gathered data the client asked for, all types taken together: what an error may name. */
export interface ShapeNode {
  readonly responseKey: string;
  readonly children: ReadonlyMap<string, ShapeNode>;
}

export type ClientPath = readonly (string | number)[];

export interface ShapeContext {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly keys: DataKeys;
  readonly flags: Flags;
}

interface MutableShapeNode extends ShapeNode {
  readonly children: Map<string, MutableShapeNode>;
}

export function buildResponseShape(selectionSet: SelectionSetNode, context: ShapeContext): ShapeNode {
  const root: MutableShapeNode = { responseKey: '', children: new Map() };
  fill(root, selectionSet, context);
  return root;
}

function fill(node: MutableShapeNode, { selections }: SelectionSetNode, context: ShapeContext): void {
  for (const selection of selections) {
    if (!isIncluded(selection.directives, context.flags)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = context.keys.of(selection);
      const responseKey = selection.alias?.value ?? selection.name.value;
      const child = node.children.get(key) ?? { responseKey, children: new Map() };
      node.children.set(key, child);
      if (selection.selectionSet !== undefined) fill(child, selection.selectionSet, context);
    } else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
      if (inner !== undefined) fill(node, inner.selectionSet, context);
    }
  }
}

/** A path of data keys as the client knows it, cut before the first key that the client did not ask for. */
export function toClientPath(
  shape: ShapeNode,
  dataPath: ClientPath,
): { readonly path: ClientPath; readonly node: ShapeNode; readonly isWhole: boolean } {
  const path: (string | number)[] = [];
  let node = shape;
  for (const segment of dataPath) {
    if (typeof segment === 'number') {
      path.push(segment);
      continue;
    }
    const child = node.children.get(segment);
    if (child === undefined) return { path, node, isWhole: false };
    path.push(child.responseKey);
    node = child;
  }
  return { path, node, isWhole: true };
}
