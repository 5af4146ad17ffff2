import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { TypeIndex } from '../supergraph/type-index.ts';
import type { DataKeys } from './data-keys.ts';

/** What the planner is given in place of the client's text. */
export interface PlannerDocument {
  readonly text: string;
  /** The client's name of a variable that had to be renamed for the planner; others keep theirs. */
  clientVariable(plannerName: string): string;
}

export interface PlannerDocumentContext {
  readonly schema: GraphQLSchema;
  readonly types: TypeIndex;
  readonly keys: DataKeys;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
// The planner declares these itself, next to the client's, without looking.
const PLANNER_VARIABLE = /^(representations$|__batch_reps)/;

/**
 * One operation with the fragments it uses, with aliases that cannot be mistaken for fields, variables that cannot
 * be mistaken for the planner's, and `__typename` wherever only the type tells what a client may see.
 */
export function writePlannerDocument(
  operation: OperationDefinitionNode,
  context: PlannerDocumentContext,
): PlannerDocument {
  const definitions = [operation, ...reachableFragments(operation, context.fragments)];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const renamed = renamedVariables(operation);
  const back = new Map([...renamed].map(([client, planner]) => [planner, client]));
  return {
    text: print(rewrite(document, context, renamed)),
    clientVariable: (plannerName) => back.get(plannerName) ?? plannerName,
  };
}

function rewrite(
  document: DocumentNode,
  context: PlannerDocumentContext,
  renamed: ReadonlyMap<string, string>,
): DocumentNode {
  const typeInfo = new TypeInfo(context.schema);
  const enter = (node: ASTNode): ASTNode | undefined => {
    if (node.kind === Kind.FIELD) return rewriteField(node, getNamedType(typeInfo.getType()), context);
    if (node.kind !== Kind.VARIABLE) return undefined;
    const name = renamed.get(node.name.value);
    return name === undefined ? undefined : { ...node, name: { ...node.name, value: name } };
  };
  return visit(document, visitWithTypeInfo(typeInfo, { enter }));
}

function rewriteField(
  field: FieldNode,
  type: GraphQLNamedType | undefined,
  context: PlannerDocumentContext,
): FieldNode {
  if (field.name.value === '__typename') return TYPENAME;
  const key = context.keys.of(field);
  const { alias: _alias, ...bare } = field;
  const named: FieldNode =
    key === field.name.value ? bare : { ...bare, alias: { kind: Kind.NAME, value: key } };
  const { selectionSet } = field;
  if (selectionSet === undefined || !needsTypename(type, selectionSet, context)) return named;
  return { ...named, selectionSet: { ...selectionSet, selections: [TYPENAME, ...selectionSet.selections] } };
}

// An interface of which all is public, asked for its own fields only, needs no type: it may cost another call.
function needsTypename(
  type: GraphQLNamedType | undefined,
  { selections }: SelectionSetNode,
  { types }: PlannerDocumentContext,
): boolean {
  if (!isAbstractType(type)) return false;
  if (!isInterfaceType(type) || types.partlyHidden.has(type.name)) return true;
  return selections.some(({ kind }) => kind !== Kind.FIELD);
}

function renamedVariables({ variableDefinitions }: OperationDefinitionNode): ReadonlyMap<string, string> {
  const names = (variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const taken = new Set(names);
  return new Map(
    names
      .filter((name) => PLANNER_VARIABLE.test(name))
      .map((name) => {
        let free = `client_${name}`;
        while (taken.has(free)) free = `client_${free}`;
        taken.add(free);
        return [name, free];
      }),
  );
}

function reachableFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const reached = new Map<string, FragmentDefinitionNode>();
  const follow = (selectionSet: SelectionSetNode): void => {
    for (const selection of selectionSet.selections) {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet !== undefined) follow(selection.selectionSet);
        continue;
      }
      const fragment = fragments.get(selection.name.value);
      if (fragment === undefined || reached.has(fragment.name.value)) continue;
      reached.set(fragment.name.value, fragment);
      follow(fragment.selectionSet);
    }
  };
  follow(operation.selectionSet);
  return [...reached.values()];
}
