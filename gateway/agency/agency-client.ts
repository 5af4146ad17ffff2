import type { Clock } from '../../shared/time/clock.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../../shared/viewer/viewer-token.ts';
import { AgencyFailure } from '../engine/agency-failure.ts';
import type { AgencyCall, CallAgency } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';
import type { AgencySilence, SilenceStatus } from './agency-silence.ts';
import type { SignedViewers } from './signed-viewers.ts';
import { OversizeAnswerError, type Transport, type TransportResponse } from './transport.ts';

export interface AgencyClientOptions {
  /** By the agency's name in the supergraph. */
  readonly transports: Readonly<Record<string, Transport>>;
  readonly viewers: SignedViewers;
  readonly silence: AgencySilence;
  readonly agencyTimeoutMs: number;
  /** Rooms inside the gateway, which ask agencies themselves: waited for until the operation's deadline. */
  readonly localRooms?: ReadonlySet<string>;
  readonly clock: Clock;
}

/** Why a call was ended before the agency answered. */
type Interruption = 'TIMEOUT' | 'CLIENT_LEFT';

/**
 * One call to one agency: signed viewer, request id, deadline; every way to fail becomes an AgencyFailure that tells
 * the caller nothing of hosts or bodies. A query whose connection broke is sent once more, a mutation never.
 */
export function createAgencyClient(options: AgencyClientOptions): CallAgency<OperationContext> {
  const { silence } = options;
  return async (call, context) => {
    const leftMs = context.deadlineAtMs - options.clock.nowMs();
    const isLocal = options.localRooms?.has(call.agency) === true;
    const timeoutMs = isLocal ? leftMs : Math.min(options.agencyTimeoutMs, leftMs);
    const watch = new Watch(timeoutMs, context.signal);
    try {
      const answer = await exchange(options, call, context, watch);
      const body = acceptedBody(answer);
      if (body === null) throw new UnusableAnswerError(answer.status);
      silence.answered(call.agency);
      return body;
    } catch (error) {
      throw failureOf(error, call.agency, watch.interruption, silence, context);
    } finally {
      watch.end();
    }
  };
}

async function exchange(
  options: AgencyClientOptions,
  call: AgencyCall,
  context: OperationContext,
  watch: Watch,
): Promise<TransportResponse> {
  const { agency, body, operationKind } = call;
  const send = options.transports[agency];
  if (send === undefined) throw new Error('No transport leads to this agency.');
  watch.throwIfInterrupted();
  const token = await options.viewers.tokenFor(context.viewer, agency);
  const headers = { [VIEWER_HEADER]: token, [REQUEST_ID_HEADER]: context.requestId };
  const attempt = () => watch.race(send({ agency, body, headers, signal: watch.signal, operation: context }));
  try {
    return await attempt();
  } catch (error) {
    const brokenQuery = operationKind === 'query' && !(error instanceof OversizeAnswerError);
    if (!brokenQuery || watch.interruption !== null) throw error;
    return attempt();
  }
}

// 400 is how a GraphQL server refuses a document; its body says why. 401 and 5xx are no answers.
function acceptedBody({ status, body }: TransportResponse): string | Uint8Array | null {
  return (status === 200 || status === 400) && looksLikeObject(body) ? body : null;
}

const SPACE = 0x20;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Cheap sieve for pages, empty and cut answers; the engine parses what passes. */
function looksLikeObject(body: string | Uint8Array): boolean {
  const at = (index: number): number =>
    typeof body === 'string' ? body.charCodeAt(index) : (body[index] ?? 0);
  let first = 0;
  let last = body.length - 1;
  while (first < last && at(first) <= SPACE) first += 1;
  while (last > first && at(last) <= SPACE) last -= 1;
  return last > first && at(first) === OPENING_BRACE && at(last) === CLOSING_BRACE;
}

class UnusableAnswerError extends Error {
  constructor(status: number) {
    super(`The agency answered with status ${status} and something that is not a GraphQL answer.`);
    this.name = 'UnusableAnswerError';
  }
}

function failureOf(
  error: unknown,
  agency: string,
  interruption: Interruption | null,
  silence: AgencySilence,
  context: OperationContext,
): AgencyFailure {
  // Whoever left says nothing about the agency.
  if (interruption === 'CLIENT_LEFT')
    return new AgencyFailure(agency, 'AGENCY_UNAVAILABLE', { cause: error });
  const status = statusOf(error, interruption);
  silence.failed(agency, status);
  context.logger.warn({ agency, status, err: error }, 'an agency did not answer');
  return new AgencyFailure(agency, `AGENCY_${status}`, { cause: error });
}

function statusOf(error: unknown, interruption: Interruption | null): SilenceStatus {
  if (interruption === 'TIMEOUT') return 'TIMEOUT';
  const answered = error instanceof UnusableAnswerError || error instanceof OversizeAnswerError;
  return answered ? 'BAD_RESPONSE' : 'UNAVAILABLE';
}

/** Ends a call when its time is up or its client has left. */
class Watch {
  interruption: Interruption | null = null;
  readonly #controller = new AbortController();
  readonly #client: AbortSignal;
  readonly #timer: NodeJS.Timeout | null = null;
  readonly #interrupted: Promise<never>;
  readonly #clientLeft = (): void => this.#interrupt('CLIENT_LEFT');

  constructor(timeoutMs: number, client: AbortSignal) {
    this.#client = client;
    this.#interrupted = new Promise((_resolve, reject) => {
      this.signal.addEventListener('abort', () => reject(this.signal.reason), { once: true });
    });
    this.#interrupted.catch(() => undefined);
    if (client.aborted) this.#interrupt('CLIENT_LEFT');
    else if (timeoutMs <= 0) this.#interrupt('TIMEOUT');
    else this.#timer = setTimeout(() => this.#interrupt('TIMEOUT'), timeoutMs);
    client.addEventListener('abort', this.#clientLeft, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  throwIfInterrupted(): void {
    this.signal.throwIfAborted();
  }

  /** A transport that does not heed the signal is left behind. */
  race<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.#interrupted]);
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#client.removeEventListener('abort', this.#clientLeft);
  }

  #interrupt(interruption: Interruption): void {
    if (this.interruption !== null) return;
    this.interruption = interruption;
    this.#controller.abort(new Error(`The call was ended: ${interruption}.`));
  }
}
