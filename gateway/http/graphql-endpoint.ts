import type { IncomingMessage } from 'node:http';
import { asksForEvents } from '../../shared/http/event-stream.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { AgencySilence } from '../agency/agency-silence.ts';
import type { Authenticate } from '../authenticate.ts';
import { chooseDocument, type DocumentSources } from '../documents/choose-document.ts';
import type { Engine, EngineJsonResponse, EngineOutcome, GraphQLRequest } from '../engine/contract.ts';
import type { Metrics, OperationOutcome } from '../metrics/metrics.ts';
import { clientOperation, type OperationContext } from '../operation-context.ts';
import type { CachedAnswer, CacheOutcome } from '../response-cache/response-cache.ts';
import { type TracedOperation, type Tracing, traced } from '../tracing/tracing.ts';
import { answerEvents, type StreamsOptions } from './answer-events.ts';
import { authenticated } from './authenticated.ts';
import { clientLeft } from './client-left.ts';
import { type DescribedPlan, describePlan } from './describe-plan.ts';
import { type AnswerType, JSON_TYPE, negotiateAnswerType } from './media-type.ts';
import { isMoreThanQuery, loggableKind, loggableName, operationKindOf } from './operation-kind.ts';
import { checkMethodAndType, readGraphQLRequest } from './read-graphql-request.ts';
import { Refusal } from './refusal.ts';
import type { Exchange } from './route.ts';
import { sendAnswer } from './send-answer.ts';
import { bodyOf, silentAgencies, statusOf, withSilentInside } from './shape-answer.ts';
import { type WantedExtensions, wantedExtensions } from './wanted-extensions.ts';

export type AnswerFromCache = (request: GraphQLRequest, context: OperationContext) => Promise<CachedAnswer>;

export interface GraphQLEndpointOptions {
  readonly engine: Engine<OperationContext>;
  readonly authenticate: Authenticate;
  readonly silence: AgencySilence;
  readonly operationDeadlineMs: number;
  readonly maxBodyBytes: number;
  /** What the engine holds operations to. */
  readonly maxCost: number;
  readonly documents: DocumentSources;
  /** Whether long answers are compressed for callers who accept it. */
  readonly compresses: boolean;
  readonly streams: StreamsOptions;
  /** @default no answer is kept */
  readonly answerFromCache?: AnswerFromCache | null;
  /** @default nothing is counted */
  readonly metrics?: Metrics | null;
  /** @default nothing is traced */
  readonly tracing?: Tracing | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** `/graphql`: may this be asked, who asks, what is asked; then the engine; then the answer and one line of log. */
export function createGraphQLEndpoint(
  options: GraphQLEndpointOptions,
): (exchange: Exchange) => Promise<void> {
  return async ({ request, response, url, requestId }) => {
    checkMethodAndType(request);
    const wantsEvents = asksForEvents(request.headers.accept);
    const type = wantsEvents ? JSON_TYPE : answerTypeOf(request);
    const viewer = await authenticated(options.authenticate, request);
    const asked = await readGraphQLRequest(request, url, options.maxBodyBytes);
    const wanted = wantedExtensions(asked.extensions, viewer);
    const operation = { ...asked, query: chooseDocument(asked, viewer, options.documents) };
    if (request.method !== 'POST' && isMoreThanQuery(operation)) {
      if (!wantsEvents || operationKindOf(operation) === 'mutation')
        throw new Refusal(405, 'BAD_REQUEST', 'Only queries may be sent by GET.', { allow: 'POST' });
    }
    if (wantsEvents) {
      const answerOnce = async (context: OperationContext): Promise<EngineJsonResponse> =>
        (await answerOf(options, operation, context, wanted)).answer;
      return answerEvents(options, { response, requestId, viewer, operation, answerOnce });
    }
    const signal = clientLeft(response);
    const startedAtMs = options.clock.nowMs();
    const deadlineAtMs = startedAtMs + options.operationDeadlineMs;
    await traced(
      options.tracing,
      () => tracedOperation(request, operation),
      async (trace) => {
        const logger = options.logger.child(trace ? { requestId, traceId: trace.traceId } : { requestId });
        const context = clientOperation({ viewer, requestId, deadlineAtMs, signal, logger, trace });
        const { answer: given, cache } = await answerOf(options, operation, context, wanted);
        const answer = withSilentInside(given, context);
        if (signal.aborted) return 'abandoned';
        if (cache !== undefined) response.setHeader('x-cache', cache);
        const silent = silentAgencies(answer, options.silence);
        const further = {
          ...(wanted.plan ? await planOf(options.engine, operation, context) : {}),
          ...(wanted.cost ? costOf(answer, options.maxCost) : {}),
        };
        const bytes = bodyOf(answer, requestId, silent, further);
        await sendAnswer(response, { status: statusOf(answer, type), type, bytes }, options.compresses);
        const durationMs = options.clock.nowMs() - startedAtMs;
        options.metrics?.operationAnswered(outcomeOf(answer), durationMs);
        if (cache !== undefined) options.metrics?.cacheAsked(cache);
        logger.info(logFacts(operation, answer, durationMs, viewer), 'an operation was answered');
        return outcomeOf(answer);
      },
    );
  };
}

function tracedOperation({ headers }: IncomingMessage, operation: GraphQLRequest): TracedOperation {
  const given = headers.traceparent;
  const traceparent = typeof given === 'string' ? given : undefined;
  return { traceparent, name: loggableName(operation), kind: loggableKind(operation) };
}

// A refused operation says its estimate in its error, if that is why it was refused.
function costOf({ cost }: EngineOutcome, limit: number) {
  return cost === undefined ? {} : { cost: { estimate: cost, limit } };
}

async function planOf(
  engine: Engine<OperationContext>,
  operation: GraphQLRequest,
  context: OperationContext,
): Promise<{ readonly plan: DescribedPlan }> {
  const { plans } = await engine.explain(operation, context);
  return { plan: describePlan(plans) };
}

async function answerOf(
  { engine, answerFromCache }: GraphQLEndpointOptions,
  operation: GraphQLRequest,
  context: OperationContext,
  wanted: WantedExtensions,
): Promise<{ readonly answer: EngineJsonResponse; readonly cache?: CacheOutcome }> {
  // A kept answer has no estimate.
  return answerFromCache && !wanted.cost
    ? answerFromCache(operation, context)
    : { answer: await engine.executeToJson(operation, context) };
}

function outcomeOf({ kind, errors }: EngineOutcome): OperationOutcome {
  if (kind === 'request-error') return 'refused';
  return errors === undefined ? 'ok' : 'partial';
}

function answerTypeOf(request: IncomingMessage): AnswerType {
  const type = negotiateAnswerType(request.headers.accept);
  if (type !== null) return type;
  throw new Refusal(
    406,
    'BAD_REQUEST',
    'Answers are application/graphql-response+json or application/json; `Accept` names neither.',
  );
}

// Never the variables, the token or the subject: they are about people.
function logFacts(
  operation: GraphQLRequest,
  answer: EngineOutcome,
  durationMs: number,
  viewer: Viewer,
): Readonly<Record<string, unknown>> {
  return {
    operationName: loggableName(operation),
    durationMs: Math.round(durationMs),
    viewerAgency: viewer.agency,
    outcome: answer.kind,
    cost: answer.cost,
    errorCodes: [...new Set((answer.errors ?? []).map((error) => error.extensions.code))],
    silentAgencies: answer.silentAgencies.map(({ agency }) => agency),
  };
}
