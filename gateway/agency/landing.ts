import type { CallOutcome } from './circuit-breaker.ts';
import { BrokenAnswerError, OversizeAnswerError, type TransportResponse } from './transport.ts';

export type AgencyBody = string | Uint8Array;

export interface Answer {
  readonly kind: 'ANSWERED';
  readonly status: number;
  readonly body: AgencyBody;
}

/** How a request to an agency ended. `ABANDONED`: nobody waited for it any more. */
export type Landing =
  | Answer
  | { readonly kind: 'FAILED'; readonly error: unknown }
  | { readonly kind: 'TIMED_OUT' }
  | { readonly kind: 'ABANDONED' };

export type FailureStatus = 'UNAVAILABLE' | 'TIMEOUT' | 'BAD_RESPONSE';

class UnusableAnswerError extends Error {
  readonly code: string;

  constructor(status: number) {
    super('The agency answered with something that is not a GraphQL answer.');
    this.name = 'UnusableAnswerError';
    this.code = `HTTP_${status}`;
  }
}

// 400 is how a GraphQL server refuses a document; its body says why. 401 and 5xx are no answers.
export function landingOf({ status, body }: TransportResponse): Landing {
  return (status === 200 || status === 400) && looksLikeObject(body)
    ? { kind: 'ANSWERED', status, body }
    : { kind: 'FAILED', error: new UnusableAnswerError(status) };
}

const SPACE = 0x20;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Cheap sieve for pages, empty and cut answers; the engine parses what passes. */
function looksLikeObject(body: AgencyBody): boolean {
  if (typeof body !== 'string' && body[0] === OPENING_BRACE && body.at(-1) === CLOSING_BRACE)
    return body.length > 1;
  const at = (index: number): number =>
    typeof body === 'string' ? body.charCodeAt(index) : (body[index] ?? 0);
  let first = 0;
  let last = body.length - 1;
  while (first < last && at(first) <= SPACE) first += 1;
  while (last > first && at(last) <= SPACE) last -= 1;
  return last > first && at(first) === OPENING_BRACE && at(last) === CLOSING_BRACE;
}

/** What it tells of the agency's health. An agency that answers too much is not down: one query must not close it for all. */
export function outcomeOf(landing: Landing): CallOutcome {
  if (landing.kind === 'ABANDONED') return 'ABANDONED';
  if (landing.kind === 'FAILED' && landing.error instanceof OversizeAnswerError) return 'ANSWERED';
  return landing.kind === 'ANSWERED' ? 'ANSWERED' : 'FAILED';
}

export function failureStatusOf(landing: Landing): FailureStatus {
  if (landing.kind === 'TIMED_OUT') return 'TIMEOUT';
  if (landing.kind !== 'FAILED') return 'UNAVAILABLE';
  const { error } = landing;
  const answered = error instanceof UnusableAnswerError || error instanceof OversizeAnswerError;
  return answered ? 'BAD_RESPONSE' : 'UNAVAILABLE';
}

/** Whether the agency may be asked again after this: nothing of an answer has come. */
export function beganNoAnswer(error: unknown): boolean {
  return !(error instanceof BrokenAnswerError || error instanceof OversizeAnswerError);
}

/** Why a request failed, for the log: a code or a kind of error, never a message, which may hold an address or an id. */
export function reasonOf(landing: Landing): string {
  if (landing.kind !== 'FAILED') return landing.kind;
  const { error } = landing;
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : error.name;
}
