import {
  type FieldNode,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';
import { type PlannerSelectionsContext, plainSelections } from './planner-selections.ts';

/** What the planner is given in place of the client's text. */
export interface PlannerDocument {
  readonly text: string;
  /** The client's name of a variable that had to be renamed for the planner; others keep theirs. */
  clientVariable(plannerName: string): string;
}

// The planner declares these itself, next to the client's, without looking.
const PLANNER_VARIABLE = /^(representations$|__batch_reps)/;

/**
 * Some root fields of an operation, with aliases that cannot be mistaken for fields, and variables that cannot be
 * mistaken for the planner's.
 */
export function writePlannerDocument(
  operation: OperationDefinitionNode,
  root: GraphQLObjectType,
  fields: readonly FieldNode[],
  context: PlannerSelectionsContext,
): PlannerDocument {
  const selectionSet = plainSelections(root, [{ kind: Kind.SELECTION_SET, selections: fields }], context);
  const { kind, operation: type, variableDefinitions } = operation;
  const renamed = renamedVariables(operation);
  const document = visit(
    { kind, operation: type, variableDefinitions, selectionSet },
    {
      enter: (node) => {
        if (node.kind !== Kind.VARIABLE) return undefined;
        const name = renamed.get(node.name.value);
        return name === undefined ? undefined : { ...node, name: { ...node.name, value: name } };
      },
    },
  );
  const back = new Map([...renamed].map(([client, planner]) => [planner, client]));
  return { text: print(document), clientVariable: (plannerName) => back.get(plannerName) ?? plannerName };
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
