import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { CheckedOperation } from './check-document.ts';
import { type Flags, isIncluded } from './conditions.ts';

/** The root fields of an operation, by who answers them. `__typename` is in neither part: it is known. */
export interface SplitOperation {
  /** What agencies answer: one part, or of a mutation one for each response key, to be run in this order. */
  readonly federated: readonly (readonly FieldNode[])[];
  /** `__schema` and `__type`, which this engine answers itself. */
  readonly introspection: readonly FieldNode[];
}

export function splitOperation({ operation, fragments }: CheckedOperation, flags: Flags): SplitOperation {
  const roots = flatten(operation.selectionSet, fragments, flags);
  const federated = roots.filter(({ name }) => !name.value.startsWith('__'));
  const parts = operation.operation === 'mutation' ? groupByResponseKey(federated) : [federated];
  return {
    federated: parts.filter((part) => part.length > 0),
    introspection: roots.filter(({ name }) => name.value === '__schema' || name.value === '__type'),
  };
}

function flatten(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  flags: Flags,
): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (!isIncluded(selection.directives, flags)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return fragment === undefined ? [] : flatten(fragment.selectionSet, fragments, flags);
  });
}

// The specification runs mutations one after the other, each with everything below it; one plan for all would start
// the second before the first is fully answered.
function groupByResponseKey(roots: readonly FieldNode[]): readonly (readonly FieldNode[])[] {
  const groups = Map.groupBy(roots, ({ alias, name }) => alias?.value ?? name.value);
  return [...groups.values()];
}
