import type { OperationContext } from '../operation-context.ts';
import type { Cancellation } from './cancellation.ts';

/** One signed GraphQL request to one agency. */
export interface TransportRequest {
  readonly agency: string;
  /** JSON `{query, variables}`. */
  readonly body: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Cancelled when nobody waits any more: the time is up or the client has left. What comes after that is not read. */
  readonly cancellation: Cancellation;
  /** What the request is part of: rooms inside the gateway go on from it. It never leaves the process. */
  readonly operation: OperationContext;
}

export interface TransportResponse {
  readonly status: number;
  readonly body: string | Uint8Array;
}

/**
 * How a request reaches an agency: over HTTP, or in the same process. The agency client does the rest.
 * Rejects when no answer came; with BrokenAnswerError when one began and did not end, with OversizeAnswerError when one
 * came that is too large to read.
 */
export interface Transport {
  (request: TransportRequest): Promise<TransportResponse>;
  /** Opens a subscription. @default none is served over this way */
  readonly open?: OpenSubscription;
}

/** One signed subscription at one agency. */
export interface SubscriptionRequest extends Pick<TransportRequest, 'agency' | 'body' | 'headers'> {
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal;
}

/**
 * Resolves to the agency's answers, one JSON text for each event, when the agency has accepted. It rejects with
 * RefusedSubscriptionError when the agency has not, and the answers reject when its stream ends without being complete.
 */
export type OpenSubscription = (request: SubscriptionRequest) => Promise<AsyncIterable<string>>;

export class RefusedSubscriptionError extends Error {
  constructor(status: number) {
    super(`The agency answered ${status}, and no events.`);
    this.name = 'RefusedSubscriptionError';
  }
}

export class BrokenAnswerError extends Error {
  constructor(options?: ErrorOptions) {
    super('The answer began and did not end.', options);
    this.name = 'BrokenAnswerError';
  }
}

export class OversizeAnswerError extends Error {
  constructor() {
    super('The answer is larger than the gateway reads.');
    this.name = 'OversizeAnswerError';
  }
}
