import { Kind, type SelectionSetNode } from 'graphql';
import { isIncluded } from '../operation/conditions.ts';
import type { ShapeContext } from '../operation/response-shape.ts';
import type { ForbiddenFields } from './guarded-operation.ts';

/** A field of the answer that the viewer may not read, whatever the data. */
export interface ForbiddenPlace {
  /** Data keys, without list indices. */
  readonly path: readonly string[];
  readonly message: string;
}

export interface ForbiddenPlacesContext extends ShapeContext {
  readonly forbidden: ForbiddenFields;
}

/** The outermost forbidden fields of the answer, each once, in the order asked. */
export function forbiddenPlaces(
  selectionSet: SelectionSetNode,
  context: ForbiddenPlacesContext,
): readonly ForbiddenPlace[] {
  if (context.forbidden.size === 0) return [];
  const places = new Map<string, ForbiddenPlace>();
  find(selectionSet, [], places, context);
  return [...places.values()].filter(
    ({ path }) =>
      !path.some((_key, length) => length > 0 && places.has(JSON.stringify(path.slice(0, length)))),
  );
}

function find(
  { selections }: SelectionSetNode,
  parent: readonly string[],
  places: Map<string, ForbiddenPlace>,
  context: ForbiddenPlacesContext,
): void {
  const { forbidden, fragments, flags, keys } = context;
  for (const selection of selections) {
    if (!isIncluded(selection.directives, flags)) continue;
    if (selection.kind !== Kind.FIELD) {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner !== undefined) find(inner.selectionSet, parent, places, context);
      continue;
    }
    const path = [...parent, keys.of(selection)];
    const slot = JSON.stringify(path);
    if (forbidden.has(selection)) {
      if (!places.has(slot)) places.set(slot, { path, message: forbidden.reasonOf(selection) });
    } else if (selection.selectionSet !== undefined) {
      find(selection.selectionSet, path, places, context);
    }
  }
}
