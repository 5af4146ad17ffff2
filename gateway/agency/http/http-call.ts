import type { Cancellation } from '../cancellation.ts';
import type { HttpAnswer } from './answer-reader.ts';

/** One request and whoever waits for its answer: told once, in one of two ways. */
export interface HttpCall {
  /** The whole request, with a character for each byte. */
  readonly text: string;
  readonly cancellation: Cancellation;
  readonly answered: (answer: HttpAnswer) => void;
  readonly failed: (error: Error) => void;
}

const MESSAGES = {
  CONNECTION_LOST: 'The other side closed the connection before it answered.',
  CONNECTION_CLOSED: 'The connection was closed on this side.',
  CONNECT_TIMEOUT: 'No connection came about in time.',
  CALL_CANCELLED: 'Nobody waits for the answer any more.',
} as const;

/** No answer came. */
export class ConnectionError extends Error {
  readonly code: keyof typeof MESSAGES;

  constructor(code: keyof typeof MESSAGES) {
    super(MESSAGES[code]);
    this.name = 'ConnectionError';
    this.code = code;
  }
}
