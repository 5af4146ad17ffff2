import { createClient } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { readEventStream } from '../../shared/http/event-stream.ts';
import type { OpenSubscription, SubscriptionRequest } from '../agency/transport.ts';
import { composeSupergraph } from '../compose.ts';
import { type CountingAgency, countingAgency } from '../testing/counting-agency.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TWO_AGENCIES } from '../testing/two-agencies.ts';

const COUNTED = 'subscription Counted { poorCounted }';

interface House {
  readonly gateway: TestGateway;
  readonly counts: CountingAgency;
  /** What the agency was asked to open. */
  readonly opened: SubscriptionRequest[];
  /** The agency counts. */
  tell(poor: number): void;
  /** The agency ends its stream: with an error, or as complete. */
  end(error?: Error): void;
}

async function start(environment: Record<string, string> = {}): Promise<House & AsyncDisposable> {
  const opened: SubscriptionRequest[] = [];
  const waiting: (string | Error | null)[] = [];
  const sleeping = new Set<() => void>();
  const wake = (): void => {
    for (const one of sleeping) one();
    sleeping.clear();
  };
  const put = (item: string | Error | null): void => {
    waiting.push(item);
    wake();
  };
  async function* events(signal: AbortSignal): AsyncGenerator<string, void> {
    signal.addEventListener('abort', () => wake());
    while (!signal.aborted) {
      const item = waiting.shift();
      if (item === null) return;
      if (item instanceof Error) throw item;
      if (item !== undefined) yield item;
      else
        await new Promise<void>((resolve) => {
          sleeping.add(resolve);
        });
    }
  }
  const open: OpenSubscription = async (request) => {
    opened.push(request);
    return events(request.signal);
  };
  const counts = countingAgency();
  const transport = Object.assign(counts.transport, { open });
  const gateway = await startTestGateway({ furtherAgencies: [{ ...counts, transport }], environment });
  return {
    gateway,
    counts,
    opened,
    tell: (poor) => put(JSON.stringify({ data: { poorCounted: poor } })),
    end: (error) => put(error ?? null),
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  };
}

async function ask(
  { gateway }: House,
  query: string,
  { method = 'POST', accept = 'text/event-stream', persona = 'administrator' } = {},
): Promise<Response> {
  const headers = {
    accept,
    authorization: await gateway.authorizationOf(persona),
    'x-request-id': 'r1',
    ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
  };
  return method === 'POST'
    ? fetch(`${gateway.url}/graphql`, { method, headers, body: JSON.stringify({ query }) })
    : fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
}

async function eventsOf(answer: Promise<Response>): Promise<AsyncGenerator<string, void>> {
  const { body } = await answer;
  if (body === null) throw new Error('no body');
  return readEventStream(body, 100_000);
}

const dataIn = (text: unknown): unknown => (JSON.parse(String(text)) as { data: unknown }).data;

describe('a stream of events', () => {
  it('brings each event of a subscription, and says when it is complete', async () => {
    await using house = await start();
    const answer = await ask(house, COUNTED);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const events = await eventsOf(Promise.resolve(answer));
    house.tell(1);
    expect((await events.next()).value).toBe('{"data":{"poorCounted":1},"extensions":{"requestId":"r1"}}');
    house.tell(2);
    expect(dataIn((await events.next()).value)).toEqual({ poorCounted: 2 });
    house.end();
    expect((await events.next()).done).toBe(true);
    expect(house.opened).toHaveLength(1);
    expect(Object.keys(house.opened[0]?.headers ?? {})).toEqual(['x-dachieu-viewer', 'x-request-id']);
  });

  it('is ended at the agency when the client leaves', async () => {
    await using house = await start();
    const answer = await ask(house, COUNTED);
    await expect.poll(() => house.opened[0]?.signal.aborted).toBe(false);
    await answer.body?.cancel();
    await expect.poll(() => house.opened[0]?.signal.aborted).toBe(true);
  });

  it('says what broke at the agency, and nothing of where', async () => {
    await using house = await start();
    const events = await eventsOf(ask(house, COUNTED));
    house.end(new Error('connect ECONNREFUSED 10.0.0.7:4003'));
    const { value } = await events.next();
    expect(JSON.parse(String(value))).toMatchObject({
      data: { poorCounted: null },
      errors: [{ path: ['poorCounted'], extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'counts' } }],
      extensions: { agencies: [{ agency: 'counts', status: 'UNAVAILABLE' }] },
    });
    expect(value).not.toContain('10.0.0.7');
    expect((await events.next()).done).toBe(true);
  });

  it.each(['POST', 'GET'])('answers a query by one event, asked by %s', async (method) => {
    await using house = await start();
    const events = await eventsOf(ask(house, '{ poor }', { method }));
    expect(dataIn((await events.next()).value)).toEqual({ poor: 1 });
    expect((await events.next()).done).toBe(true);
  });

  it.each([
    ['a fault of the document', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a text that is no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    [
      'two subscriptions at once',
      'subscription { poorCounted again: poorCounted }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an agency that offers no stream', 'subscription { reviewed }', 'AGENCY_UNAVAILABLE'],
  ])('tells %s by one event', async (_, query, code) => {
    await using house = await start();
    const events = await eventsOf(ask(house, query));
    expect((await events.next()).value).toContain(`"code":"${code}"`);
    expect((await events.next()).done).toBe(true);
  });

  it('takes a mutation by POST only', async () => {
    await using house = await start();
    const refused = await ask(house, 'mutation { count }', { method: 'GET' });
    expect(refused.status).toBe(405);
    const events = await eventsOf(ask(house, 'mutation { count }'));
    expect(dataIn((await events.next()).value)).toEqual({ count: 2 });
  });

  it('is opened for who proves to be somebody only', async () => {
    await using house = await start();
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
    const body = JSON.stringify({ query: COUNTED });
    const answer = await fetch(`${house.gateway.url}/graphql`, { method: 'POST', headers, body });
    expect(answer.status).toBe(401);
    expect(house.opened).toEqual([]);
  });

  it('a subscription that is not asked for by events says how', async () => {
    await using house = await start();
    const answer = await ask(house, COUNTED, { accept: 'application/json' });
    expect(await answer.text()).toContain('text/event-stream');
  });

  it('is refused beyond the bounds, for one viewer and for all', async () => {
    await using house = await start({ MAX_STREAMS_PER_VIEWER: '1', MAX_STREAMS: '2' });
    const first = await ask(house, COUNTED);
    const refused = await ask(house, COUNTED);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] });
    expect((await ask(house, COUNTED, { persona: 'analyst' })).status).toBe(200);
    expect((await ask(house, COUNTED, { persona: 'bank-officer' })).status).toBe(429);
    await first.body?.cancel();
    await expect.poll(async () => (await ask(house, COUNTED)).status).toBe(200);
  });

  it('is cut when it is old, and when the gateway stops: without `complete`, so that clients connect again', async () => {
    await using house = await start({ STREAM_MAX_AGE_MS: '1000' });
    const old = await eventsOf(ask(house, COUNTED));
    await expect(old.next()).rejects.toThrowError('before it was complete');
    const events = await eventsOf(ask(house, COUNTED));
    house.tell(1);
    await events.next();
    const closed = house.gateway.gateway.close();
    await expect(events.next()).rejects.toThrowError();
    await closed;
    expect(house.opened.every(({ signal }) => signal.aborted)).toBe(true);
  });

  it('stays on the supergraph that it began on, which lives until then', async () => {
    await using house = await start();
    const { supergraph } = house.gateway.gateway;
    const answer = await ask(house, COUNTED);
    const events = await eventsOf(Promise.resolve(answer));
    house.tell(1);
    await events.next();
    const sdl = house.counts.sdl.replace('poorCounted: Int', 'nearPoorCounted: Int');
    const later = composeSupergraph([...TWO_AGENCIES, { name: 'counts', sdl }]);
    expect((await supergraph.reload(later)).kind).toBe('swapped');
    expect(supergraph.status.retired).toBe(1);
    house.tell(2);
    expect(dataIn((await events.next()).value)).toEqual({ poorCounted: 2 });
    house.end();
    expect((await events.next()).done).toBe(true);
    await expect.poll(() => supergraph.status.retired).toBe(0);
    const refused = await eventsOf(ask(house, COUNTED));
    expect((await refused.next()).value).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('is understood by the client package graphql-sse', async () => {
    await using house = await start();
    const client = createClient({
      url: `${house.gateway.url}/graphql`,
      headers: { authorization: await house.gateway.authorizationOf('administrator') },
      retryAttempts: 0,
    });
    const seen: unknown[] = [];
    house.tell(4);
    house.tell(5);
    house.end();
    for await (const { data, errors } of client.iterate({ query: COUNTED })) seen.push(data ?? errors);
    expect(seen).toEqual([{ poorCounted: 4 }, { poorCounted: 5 }]);
    for await (const { data } of client.iterate({ query: '{ poor }' })) seen.push(data);
    expect(seen.at(-1)).toEqual({ poor: 1 });
    client.dispose();
  });
});
