import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { compileObject } from './completion/compile-completion.ts';
import type { Complete } from './completion/completion.ts';
import type { AgencyCall, CallAgency } from './contract.ts';
import type { Estimate } from './cost/estimate.ts';
import { estimateOperation } from './cost/estimate-operation.ts';
import { RequestError } from './errors/request-error.ts';
import { once } from './once.ts';
import { type CheckedOperation, checkDocument } from './operation/check-document.ts';
import { type CoerceVariables, compileVariables } from './operation/coerce-variables.ts';
import { type Flags, flagNames } from './operation/conditions.ts';
import { ambiguousKeys, type DataKeys, dataKeysFor } from './operation/data-keys.ts';
import type { Limits } from './operation/limits.ts';
import { selectedFields } from './operation/operation-facts.ts';
import type { Planner } from './operation/planner.ts';
import { writePlannerDocument } from './operation/planner-document.ts';
import { type PlannerSelectionsContext, plainSelections } from './operation/planner-selections.ts';
import { buildResponseShape, type ShapeNode } from './operation/response-shape.ts';
import { splitOperation } from './operation/split-operation.ts';
import { type ForbiddenPlace, forbiddenPlaces } from './security/forbidden-places.ts';
import { type GuardedOperation, guardOperation } from './security/guarded-operation.ts';
import { compileOpening, type Opening } from './steps/compile-opening.ts';
import { compilePlan } from './steps/compile-plan.ts';
import type { Execution, Step } from './steps/execution.ts';
import { ownValue } from './steps/json.ts';
import { agenciesOfPlan } from './steps/plan-agencies.ts';
import { sharedRootKeys } from './steps/shared-roots.ts';
import type { Supergraph } from './supergraph/supergraph.ts';
import { compileWriter } from './writing/compile-writer.ts';
import { findSplices, NO_SPLICES, type Splices } from './writing/find-splices.ts';
import type { Written } from './writing/program.ts';

/** A document that has been checked once, to be compiled for each variant of it that is asked for. */
export interface PreparedDocument {
  /** Every field that the operation selects, as `Type.field`. */
  readonly fields: () => ReadonlySet<string>;
  readonly checked: CheckedOperation;
  readonly keys: DataKeys;
  readonly flagNames: readonly string[];
  readonly guard: GuardedOperation;
  readonly coerce: CoerceVariables;
}

/** What an operation is compiled for, besides its text. */
export interface OperationVariant {
  readonly flags: Flags;
  /** Keys of the rules that the viewer does not meet, as the document's guard gives them. */
  readonly missing: readonly string[];
}

/** An operation that has been planned and compiled once, to be run many times with other variables. */
export interface CompiledOperation<Context> {
  /** Every agency that its plans may ask. */
  readonly agencies: readonly string[];
  readonly shape: ShapeNode;
  /** What a request may cost at most; known before anything is asked. */
  readonly cost: Estimate;
  /** What the viewer may not read, known before anything is asked. */
  readonly forbidden: readonly ForbiddenPlace[];
  /** Gathers the data; what it cannot get is in the execution's report. */
  readonly run: Step<Context>;
  /** Of a subscription: what opens the stream of one agency; absent where nobody is asked. */
  readonly opening?: Opening;
  /** Gathered data → answer. */
  readonly complete: Complete;
  /**
   * Gathered data → answer as JSON, in the form of bytes; null where every answer has to be completed. Made when it is
   * first asked for, before the operation is run: it says what of the fetches need not be read.
   */
  writer(): Written | null;
}

export interface CompilerOptions<Context> {
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  readonly callAgency: CallAgency<Context>;
  readonly limits: Limits;
  /** @default what is answered once: queries and mutations */
  readonly serves?: readonly OperationKind[];
}

type OperationKind = AgencyCall['operationKind'];

const ONE_ANSWER: readonly OperationKind[] = ['query', 'mutation'];

function assertServed(kind: OperationKind, serves: readonly OperationKind[]): void {
  if (serves.includes(kind)) return;
  const how =
    kind === 'subscription'
      ? 'A subscription is answered by events: ask for them with `Accept: text/event-stream`.'
      : 'Only a subscription is answered by events without end.';
  throw RequestError.of('OPERATION_RESOLUTION_FAILURE', how);
}

/** @throws RequestError */
export function prepareDocument<Context>(
  query: string,
  operationName: string | null,
  { supergraph, limits, serves = ONE_ANSWER }: CompilerOptions<Context>,
): PreparedDocument {
  const checked = checkDocument(supergraph.schema, query, operationName, limits);
  assertServed(checked.operation.operation, serves);
  const { types } = supergraph;
  const ambiguous = types.hasInterfaceObjects
    ? ambiguousKeys([checked.operation, ...checked.fragments.values()])
    : undefined;
  const keys = dataKeysFor(types.fieldNames, query, ambiguous);
  const guard = guardOperation(supergraph.schema, checked, supergraph.access);
  const fields = once(() => selectedFields(supergraph.schema, checked));
  const coerce = compileVariables(supergraph.schema, checked.operation.variableDefinitions ?? [], limits);
  return { checked, keys, flagNames: flagNames(checked), guard, fields, coerce };
}

/** @throws RequestError */
export async function compileOperation<Context>(
  { checked, keys, guard }: PreparedDocument,
  { flags, missing }: OperationVariant,
  options: CompilerOptions<Context>,
): Promise<CompiledOperation<Context>> {
  const { schema, types } = options.supergraph;
  const { operation, fragments } = checked;
  const context: OperationContext = {
    schema,
    types,
    keys,
    fragments,
    flags,
    forbidden: guard.forbidden(missing),
  };
  const { federated, introspection } = splitOperation(checked, flags);
  const shape = buildResponseShape(operation.selectionSet, context);
  const cost = estimate(operation, context, options);
  const parts: CompiledPart<Context>[] = [];
  for (const fields of federated) parts.push(await compilePart(operation, fields, context, options));
  const root = rootType(schema, operation);
  const splices = parts.flatMap((part) => part.splices.all);
  const run = inSeries(parts);
  if (operation.operation === 'subscription') assertOneField(federated.flat());
  return {
    agencies: [...new Set(parts.flatMap(({ agencies }) => agencies))],
    opening: parts[0]?.opening,
    shape,
    cost,
    forbidden: forbiddenPlaces(operation.selectionSet, context),
    run:
      introspection.length > 0
        ? async (execution) => {
            introspect(operation, introspection, context, execution);
            await run(execution);
          }
        : run,
    complete: compileObject(root, [operation.selectionSet], context),
    writer: once(() => compileWriter(root, [operation.selectionSet], context, splices)),
  };
}

function inSeries<Context>(parts: readonly CompiledPart<Context>[]): Step<Context> {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first.run;
  return async (execution) => {
    for (const { run, requiredKeys } of parts) {
      await run(execution);
      // Once a root field that may not be null is null, the whole answer is: no mutation is run after it.
      if (requiredKeys.some((key) => (ownValue(execution.data, key) ?? null) === null)) return;
    }
  };
}

function estimate<Context>(
  operation: OperationDefinitionNode,
  context: OperationContext,
  { supergraph, limits }: CompilerOptions<Context>,
): Estimate {
  const root = rootType(context.schema, operation);
  const selections = plainSelections(root, [operation.selectionSet], context);
  const { assumedListSize } = limits;
  return estimateOperation(operation, root, selections, {
    schema: context.schema,
    directives: supergraph.costs,
    assumedListSize,
  });
}

type OperationContext = PlannerSelectionsContext;

interface CompiledPart<Context> {
  readonly agencies: readonly string[];
  readonly opening: Opening | undefined;
  readonly run: Step<Context>;
  /** Of root fields that may not be null. */
  readonly requiredKeys: readonly string[];
  /** What its fetches bring that the answer may show as it came. */
  readonly splices: Splices;
}

async function compilePart<Context>(
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
  context: OperationContext,
  { supergraph, planner, callAgency, limits }: CompilerOptions<Context>,
): Promise<CompiledPart<Context>> {
  const { schema, types } = supergraph;
  const root = rootType(schema, operation);
  const allowed = fields.filter((field) => !context.forbidden.has(field));
  const { text, clientVariable } = writePlannerDocument(operation, root, allowed, context);
  const plan = allowed.length === 0 ? null : await planner.plan(text, limits.maxPlanningMs);
  const required = fields.filter(({ name }) => isNonNullType(root.getFields()[name.value]?.type));
  const isQuery = operation.operation === OperationTypeNode.QUERY;
  const splices = plan !== null && isQuery ? findSplices(plan, root.name, supergraph.fullSchema) : NO_SPLICES;
  return {
    agencies: agenciesOfPlan(plan),
    splices,
    opening: plan === null ? undefined : compileOpening(plan, clientVariable),
    run:
      plan === null
        ? async () => {}
        : compilePlan(plan, {
            callAgency,
            types,
            splices,
            sharedRoots: sharedRootKeys(plan),
            clientVariable,
          }),
    requiredKeys: required.map((field) => context.keys.of(field)),
  };
}

// graphql-js has counted the fields of the document; `@skip` and `@include` may have taken the only one away.
function assertOneField(fields: readonly FieldNode[]): void {
  if (fields.length === 0)
    throw RequestError.of(
      'GRAPHQL_VALIDATION_FAILED',
      'A subscription must have exactly one field at its root.',
    );
}

function introspect<Context>(
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
  { schema, fragments, keys }: OperationContext,
  { data, variables }: Execution<Context>,
): void {
  const selections = fields.map(
    (field): FieldNode => ({ ...field, alias: { kind: Kind.NAME, value: keys.of(field) } }),
  );
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...fragments.values()],
  };
  const result = executeSync({ schema, document, variableValues: variables.sent });
  for (const [key, value] of Object.entries(result.data ?? {})) data[key] = value;
}

function rootType(schema: GraphQLSchema, { operation }: OperationDefinitionNode): GraphQLObjectType {
  const type = schema.getRootType(operation);
  if (!type) throw new Error(`The schema has no type for a ${operation}.`);
  return type;
}
