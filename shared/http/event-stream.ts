import type { ServerResponse } from 'node:http';

/** Server-sent events as `graphql-sse` speaks them in its distinct connections mode: one operation, one stream. */
export const EVENT_STREAM_TYPE = 'text/event-stream';

const HEARTBEAT_MS = 15_000;

const FIRST_OF_ALL = /^\s*text\/event-stream\s*(?:[;,]|$)/i;

export interface EventStreamOptions {
  /** Aborted when the client has left, or the stream must end: what is under way is then cut short. */
  readonly signal: AbortSignal;
  /** How often a comment goes out, so that who stands between keeps the connection. @default 15 s */
  readonly heartbeatMs?: number;
}

/**
 * Sends each text as a `next` event, and `complete` after the last. The next text is asked for when the client has taken
 * the one before. A stream that is cut short, by its signal or because `texts` failed, ends without `complete`: clients
 * then connect again. @throws what `texts` throws, after the connection is closed
 */
export async function sendEventStream(
  response: ServerResponse,
  texts: AsyncIterable<string>,
  { signal, heartbeatMs = HEARTBEAT_MS }: EventStreamOptions,
): Promise<void> {
  response.writeHead(200, {
    'content-type': `${EVENT_STREAM_TYPE}; charset=utf-8`,
    'cache-control': 'no-store',
    // Proxies that gather answers would hold events back.
    'x-accel-buffering': 'no',
    // When the stream ends so does its connection, so that a server that stops need not wait for it to be idle.
    connection: 'close',
  });
  response.write(':\n\n');
  const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);
  const iterator = texts[Symbol.asyncIterator]();
  try {
    let next = await nextUnless(signal, iterator);
    while (next !== null && next.done !== true) {
      if (!response.write(`event: next\ndata: ${next.value}\n\n`)) await drained(response, signal);
      next = await nextUnless(signal, iterator);
    }
    if (next !== null) response.write('event: complete\ndata: \n\n');
    // Not waited for: whoever brings the texts may not heed the signal.
    else iterator.return?.().catch(() => undefined);
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
}

/** The next text, or null as soon as the signal is aborted. */
function nextUnless(
  signal: AbortSignal,
  iterator: AsyncIterator<string>,
): Promise<IteratorResult<string> | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const ended = (): void => resolve(null);
    signal.addEventListener('abort', ended, { once: true });
    iterator
      .next()
      .finally(() => signal.removeEventListener('abort', ended))
      .then(resolve, reject);
  });
}

function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    response.once('drain', done);
    signal.addEventListener('abort', done);
  });
}

/** True where a request asks for events rather than for one answer: it names them before any other type. */
export function asksForEvents(accept: string | undefined): boolean {
  return accept !== undefined && FIRST_OF_ALL.test(accept);
}

/** A stream of events ended without saying that it is complete. */
export class EventStreamCutError extends Error {
  constructor() {
    super('The stream of events ended before it was complete.');
    this.name = 'EventStreamCutError';
  }
}

/**
 * The data of each `next` event until `complete`.
 * @param maxBytes the longest single event that is read
 * @throws EventStreamCutError, RangeError where an event is longer, or what the bytes' source throws
 */
export async function* readEventStream(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true }).replaceAll('\r', '');
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    if (rest.length > maxBytes) throw new RangeError('An event is longer than is read.');
    for (const block of blocks) {
      const { name, data } = readBlock(block);
      if (name === 'complete') return;
      if (name === 'next') yield data;
    }
  }
  throw new EventStreamCutError();
}

function readBlock(block: string): { readonly name: string; readonly data: string } {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }
  return { name, data: data.join('\n') };
}
