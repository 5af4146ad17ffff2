import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { EventStreamCutError } from '../../shared/http/event-stream.ts';
import { createHttpSubscriptions, type HttpSubscriptions } from './http-subscriptions.ts';
import { RefusedSubscriptionError } from './transport.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server | null = null;
let subscriptions: HttpSubscriptions | null = null;
afterEach(async () => {
  await subscriptions?.close();
  server?.closeAllConnections();
  server?.close();
});

async function open(answer: Answer, signal = new AbortController().signal): Promise<AsyncIterable<string>> {
  const running = createServer(answer);
  server = running;
  await new Promise<void>((resolve) => running.listen(0, '127.0.0.1', resolve));
  const address = running.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  subscriptions = createHttpSubscriptions(`http://127.0.0.1:${address.port}/graphql`);
  return subscriptions.open({
    agency: 'bank',
    body: '{"query":"…"}',
    headers: { 'x-request-id': 'r1' },
    signal,
  });
}

const events = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });

async function all(texts: AsyncIterable<string>): Promise<readonly string[]> {
  const read: string[] = [];
  for await (const text of texts) read.push(text);
  return read;
}

describe('subscriptions at an agency over HTTP', () => {
  it('are read however the network cuts them', async () => {
    let asked: IncomingMessage | null = null;
    const bytes = Buffer.from(
      ':\n\nevent: next\ndata: {"tên":"Hồ"}\n\n: still here\n\nevent: next\r\ndata: 2\r\n\r\nevent: complete\ndata: \n\n',
    );
    const texts = await open((request, response) => {
      asked = request;
      events(response);
      for (const byte of bytes) response.write(Buffer.from([byte]));
      response.end();
    });
    expect(await all(texts)).toEqual(['{"tên":"Hồ"}', '2']);
    expect(asked).toMatchObject({
      method: 'POST',
      url: '/graphql',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json', 'x-request-id': 'r1' },
    });
  });

  it.each([
    ['a refusal', 400, 'application/json'],
    ['one answer', 200, 'application/json'],
    ['a page', 200, 'text/html'],
  ])('are not %s', async (_, status, type) => {
    const opening = open((_request, response) =>
      response.writeHead(status, { 'content-type': type }).end('{}'),
    );
    await expect(opening).rejects.toBeInstanceOf(RefusedSubscriptionError);
  });

  it('that end without being complete have broken', async () => {
    const texts = await open((_request, response) => events(response).end('event: next\ndata: 1\n\n'));
    await expect(all(texts)).rejects.toBeInstanceOf(EventStreamCutError);
  });

  it('of an event without end are not read', async () => {
    const texts = await open((_request, response) => {
      events(response);
      for (let at = 0; at < 40; at += 1) response.write('x'.repeat(64 * 1024));
    });
    await expect(all(texts)).rejects.toThrowError(RangeError);
  });

  it('are left when nobody listens any more', async () => {
    const listening = new AbortController();
    let left = false;
    const texts = await open((request, response) => {
      request.socket.once('close', () => {
        left = true;
      });
      events(response).write('event: next\ndata: 1\n\n');
    }, listening.signal);
    const iterator = texts[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toBe('1');
    listening.abort();
    await expect(iterator.next()).rejects.toThrowError();
    await expect.poll(() => left).toBe(true);
  });
});
