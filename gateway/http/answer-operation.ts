import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../shared/log/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { AgencySilence } from '../agency/agency-silence.ts';
import type { Engine, EngineJsonResponse, EngineOutcome, GraphQLRequest } from '../engine/contract.ts';
import type { Metrics, OperationOutcome } from '../metrics/metrics.ts';
import { clientOperation, type OperationContext } from '../operation-context.ts';
import type { CachedAnswer, CacheOutcome } from '../response-cache/response-cache.ts';
import {
  type OperationTrace,
  type TracedOperation,
  type TracedOutcome,
  type Tracing,
  traced,
} from '../tracing/tracing.ts';
import { clientLeft } from './client-left.ts';
import { describePlan } from './describe-plan.ts';
import type { AnswerType } from './media-type.ts';
import { isMoreThanQuery, loggableKind, loggableName } from './operation-kind.ts';
import { sendAnswer } from './send-answer.ts';
import { bodyOf, silentAgencies, statusOf, withSilentInside } from './shape-answer.ts';
import { isMoreWanted, type WantedExtensions } from './wanted-extensions.ts';

export type AnswerFromCache = (request: GraphQLRequest, context: OperationContext) => Promise<CachedAnswer>;

export interface AnswerOptions {
  readonly engine: Engine<OperationContext>;
  readonly silence: AgencySilence;
  readonly operationDeadlineMs: number;
  /** What the engine holds operations to. */
  readonly maxCost: number;
  /** Whether long answers are compressed for callers who accept it. */
  readonly compresses: boolean;
  /** @default no answer is kept */
  readonly answerFromCache?: AnswerFromCache | null;
  /** @default nothing is counted */
  readonly metrics?: Metrics | null;
  /** @default nothing is traced */
  readonly tracing?: Tracing | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** An operation that may run, with all that its answer depends on. */
export interface AskedByViewer {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly type: AnswerType;
  readonly operation: GraphQLRequest;
  readonly wanted: WantedExtensions;
}

/** Runs an operation within its deadline, sends the answer, and leaves one line of log. */
export function answerOperation(options: AnswerOptions, asked: AskedByViewer): Promise<unknown> {
  const { tracing } = options;
  if (!tracing) return answer(options, asked, undefined);
  return traced(tracing, tracedOperation(asked), (trace) => answer(options, asked, trace));
}

async function answer(
  options: AnswerOptions,
  asked: AskedByViewer,
  trace: OperationTrace | undefined,
): Promise<TracedOutcome> {
  const { response, requestId, viewer, operation } = asked;
  const { clock, metrics } = options;
  const cancellation = clientLeft(response);
  const startedAtMs = clock.nowMs();
  const deadlineAtMs = startedAtMs + options.operationDeadlineMs;
  const names = trace === undefined ? { requestId } : { requestId, traceId: trace.traceId };
  const logger = (): Logger => options.logger.child(names);
  const context = clientOperation({ viewer, requestId, deadlineAtMs, cancellation, logger, trace });
  const { answer: given, cache } = await executeOrRecall(options, asked, context);
  const answer = withSilentInside(given, context);
  if (cancellation.isCancelled) return 'abandoned';
  const sending = send(options, asked, answer, context, cache);
  if (sending !== null) await sending;
  const durationMs = clock.nowMs() - startedAtMs;
  metrics?.operationAnswered(outcomeOf(answer), durationMs);
  if (cache !== undefined) metrics?.cacheAsked(cache);
  options.logger.info(
    { ...names, ...logFacts(operation, answer, durationMs, viewer) },
    'an operation was answered',
  );
  return outcomeOf(answer);
}

/** From the kept answers where there are any, else from the engine. */
export async function executeOrRecall(
  { engine, answerFromCache }: Pick<AnswerOptions, 'engine' | 'answerFromCache'>,
  { operation, wanted }: Pick<AskedByViewer, 'operation' | 'wanted'>,
  context: OperationContext,
): Promise<Executed> {
  // A kept answer has no estimate; of writes the cache must hear in any case.
  return answerFromCache && (!wanted.cost || isMoreThanQuery(operation))
    ? answerFromCache(operation, context)
    : { answer: await engine.executeToJson(operation, context) };
}

interface Executed {
  readonly answer: EngineJsonResponse;
  /** Absent where no cache was asked. */
  readonly cache?: CacheOutcome;
}

/** @returns null where it is sent at once, which most are */
function send(
  options: AnswerOptions,
  asked: AskedByViewer,
  answer: EngineJsonResponse,
  context: OperationContext,
  cache: CacheOutcome | undefined,
): Promise<void> | null {
  const { response, requestId, type } = asked;
  if (cache !== undefined) response.setHeader('x-cache', cache);
  const silent = silentAgencies(answer, options.silence);
  const sendWith = (further?: Readonly<Record<string, unknown>>): Promise<void> | null => {
    const body = bodyOf(answer, requestId, silent, further);
    return sendAnswer(response, { status: statusOf(answer, type), type, body }, options.compresses);
  };
  if (!isMoreWanted(asked.wanted)) return sendWith();
  return furtherExtensions(options, asked, answer, context).then(async (further) => {
    await sendWith(further);
  });
}

async function furtherExtensions(
  { engine, maxCost }: AnswerOptions,
  { operation, wanted }: AskedByViewer,
  { cost }: EngineOutcome,
  context: OperationContext,
): Promise<Readonly<Record<string, unknown>>> {
  const plan = wanted.plan ? describePlan((await engine.explain(operation, context)).plans) : undefined;
  // A refused operation says its estimate in its error, if that is why it was refused.
  const told = wanted.cost && cost !== undefined ? { estimate: cost, limit: maxCost } : undefined;
  return { plan, cost: told };
}

function tracedOperation({ request, operation }: AskedByViewer): TracedOperation {
  const given = request.headers.traceparent;
  const traceparent = typeof given === 'string' ? given : undefined;
  return { traceparent, name: loggableName(operation), kind: loggableKind(operation) };
}

function outcomeOf({ kind, errors }: EngineOutcome): OperationOutcome {
  if (kind === 'request-error') return 'refused';
  return errors === undefined ? 'ok' : 'partial';
}

// Never the variables, the token or the subject: they are about people.
function logFacts(
  operation: GraphQLRequest,
  answer: EngineOutcome,
  durationMs: number,
  viewer: Viewer,
): Readonly<Record<string, unknown>> {
  const { silentAgencies: silent } = answer;
  return {
    operationName: loggableName(operation),
    durationMs: Math.round(durationMs),
    viewerAgency: viewer.agency,
    outcome: answer.kind,
    cost: answer.cost,
    errorCodes: answer.errors && [...new Set(answer.errors.map((error) => error.extensions.code))],
    silentAgencies: silent.length === 0 ? undefined : silent.map(({ agency }) => agency),
  };
}
