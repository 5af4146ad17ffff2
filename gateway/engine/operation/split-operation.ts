import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CheckedOperation } from './check-document.ts';
import type { DataKeys } from './data-keys.ts';

/** A root field with the fragments around it resolved: only their directives matter at the root. */
interface RootField {
  readonly field: FieldNode;
  readonly wrappers: readonly (readonly DirectiveNode[])[];
}

/** Some root fields of an operation, as an operation. */
export interface OperationPart {
  readonly operation: OperationDefinitionNode;
  readonly fields: readonly FieldNode[];
}

export interface SplitOperation {
  /** What agencies answer: one part, or of a mutation one for each root field, to be run in this order. */
  readonly federated: readonly OperationPart[];
  /** `__schema` and `__type`, which this engine answers itself, under their data keys. */
  readonly introspection: OperationDefinitionNode | null;
}

/** Root `__typename` is in neither part: it is known. */
export function splitOperation({ operation, fragments }: CheckedOperation, keys: DataKeys): SplitOperation {
  const roots = flatten(operation.selectionSet, [], fragments);
  const local = roots
    .filter(({ field }) => isIntrospection(field))
    .map(({ field, wrappers }) => ({ field: underDataKey(field, keys), wrappers }));
  const federated = roots.filter(({ field }) => !field.name.value.startsWith('__'));
  const parts = operation.operation === 'mutation' ? groupByResponseKey(federated) : [federated];
  return {
    federated: parts
      .filter((part) => part.length > 0)
      .map((part) => ({ operation: withRoots(operation, part), fields: part.map(({ field }) => field) })),
    introspection: local.length === 0 ? null : withRoots(operation, local),
  };
}

function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

function underDataKey(field: FieldNode, keys: DataKeys): FieldNode {
  return { ...field, alias: { kind: Kind.NAME, value: keys.of(field) } };
}

function flatten(
  { selections }: SelectionSetNode,
  wrappers: RootField['wrappers'],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly RootField[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, wrappers }];
    const { directives = [] } = selection;
    const inner = directives.length === 0 ? wrappers : [...wrappers, directives];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return fragment === undefined ? [] : flatten(fragment.selectionSet, inner, fragments);
  });
}

// The specification runs mutations one after the other, each with everything below it; one plan for all would start
// the second before the first is fully answered.
function groupByResponseKey(roots: readonly RootField[]): readonly (readonly RootField[])[] {
  const groups = Map.groupBy(roots, ({ field }) => field.alias?.value ?? field.name.value);
  return [...groups.values()];
}

function withRoots(operation: OperationDefinitionNode, roots: readonly RootField[]): OperationDefinitionNode {
  const selections = roots.map(({ field, wrappers }) =>
    wrappers.reduceRight<SelectionNode>(
      (inner, directives) => ({
        kind: Kind.INLINE_FRAGMENT,
        directives,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
      }),
      field,
    ),
  );
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
