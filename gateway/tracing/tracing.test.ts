import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { LocalRoomDefinition } from '../local/local-room.ts';
import { neighbourRoom } from '../testing/neighbour-room.ts';
import { startTestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';
import { createSpanTracing } from './span-tracing.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

async function tracedGateway(ratio = 1, localRooms: readonly LocalRoomDefinition[] = []) {
  const exporter = new InMemorySpanExporter();
  const processor = new SimpleSpanProcessor({ exporter });
  const lines: string[] = [];
  const house = await startTestGateway({
    localRooms,
    tracing: createSpanTracing({ serviceName: 'trial', ratio, processor }),
    logger: pino({}, { write: (line: string) => void lines.push(line) }),
  });
  const ask = async (headers: Readonly<Record<string, string>> = {}, id = '1'): Promise<Response> =>
    house.post(
      { query: HOUSEHOLD_WITH_LOANS, variables: { id } },
      { authorization: await house.authorizationOf('administrator'), ...headers },
    );
  const spans = () => exporter.getFinishedSpans();
  return { house, ask, spans, lines, reset: () => exporter.reset() };
}

type Spans = ReturnType<Awaited<ReturnType<typeof tracedGateway>>['spans']>;

/** Span names as a tree, in the order of their beginning, with what is written at them. */
function treeOf(spans: Spans, parentId: string | undefined): unknown[] {
  return spans
    .filter(({ parentSpanContext }) => parentSpanContext?.spanId === parentId)
    .map((span) => ({
      name: span.name,
      ...span.attributes,
      ...(span.status.code === 2 ? { isError: true } : {}),
      ...nonEmpty(treeOf(spans, span.spanContext().spanId)),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const nonEmpty = (below: unknown[]): object => (below.length === 0 ? {} : { below });

describe('the spans of an operation', () => {
  it('are a tree: checked, compiled, fetched from two agencies of which one fails, serialised', async () => {
    const { house, ask, spans } = await tracedGateway();
    await using _ = house;
    house.agencies.replace('bank', () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')));
    await ask();
    const bytes = expect.any(Number);
    const ofAgency = (agency: string) => ({
      name: `fetch ${agency}`,
      'dachieu.agency': agency,
      'graphql.operation.type': 'query',
    });
    expect(treeOf(spans(), undefined)).toEqual([
      {
        name: 'query HouseholdWithLoans',
        'graphql.operation.name': 'HouseholdWithLoans',
        'graphql.operation.type': 'query',
        'dachieu.outcome': 'partial',
        below: [
          { name: 'check' },
          { name: 'compile' },
          { ...ofAgency('bank'), 'error.type': 'AGENCY_UNAVAILABLE', isError: true },
          { ...ofAgency('register'), 'http.response.status_code': 200, 'http.response.body.size': bytes },
          { name: 'serialise' },
        ],
      },
    ]);
    const bank = spans().find(({ name }) => name === 'fetch bank');
    expect(bank?.events.map(({ name }) => name)).toEqual(['retry']);
  });

  it('are not those of checking and compiling where the operation is known', async () => {
    const { house, ask, spans, reset } = await tracedGateway();
    await using _ = house;
    await ask();
    reset();
    await ask();
    expect(spans().map(({ name }) => name)).toEqual([
      'fetch register',
      'fetch bank',
      'serialise',
      'query HouseholdWithLoans',
    ]);
  });

  it('show what a room inside the gateway asks below the fetch of that room', async () => {
    const { house, spans } = await tracedGateway(1, [neighbourRoom]);
    await using _ = house;
    await house.post({ query: '{ loanCount(id: "1") }' });
    const byId = new Map(spans().map((span) => [span.spanContext().spanId, span]));
    const wayOf = (name: string): string[] => {
      const way: string[] = [];
      let span = spans().find((one) => one.name === name);
      while (span !== undefined) {
        way.push(span.name);
        span = byId.get(span.parentSpanContext?.spanId ?? '');
      }
      return way;
    };
    expect(wayOf('fetch bank')).toEqual(['fetch bank', 'fetch neighbour', 'query']);
  });

  it('end also where it is refused', async () => {
    const { house, spans } = await tracedGateway();
    await using _ = house;
    await house.post({ query: '{ nothing }' });
    expect(treeOf(spans(), undefined)).toEqual([
      {
        name: 'query',
        'graphql.operation.type': 'query',
        'dachieu.outcome': 'refused',
        below: [{ name: 'check' }],
      },
    ]);
  });

  it('tell nothing of people: no variable, viewer, token, id or address', async () => {
    const { house, ask, spans } = await tracedGateway();
    await using _ = house;
    const secret = 'household-079203001234';
    house.agencies.replace('bank', () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')));
    await ask({ 'x-request-id': 'request-1' }, secret);
    await ask({}, '1');
    const told = JSON.stringify(
      spans().map(({ name, attributes, events, links, status, resource }) => [
        name,
        attributes,
        events,
        links,
        status,
        resource.attributes,
      ]),
    );
    expect(told).toContain('fetch register');
    expect(told).not.toMatch(/0792|request-1|administrator|demo:|10\.0\.0\.7|127\.0\.0\.1|eyJ|ECONNREFUSED/);
  });
});

describe('a trace', () => {
  it("goes on from the client to the agencies, without the client's baggage", async () => {
    const { house, ask, spans } = await tracedGateway();
    await using _ = house;
    await ask({ traceparent: `00-${TRACE}-${PARENT}-01`, baggage: 'subject=lan', tracestate: 'a=1' });
    const [root] = spans().filter(({ name }) => name.startsWith('query'));
    expect([root?.spanContext().traceId, root?.parentSpanContext?.spanId]).toEqual([TRACE, PARENT]);
    for (const { agency, headers } of house.agencies.received) {
      const fetch = spans().find(({ name }) => name === `fetch ${agency}`);
      expect(headers.traceparent).toBe(`00-${TRACE}-${fetch?.spanContext().spanId}-01`);
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['baggage']));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['tracestate']));
    }
  });

  it('is not recorded where the client does not, and then goes on unrecorded', async () => {
    const { house, ask, spans } = await tracedGateway();
    await using _ = house;
    await ask({ traceparent: `00-${TRACE}-${PARENT}-00` });
    expect(spans()).toEqual([]);
    expect(house.agencies.received[0]?.headers.traceparent).toMatch(new RegExp(`^00-${TRACE}-\\w{16}-00$`));
  });

  it('is recorded as often as the operator says, whatever the client says', async () => {
    const { house, ask, spans } = await tracedGateway(0);
    await using _ = house;
    await ask({ traceparent: `00-${TRACE}-${PARENT}-01` });
    expect(spans()).toEqual([]);
  });

  it('is named in every line of its log', async () => {
    const { house, ask, lines } = await tracedGateway();
    await using _ = house;
    house.agencies.replace('bank', () => Promise.reject(new Error('down')));
    await ask({ traceparent: `00-${TRACE}-${PARENT}-01` });
    expect(lines.map((line) => JSON.parse(line).traceId)).toEqual([TRACE, TRACE]);
  });

  it('is off unless wanted: nothing goes to an agency', async () => {
    await using house = await startTestGateway();
    await house.post({ query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } });
    expect(house.agencies.received.length).toBe(2);
    for (const { headers, operation } of house.agencies.received) {
      expect(headers).not.toHaveProperty('traceparent');
      expect(operation.trace).toBeUndefined();
    }
  });
});
