import { type Dispatcher, Pool } from 'undici';
import type { Cancellation } from './cancellation.ts';
import { createHttpSubscriptions } from './http-subscriptions.ts';
import {
  BrokenAnswerError,
  OversizeAnswerError,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from './transport.ts';

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

// The caller keeps the time of a call, so undici keeps none: two clocks a call cost more than one. It closes an idle
// connection well before an agency that announces no time of its own does (Node: 5 s), or 2 s before the time announced.
const POOL_OPTIONS: Pool.Options = {
  pipelining: 1,
  headersTimeout: 0,
  bodyTimeout: 0,
  keepAliveTimeout: 3_000,
  keepAliveTimeoutThreshold: 2_000,
  keepAliveMaxTimeout: 60_000,
  connect: { timeout: 3_000 },
};

/** A pool of kept-alive connections to one agency. Redirects are not followed: a signed viewer goes to no third party. */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, { ...POOL_OPTIONS, connections: options.connections ?? CONNECTIONS });
  const maxBytes = options.maxAnswerBytes ?? MAX_ANSWER_BYTES;
  const path = pathname + search;
  const subscriptions = createHttpSubscriptions(options.url);
  const send = ({ body, headers, cancellation }: TransportRequest): Promise<TransportResponse> =>
    new Promise((resolve, reject) => {
      const sent = { ...headers, 'content-type': 'application/json', accept: 'application/json' };
      const reader = new AnswerReader(cancellation, maxBytes, resolve, reject);
      pool.dispatch({ path, method: 'POST', headers: sent, body }, reader);
    });
  return {
    send: Object.assign(send, { open: subscriptions.open }),
    // Both at once: from here on nothing new goes out.
    close: async () => {
      await Promise.all([subscriptions.close(), pool.close()]);
    },
  };
}

/** Collects one answer: no stream, no signal, no timer. */
class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #cancellation: Cancellation;
  readonly #maxBytes: number;
  readonly #resolve: (answer: TransportResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #length = 0;
  #status = 0;

  constructor(
    cancellation: Cancellation,
    maxBytes: number,
    resolve: (answer: TransportResponse) => void,
    reject: (error: Error) => void,
  ) {
    this.#cancellation = cancellation;
    this.#maxBytes = maxBytes;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#cancellation.whenCancelled(() => controller.abort(new Error('Nobody waits for the answer.')));
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > this.#maxBytes) controller.abort(new OversizeAnswerError());
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const body =
      this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks, this.#length);
    this.#resolve({ status: this.#status, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    const isBroken = this.#status !== 0 && !(error instanceof OversizeAnswerError);
    this.#reject(isBroken ? new BrokenAnswerError({ cause: error }) : error);
  }
}
