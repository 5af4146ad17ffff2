import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { CheckedOperation } from './check-document.ts';
import {
  ALWAYS,
  bothConditions,
  type Conditions,
  conditionsOf,
  holds,
  type Variables,
} from './conditions.ts';
import type { DataKeys } from './data-keys.ts';

/** Which keys of the gathered data the client asked for, all types taken together: what an error may name. */
export interface ShapeNode {
  readonly responseKey: string;
  readonly children: ReadonlyMap<string, ShapeNode>;
  isIncluded(variables: Variables): boolean;
}

export type ClientPath = readonly (string | number)[];

export function buildResponseShape({ operation, fragments }: CheckedOperation, keys: DataKeys): ShapeNode {
  const root = new MutableShapeNode('');
  root.alternatives.push(ALWAYS);
  fill(root, operation.selectionSet, ALWAYS, { fragments, keys });
  return root;
}

interface ShapeContext {
  readonly fragments: CheckedOperation['fragments'];
  readonly keys: DataKeys;
}

function fill(
  node: MutableShapeNode,
  selectionSet: SelectionSetNode,
  outer: Conditions,
  context: ShapeContext,
): void {
  for (const selection of selectionSet.selections) {
    const own = conditionsOf(selection.directives);
    if (own === null) continue;
    const conditions = bothConditions(outer, own);
    if (selection.kind === Kind.FIELD) fillField(node, selection, conditions, context);
    else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
      if (inner !== undefined) fill(node, inner.selectionSet, conditions, context);
    }
  }
}

function fillField(
  node: MutableShapeNode,
  field: FieldNode,
  conditions: Conditions,
  context: ShapeContext,
): void {
  const child = node.child(context.keys.of(field), field.alias?.value ?? field.name.value);
  child.alternatives.push(conditions);
  if (field.selectionSet !== undefined) fill(child, field.selectionSet, ALWAYS, context);
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

class MutableShapeNode implements ShapeNode {
  readonly responseKey: string;
  readonly children = new Map<string, MutableShapeNode>();
  /** Included if one of these holds. */
  readonly alternatives: Conditions[] = [];

  constructor(responseKey: string) {
    this.responseKey = responseKey;
  }

  child(dataKey: string, responseKey: string): MutableShapeNode {
    const known = this.children.get(dataKey);
    if (known !== undefined) return known;
    const made = new MutableShapeNode(responseKey);
    this.children.set(dataKey, made);
    return made;
  }

  isIncluded(variables: Variables): boolean {
    return this.alternatives.some((conditions) => holds(conditions, variables));
  }
}
