import type { GraphQLScalarType, GraphQLSchema } from 'graphql';
import type { Bounds } from './bounded-map.ts';
import type { Limits } from './operation/limits.ts';
import type { LoadPlanner, MadePlan, StoredPlans } from './operation/planner.ts';
import type { OperationKey } from './operation-key.ts';
import type { Holdings } from './security/access-rule.ts';
import type { Utf8Text } from './utf8-text.ts';

export interface AgencyCall {
  /** The agency's name in the supergraph (`join__Graph`), for example `bank`. */
  readonly agency: string;
  /** JSON: `{query, variables}`. */
  readonly body: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
}

/** Sends one operation to one agency; resolves to the JSON body of its answer. @throws AgencyFailure */
export type CallAgency<Context> = (call: AgencyCall, context: Context) => Promise<string | Uint8Array>;

/**
 * Opens a subscription at one agency: each event is the JSON body of an answer. It resolves when the agency has accepted
 * the subscription. @throws AgencyFailure; so do the events when the stream breaks
 */
export type OpenStream<Context> = (
  call: AgencyCall,
  context: Context,
) => Promise<AsyncIterable<string | Uint8Array>>;

/** A stage of an operation inside the engine; calls are seen by whoever makes `callAgency`. */
export type EngineStage = 'check' | 'compile' | 'serialise';

/**
 * Told when a stage of an operation begins; what it gives is called when the stage ends, however it ends. `check` and
 * `compile` are told only where the operation is not known yet. Neither may throw.
 */
export type ObserveStage<Context> = (stage: EngineStage, context: Context) => (() => void) | undefined;

export interface EngineOptions<Context> {
  readonly supergraphSdl: string;
  readonly callAgency: CallAgency<Context>;
  /** @default no subscription is served */
  readonly openStream?: OpenStream<Context>;
  /** For tracing. @default nothing is told, which costs nothing */
  readonly observeStage?: ObserveStage<Context>;
  /** Real scalars by name: variables and literals are checked with them before any agency is asked. */
  readonly scalars?: Readonly<Record<string, GraphQLScalarType>>;
  readonly limits?: Partial<Limits>;
  /** Made beforehand for this supergraph; what is not among them is planned. @default none */
  readonly plans?: StoredPlans;
  /** @default the native planner: at the start, or, where `plans` are given, when the first plan is missing */
  readonly loadPlanner?: LoadPlanner;
  /**
   * What the viewer of an operation holds, for `@authenticated`, `@requiresScopes` and `@policy`. Pure. Without it a
   * supergraph that uses one of these is refused.
   */
  readonly holdingsOf?: (context: Context) => Holdings;
  /**
   * What is kept of operations that were compiled, for those of clients and as much again for those written inside the
   * gateway. Bytes are an estimate by the length of documents and plans. @default 1000 operations, 128 MiB
   */
  readonly planCache?: Partial<Bounds>;
  /**
   * How an answer is written. `strict` reads and checks every value; `fast` lets values pass unread where a pattern
   * made from the schema has found them to be exactly what may be shown. Both give the same bytes. @default 'fast'
   */
  readonly mode?: EngineMode;
}

export type EngineMode = 'fast' | 'strict';

export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/** An error as it goes out: never an address, an upstream body, a representation or an id in it. */
export interface GraphQLError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly agency?: string; readonly [key: string]: unknown };
}

export interface SilentAgency {
  readonly agency: string;
  readonly code: string;
}

/** How an operation went, whatever form its data has. */
export interface EngineOutcome {
  readonly kind: 'request-error' | 'executed';
  readonly errors?: readonly GraphQLError[];
  /** Each agency that failed during this operation, once. */
  readonly silentAgencies: readonly SilentAgency[];
  /** What it was estimated to cost at most, before anything was asked; absent on request errors. */
  readonly cost?: number;
}

export interface EngineResponse extends EngineOutcome {
  /** Absent on request errors. */
  readonly data?: unknown;
}

export interface EngineJsonResponse extends EngineOutcome {
  /** `data` as JSON, `null` included; absent on request errors. */
  readonly dataJson?: Utf8Text;
}

/** The answers of a subscription; one answer where it was refused or its agency did not open the stream. */
export type EngineSubscription =
  | EngineJsonResponse
  | { readonly kind: 'events'; readonly events: AsyncIterable<EngineJsonResponse> };

/** What an operation is, known before anything is asked. */
export interface OperationFacts {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Every agency that it may ask. */
  readonly agencies: readonly string[];
  /** Every field that it selects, as `Type.field`, whatever `@skip` and `@include` say. */
  readonly fields: ReadonlySet<string>;
}

/** An operation that an engine has compiled, to be compiled by another one before it is asked. */
export interface CompiledBefore extends OperationKey {
  /** Written inside the gateway: compiled against the full schema. */
  readonly isInternal: boolean;
}

/** `refused`: not served by this engine. `unplannable`: valid, and the planner finds no way to what it asks. */
export type WarmResult = 'compiled' | 'refused' | 'unplannable';

export interface EngineStats {
  /** Compiled operations that are kept. */
  readonly plans: number;
  /** What they and their documents are thought to take of the heap. */
  readonly planBytes: number;
  /** Compiled operations that had to go to make room, since the engine was made. */
  readonly plansForgotten: number;
  /** Operations that were known, and that were not, since the engine was made. */
  readonly planHits: number;
  readonly planMisses: number;
}

export interface Engine<Context> {
  /** SHA-256 of the supergraph's text, hexadecimal: what is kept for one supergraph is of no use for another. */
  readonly supergraphHash: string;
  /** The public API schema: what a client may ask. */
  readonly schema: GraphQLSchema;
  readonly agencies: readonly { readonly name: string; readonly url: string }[];
  /** @throws PlanningError, a fault on our side: what the client did wrong and what agencies fail at are answers */
  execute(request: GraphQLRequest, context: Context): Promise<EngineResponse>;
  /** The same with the data already written: for whoever sends the answer on. @throws PlanningError */
  executeToJson(request: GraphQLRequest, context: Context): Promise<EngineJsonResponse>;
  /**
   * `execute` for an operation that was written inside the gateway: it may ask what is inaccessible to clients.
   * Never give it a client's document.
   */
  executeInternal(request: GraphQLRequest, context: Context): Promise<EngineResponse>;
  /** Why `execute` would refuse the request; nothing is asked of any agency. */
  check(request: GraphQLRequest): Promise<readonly GraphQLError[]>;
  /**
   * Opens a subscription. Each event is answered in turn, the next when the one before has been taken: whoever stops
   * taking them says so by the iterator's `return`, and by whatever ends the agency's stream.
   * @param contextOfEvent makes the context of one event: its time begins with the event
   * @throws PlanningError
   */
  subscribe(
    request: GraphQLRequest,
    context: Context,
    contextOfEvent: () => Context,
  ): Promise<EngineSubscription>;
  /** What the operation is, or null where `execute` would refuse it; nothing is asked of any agency. */
  describe(request: GraphQLRequest, context: Context): Promise<OperationFacts | null>;
  stats(): EngineStats;
  /** The plans that `execute` would follow for the request, made anew; nothing is asked of any agency. */
  explain(request: GraphQLRequest, context: Context): Promise<ExplainedPlans>;
  /** The plans of a document for every combination of its `@skip` and `@include` variables, to be stored. */
  planAhead(document: Pick<GraphQLRequest, 'query' | 'operationName'>): Promise<ExplainedPlans>;
  /** The operations used last, the latest first: at most `max` of clients, and as many from inside the gateway. */
  recentOperations(max: number): readonly CompiledBefore[];
  /** Compiles an operation before it is asked; nothing is asked of any agency. */
  warm(operation: CompiledBefore): Promise<WarmResult>;
}

export interface ExplainedPlans {
  /** In order: one, or one for each root field of a mutation; none where the gateway answers by itself. */
  readonly plans: readonly MadePlan[];
  /** Why `execute` would refuse the document. */
  readonly errors: readonly GraphQLError[];
}
