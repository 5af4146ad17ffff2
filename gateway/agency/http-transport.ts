import { type Dispatcher, Pool } from 'undici';
import { OversizeAnswerError, type Transport } from './transport.ts';

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
  close(): Promise<void>;
}

const CONNECTIONS = 64;
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** A pool of kept-alive connections to one agency. Redirects are not followed: a signed viewer goes to no third party. */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, { connections: options.connections ?? CONNECTIONS });
  const maxBytes = options.maxAnswerBytes ?? MAX_ANSWER_BYTES;
  return {
    send: async ({ body, headers, signal }) => {
      const answer = await pool.request({
        path: pathname + search,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        body,
        signal,
      });
      return { status: answer.statusCode, body: await readAnswer(answer, maxBytes) };
    },
    close: () => pool.close(),
  };
}

async function readAnswer({ body }: Dispatcher.ResponseData, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new OversizeAnswerError();
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, length);
}
