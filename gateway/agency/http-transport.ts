import { ConnectionPool } from './http/connection-pool.ts';
import { requestWriter } from './http/request-text.ts';
import { createHttpSubscriptions } from './http-subscriptions.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

export interface HttpTransportOptions {
  /** GraphQL endpoint of the agency. */
  readonly url: string;
  /** Connections kept to the agency. @default 64 */
  readonly connections?: number;
  /** The longest answer that is read, in bytes. @default 33554432 (32 MiB) */
  readonly maxAnswerBytes?: number;
}

export interface HttpTransport {
  readonly send: Transport;
  /** Lets requests on their way finish; subscriptions are cut. */
  close(): Promise<void>;
}

const CONNECTIONS = 64;
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/**
 * Kept-alive connections to one agency. Redirects are not followed: a signed viewer goes to no third party. The caller
 * keeps the time of a call.
 */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const url = new URL(options.url);
  const write = requestWriter(url);
  const pool = new ConnectionPool({
    url,
    connections: options.connections ?? CONNECTIONS,
    maxAnswerBytes: options.maxAnswerBytes ?? MAX_ANSWER_BYTES,
  });
  const subscriptions = createHttpSubscriptions(options.url);
  const send = ({ body, headers, cancellation }: TransportRequest): Promise<TransportResponse> =>
    new Promise((answered, failed) => {
      pool.send({ text: write(body, headers), cancellation, answered, failed });
    });
  return {
    send: Object.assign(send, { open: subscriptions.open }),
    // Both at once: from here on nothing new goes out.
    close: async () => {
      await Promise.all([subscriptions.close(), pool.close()]);
    },
  };
}
