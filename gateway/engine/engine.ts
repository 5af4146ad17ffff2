import { createHash } from 'node:crypto';
import type { CompilerOptions } from './compile-operation.ts';
import type {
  Engine,
  EngineOptions,
  EngineOutcome,
  GraphQLError,
  GraphQLRequest,
  OperationFacts,
} from './contract.ts';
import { RequestError } from './errors/request-error.ts';
import { type InSteps, runAtOnce } from './in-steps.ts';
import { plansOfDocument, plansOfRequest } from './make-plans.ts';
import { sumOfStats, unwatched, type WatchStage, watcher } from './observe.ts';
import { DEFAULT_LIMITS } from './operation/limits.ts';
import { createPlanner } from './operation/planner.ts';
import { createPreparation, type Preparation, type Prepared } from './preparation.ts';
import { type OperationRun, runToData, runToJson } from './run-operation.ts';
import type { Holdings } from './security/access-rule.ts';
import { createSubscribe } from './subscribe.ts';
import { readSupergraph } from './supergraph/supergraph.ts';

export { AgencyFailure, type AgencyFailureCode } from './agency-failure.ts';
export type {
  AgencyCall,
  CallAgency,
  CompiledBefore,
  Engine,
  EngineJsonResponse,
  EngineMode,
  EngineOptions,
  EngineOutcome,
  EngineResponse,
  EngineStage,
  EngineStats,
  EngineSubscription,
  GraphQLError,
  GraphQLRequest,
  ObserveStage,
  OpenStream,
  OperationFacts,
  SilentAgency,
} from './contract.ts';
export type { ChainLimit, Limits } from './operation/limits.ts';
export { PlanningError } from './operation/plan-operation.ts';
export type { LoadPlanner, MadePlan, StoredPlans } from './operation/planner.ts';
export type { Holdings } from './security/access-rule.ts';
export { UnenforcedFeatureError } from './supergraph/supergraph-features.ts';
export { Utf8Text } from './utf8-text.ts';

const DEFAULT_PLAN_CACHE = { maxEntries: 1_000, maxBytes: 128 * 1024 * 1024 };
const NOTHING_HELD: Holdings = { authenticated: false, scopes: new Set(), policies: new Set() };

/**
 * A supergraph → an engine that answers operations against its public schema: compile once, run many.
 * @throws UnenforcedFeatureError where the supergraph asks for access control or execution that is not done here
 */
export function createEngine<Context>(options: EngineOptions<Context>): Engine<Context> {
  return runAtOnce(createEngineInSteps(options));
}

/** The same in steps of some tens of milliseconds, for a process that answers requests meanwhile. */
export function* createEngineInSteps<Context>(options: EngineOptions<Context>): InSteps<Engine<Context>> {
  const { holdingsOf = () => NOTHING_HELD } = options;
  const knowsViewers = options.holdingsOf !== undefined;
  const supergraph = yield* readSupergraph(options.supergraphSdl, options.scalars ?? {}, knowsViewers);
  yield;
  const planner = createPlanner(options.supergraphSdl, options.plans, options.loadPlanner);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const compiler: CompilerOptions<Context> = { supergraph, planner, limits, callAgency: options.callAgency };
  const bounds = { ...DEFAULT_PLAN_CACHE, ...options.planCache };
  const client = createPreparation(compiler, bounds);
  const ours = {
    ...limits,
    maxCost: Number.POSITIVE_INFINITY,
    maxVariableValues: Number.POSITIVE_INFINITY,
  };
  const full = { ...supergraph, schema: supergraph.fullSchema };
  const internal = createPreparation({ ...compiler, supergraph: full, limits: ours }, bounds);
  const { mode = 'fast' } = options;
  const subscribe = createSubscribe({ options, compiler, bounds, holdingsOf, mode });
  const watchOf = watcher(options.observeStage);
  const toJson = (run: OperationRun<Context>) => runToJson(run, mode);
  const askingOf = (context: Context): Asking => ({
    holdings: () => holdingsOf(context),
    watch: watchOf(context),
  });
  return {
    supergraphHash: hashSupergraph(options.supergraphSdl),
    schema: supergraph.schema,
    agencies: supergraph.agencies,
    execute: (request, context) => answer(client, request, context, askingOf(context), runToData),
    executeToJson: (request, context) => answer(client, request, context, askingOf(context), toJson),
    // A room inside the gateway asks for its viewer, so it gets what its viewer may read and no more.
    executeInternal: (request, context) => answer(internal, request, context, askingOf(context), runToData),
    check: async (request) => (await refusable(() => client.prepare(request, null, unwatched))).errors,
    async subscribe(request, context, contextOfEvent) {
      const { value, errors } = await refusable(() => subscribe(request, context, contextOfEvent));
      return value ?? { kind: 'request-error', errors, silentAgencies: [] };
    },
    async describe(request, context) {
      const { holdings, watch } = askingOf(context);
      const { value } = await refusable(() => client.prepare(request, holdings, watch));
      return value === undefined ? null : factsOf(value);
    },
    async explain(request, context) {
      const { holdings } = askingOf(context);
      const { value = [], errors } = await refusable(() => plansOfRequest(request, holdings, compiler));
      return { plans: value, errors };
    },
    async planAhead({ query, operationName }) {
      const { value = [], errors } = await refusable(() =>
        plansOfDocument(query, operationName ?? null, compiler),
      );
      return { plans: value, errors };
    },
    recentOperations: (max) => [
      ...client.recent(max).map((key) => ({ ...key, isInternal: false })),
      ...internal.recent(max).map((key) => ({ ...key, isInternal: true })),
    ],
    // Rooms inside the gateway take data, not JSON.
    warm: (operation) =>
      operation.isInternal
        ? internal.warm(operation, () => undefined)
        : client.warm(operation, ({ writer }) => mode === 'fast' && writer()),
    stats: () => sumOfStats(client.stats(), internal.stats()),
  };
}

/** `Engine.supergraphHash` of this text. */
export function hashSupergraph(supergraphSdl: string): string {
  return createHash('sha256').update(supergraphSdl).digest('hex');
}

function factsOf<Context>({ document, compiled }: Prepared<Context>): OperationFacts {
  const { operation } = document.checked;
  return { kind: operation.operation, agencies: compiled.agencies, fields: document.fields() };
}

/** What a request may be refused at, with the errors that say why. */
async function refusable<Value>(
  run: () => Value | Promise<Value>,
): Promise<{ readonly value?: Value; readonly errors: readonly GraphQLError[] }> {
  try {
    return { value: await run(), errors: [] };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { errors: error.errors };
  }
}

interface Asking {
  readonly holdings: () => Holdings;
  readonly watch: WatchStage;
}

/** Prepares the request and runs it, or says why not. */
async function answer<Context, Answer extends EngineOutcome>(
  { prepare }: Preparation<Context>,
  request: GraphQLRequest,
  context: Context,
  { holdings, watch }: Asking,
  run: (run: OperationRun<Context>) => Promise<Answer>,
): Promise<Answer | EngineOutcome> {
  try {
    const prepared = prepare(request, holdings, watch);
    const { compiled, variables, cost } = prepared instanceof Promise ? await prepared : prepared;
    return { ...(await run({ compiled, variables, context, watch })), cost };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { kind: 'request-error', errors: error.errors, silentAgencies: [] };
  }
}
