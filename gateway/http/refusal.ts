import type { OutgoingHttpHeaders } from 'node:http';
import { errorExtensions } from '../../shared/errors/coded-error.ts';
import type { ErrorCode } from '../../shared/errors/error-codes.ts';

/** A request that is answered without running anything. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: OutgoingHttpHeaders;
  /** The status of the refusal in application/json, where that is another one. */
  readonly jsonStatus: number;

  constructor(
    status: number,
    code: ErrorCode,
    message: string,
    headers: OutgoingHttpHeaders = {},
    jsonStatus: number = status,
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.jsonStatus = jsonStatus;
  }

  /** The refusal in the shape of a GraphQL answer. */
  body(requestId: string): string {
    return JSON.stringify({
      errors: [{ message: this.message, extensions: errorExtensions(this.code) }],
      extensions: { requestId },
    });
  }
}

export function badRequest(message: string): Refusal {
  return new Refusal(400, 'BAD_REQUEST', message);
}
