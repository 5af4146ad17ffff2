import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { CohortChain } from './find-chain.ts';

/** What is asked of the engine for a chain: the innermost cohort's key and nothing else. */
export interface ChainQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where in the answer the cohort stands. */
  readonly path: readonly string[];
}

const KEY: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: ['members', 'asOf'].map((name) => ({
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
  })),
};

/** @param variables of the whole document; the chain takes those that it uses */
export function writeChain(
  { operation, fields }: CohortChain,
  variables: Readonly<Record<string, unknown>>,
): ChainQuery {
  const used = variablesOf(fields);
  const selectionSet = fields.reduceRight<SelectionSetNode>(
    (below, { name, arguments: given }) => ({
      kind: Kind.SELECTION_SET,
      selections: [{ kind: Kind.FIELD, name, arguments: given, selectionSet: below }],
    }),
    KEY,
  );
  const query: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    variableDefinitions: operation.variableDefinitions?.filter(({ variable }) =>
      used.has(variable.name.value),
    ),
    selectionSet,
  };
  return {
    text: print(query),
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))),
    path: fields.map(({ name }) => name.value),
  };
}

function variablesOf(fields: readonly FieldNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { arguments: given = [] } of fields)
    for (const argument of given)
      visit(argument, {
        enter: (node) => {
          if (node.kind === Kind.VARIABLE) names.add(node.name.value);
        },
      });
  return names;
}
