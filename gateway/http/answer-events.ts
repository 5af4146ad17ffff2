import type { ServerResponse } from 'node:http';
import { sendEventStream } from '../../shared/http/event-stream.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { AgencySilence } from '../agency/agency-silence.ts';
import { Cancellation } from '../agency/cancellation.ts';
import type { Engine, EngineJsonResponse, GraphQLRequest } from '../engine/contract.ts';
import { clientOperation, type OperationContext } from '../operation-context.ts';
import { clientLeft } from './client-left.ts';
import type { OpenStreams } from './open-streams.ts';
import { loggableName, operationKindOf } from './operation-kind.ts';
import { Refusal } from './refusal.ts';
import { bodyOf, silentAgencies, withSilentInside } from './shape-answer.ts';

export interface StreamsOptions {
  readonly open: OpenStreams;
  readonly maxAgeMs: number;
  /** Aborted when the gateway begins to stop. */
  readonly stopping: AbortSignal;
}

export interface AnswerEventsOptions {
  readonly engine: Pick<Engine<OperationContext>, 'subscribe'>;
  readonly silence: AgencySilence;
  readonly operationDeadlineMs: number;
  readonly streams: StreamsOptions;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface EventsExchange {
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly operation: GraphQLRequest;
  /** Answers an operation that is no subscription. */
  answerOnce(context: OperationContext): Promise<EngineJsonResponse>;
}

/**
 * Answers by server-sent events, as `graphql-sse` speaks them with one connection for each operation: a subscription by
 * one `next` for each event, any other operation by one. The operation's deadline is that of each event.
 * @throws Refusal where no more streams are opened
 */
export async function answerEvents(options: AnswerEventsOptions, exchange: EventsExchange): Promise<void> {
  const { streams, clock } = options;
  const { response, requestId, viewer, operation } = exchange;
  if (streams.stopping.aborted)
    throw new Refusal(503, 'TOO_MANY_STREAMS', 'The gateway stops; connect again.', { 'retry-after': '1' });
  const end = streams.open.begin(viewer.subject);
  const tooOld = new AbortController();
  const age = setTimeout(() => tooOld.abort(), streams.maxAgeMs);
  const signal = AbortSignal.any([clientLeft(response).toSignal(), streams.stopping, tooOld.signal]);
  const cancellation = Cancellation.of(signal);
  const logger = options.logger.child({ requestId });
  const startedAtMs = clock.nowMs();
  let events = 0;
  const contextNow = (): OperationContext => {
    const deadlineAtMs = clock.nowMs() + options.operationDeadlineMs;
    return clientOperation({ viewer, requestId, deadlineAtMs, cancellation, logger: () => logger });
  };
  const textOf = (given: EngineJsonResponse, context: OperationContext): string => {
    events += 1;
    const answer = withSilentInside(given, context);
    return bodyOf(answer, requestId, silentAgencies(answer, options.silence)).toString();
  };
  try {
    const texts = textsOf(options.engine, exchange, contextNow, textOf);
    await sendEventStream(response, told(texts, requestId, logger), { signal });
  } finally {
    clearTimeout(age);
    end();
    const durationMs = Math.round(clock.nowMs() - startedAtMs);
    const facts = { operationName: loggableName(operation), viewerAgency: viewer.agency, events, durationMs };
    logger.info(facts, 'a stream of events ended');
  }
}

/** What fails within is told as an event: without `complete` the client would ask for the same again and again. */
async function* told(
  texts: AsyncIterable<string>,
  requestId: string,
  logger: Logger,
): AsyncGenerator<string, void> {
  try {
    yield* texts;
  } catch (error) {
    logger.error({ err: error }, 'a stream of events failed');
    yield new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal error.').body(requestId);
  }
}

async function* textsOf(
  engine: AnswerEventsOptions['engine'],
  { operation, answerOnce }: EventsExchange,
  contextNow: () => OperationContext,
  textOf: (answer: EngineJsonResponse, context: OperationContext) => string,
): AsyncGenerator<string, void> {
  let context = contextNow();
  if (operationKindOf(operation) !== 'subscription') {
    yield textOf(await answerOnce(context), context);
    return;
  }
  const opened = await engine.subscribe(operation, context, () => {
    context = contextNow();
    return context;
  });
  if (opened.kind !== 'events') yield textOf(opened, context);
  else for await (const answer of opened.events) yield textOf(answer, context);
}
