import {
  type DocumentNode,
  executeSync,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileObject } from './completion/compile-completion.ts';
import type { Complete } from './completion/completion.ts';
import type { CallAgency } from './contract.ts';
import { type CheckedOperation, checkDocument } from './operation/check-document.ts';
import { type DataKeys, dataKeysFor } from './operation/data-keys.ts';
import type { Limits } from './operation/limits.ts';
import { planOperation } from './operation/plan-operation.ts';
import { writePlannerDocument } from './operation/planner-document.ts';
import { buildResponseShape, type ShapeNode } from './operation/response-shape.ts';
import { type OperationPart, splitOperation } from './operation/split-operation.ts';
import { compilePlan } from './steps/compile-plan.ts';
import type { Execution, Step } from './steps/execution.ts';
import { ownValue } from './steps/json.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** An operation that has been parsed, checked and planned once, to be run many times with other variables. */
export interface CompiledOperation<Context> {
  readonly variableDefinitions: readonly VariableDefinitionNode[];
  readonly shape: ShapeNode;
  /** Gathers the data; what it cannot get is in the execution's report. */
  readonly run: Step<Context>;
  /** Gathered data → answer. */
  readonly complete: Complete;
}

export interface CompilerOptions<Context> {
  readonly supergraph: Supergraph;
  readonly callAgency: CallAgency<Context>;
  readonly limits: Limits;
}

/** @throws RequestError */
export async function compileOperation<Context>(
  query: string,
  operationName: string | null,
  options: CompilerOptions<Context>,
): Promise<CompiledOperation<Context>> {
  const { schema, types } = options.supergraph;
  const checked = checkDocument(schema, query, operationName, options.limits);
  const { operation, fragments } = checked;
  const keys = dataKeysFor(types.fieldNames, query);
  const { federated, introspection } = splitOperation(checked, keys);
  const local = introspection === null ? null : compileIntrospection<Context>(introspection, checked, schema);
  const parts: CompiledPart<Context>[] = [];
  for (const part of federated) parts.push(await compilePart(part, checked, keys, options));
  const shape = buildResponseShape(checked, keys);
  const selections = [{ selectionSet: operation.selectionSet, conditions: [] }];
  return {
    variableDefinitions: operation.variableDefinitions ?? [],
    shape,
    run: async (execution) => {
      local?.(execution);
      for (const { run, requiredKeys } of parts) {
        await run(execution);
        if (requiredKeys.some((key) => isWiped(shape, key, execution))) return;
      }
    },
    complete: compileObject(rootType(schema, operation), selections, { schema, fragments, keys }),
  };
}

interface CompiledPart<Context> {
  readonly run: Step<Context>;
  /** Of root fields that may not be null. */
  readonly requiredKeys: readonly string[];
}

async function compilePart<Context>(
  { operation, fields }: OperationPart,
  { fragments }: CheckedOperation,
  keys: DataKeys,
  { supergraph, callAgency, limits }: CompilerOptions<Context>,
): Promise<CompiledPart<Context>> {
  const { schema, types, planner } = supergraph;
  const { text, clientVariable } = writePlannerDocument(operation, { schema, types, keys, fragments });
  const plan = await planOperation(planner, text, limits.maxPlanningMs);
  const definitions = rootType(schema, operation).getFields();
  const required = fields.filter(({ name }) => isNonNullType(definitions[name.value]?.type));
  return {
    run: plan === null ? async () => {} : compilePlan(plan, { callAgency, types, clientVariable }),
    requiredKeys: required.map((field) => keys.of(field)),
  };
}

// Once a root field that may not be null is null, the whole answer is: the specification runs no mutation after it.
function isWiped<Context>(shape: ShapeNode, key: string, { data, variables }: Execution<Context>): boolean {
  const isAsked = shape.children.get(key)?.isIncluded(variables.coerced) === true;
  return isAsked && (ownValue(data, key) ?? null) === null;
}

function compileIntrospection<Context>(
  operation: OperationDefinitionNode,
  { fragments }: CheckedOperation,
  schema: GraphQLSchema,
): (execution: Execution<Context>) => void {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  return ({ data, variables }) => {
    const result = executeSync({ schema, document, variableValues: variables.sent });
    for (const [key, value] of Object.entries(result.data ?? {})) data[key] = value;
  };
}

function rootType(schema: GraphQLSchema, { operation }: OperationDefinitionNode): GraphQLObjectType {
  const type = schema.getRootType(operation);
  if (!type) throw new Error(`The schema has no type for a ${operation}.`);
  return type;
}
