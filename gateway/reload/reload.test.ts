import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import type { Transport } from '../agency/transport.ts';
import { composeSupergraph } from '../compose.ts';
import { neighbourRoom } from '../testing/neighbour-room.ts';
import { localSchemas, startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TWO_AGENCIES } from '../testing/two-agencies.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
/** Of the later register: a hamlet is a village, and nobody has a number. */
const LATER = `${LINK}
  type Query { household(id: ID!): Household }
  type Household @key(fields: "id") { id: ID! village: String! }`;
const laterSchema = buildSubgraphSchema([
  {
    typeDefs: parse(LATER),
    resolvers: { Query: { household: () => ({ id: '1', village: 'Làng Mới' }) } },
  },
]);
const laterRegister: Transport = async ({ body }) => {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const answer = await graphql({ schema: laterSchema, source: query, variableValues: variables });
  return { status: 200, body: JSON.stringify(answer) };
};

const [, BANK] = TWO_AGENCIES;
if (BANK === undefined) throw new Error('There are two agencies.');
const room = localSchemas([neighbourRoom]);
const laterSupergraph = composeSupergraph([{ name: 'register', sdl: LATER }, BANK, ...room]);

const NOW = '{ household(id: "1") { hamlet loans { principal } } }';
const THEN = '{ household(id: "1") { village loans { principal } } }';
const nowAnswer = { household: { hamlet: 'Ấp Chợ', loans: [{ principal: '50000000' }] } };
const thenAnswer = { household: { village: 'Làng Mới', loans: [{ principal: '50000000' }] } };

let gateway: TestGateway;
afterEach(() => gateway[Symbol.asyncDispose]());

async function start(environment: Record<string, string> = {}): Promise<void> {
  gateway = await startTestGateway({ localRooms: [neighbourRoom], environment });
}

async function ask(query: string): Promise<{ data?: unknown; errors?: { message: string }[] }> {
  return (await (await gateway.post({ query })).json()) as { data?: unknown };
}

async function supergraphReport(): Promise<unknown> {
  const ready = await (await fetch(`${gateway.url}/health/ready`)).json();
  return (ready as { supergraph: unknown }).supergraph;
}

/** The agency as it was, but each answer waits until it may go. */
function holdRegister(): { asked: Promise<void>; release: () => void } {
  const asked = Promise.withResolvers<void>();
  const mayAnswer = Promise.withResolvers<void>();
  const { register } = gateway.agencies.behind;
  gateway.agencies.replace('register', async (request) => {
    asked.resolve();
    await mayAnswer.promise;
    return register(request);
  });
  return { asked: asked.promise, release: () => mayAnswer.resolve() };
}

describe('a new supergraph', () => {
  it('is served from then on, and the old one is not', async () => {
    await start();
    expect((await ask(NOW)).data).toEqual(nowAnswer);
    const outcome = await gateway.gateway.supergraph.reload(laterSupergraph);
    gateway.agencies.replace('register', laterRegister);

    expect(outcome).toMatchObject({ kind: 'swapped', warmed: { compiled: 0, refused: 1 } });
    expect((await ask(THEN)).data).toEqual(thenAnswer);
    expect((await ask(NOW)).errors?.[0]?.message).toContain('hamlet');
    expect(await supergraphReport()).toMatchObject({ hash: outcome.kind === 'swapped' && outcome.hash });
  });

  it('lets an operation that runs end on the old one', async () => {
    await start();
    const { asked, release } = holdRegister();
    const running = ask(NOW);
    await asked;
    await gateway.gateway.supergraph.reload(laterSupergraph);
    expect(await supergraphReport()).toMatchObject({ retired: 1 });
    release();

    expect((await running).data).toEqual(nowAnswer);
    expect(await supergraphReport()).toMatchObject({ retired: 0 });
  });

  it('lets rooms inside the gateway go on asking the one that their operation began on', async () => {
    await start();
    const { asked, release } = holdRegister();
    // Asks for hamlets until it is stopped: on the later supergraph there are none.
    const running = ask('{ many }');
    await asked;
    await gateway.gateway.supergraph.reload(laterSupergraph);
    release();
    await running;

    expect(gateway.agencies.received).toHaveLength(64);
    expect(gateway.agencies.received.every(({ body }) => body.includes('hamlet'))).toBe(true);
  });

  it('finds the operations that were asked last compiled already', async () => {
    await start();
    await ask('{ household(id: "1") { loans { principal } } }');
    await ask('{ loanCount(id: "1") }');
    await gateway.gateway.supergraph.reload(laterSupergraph);
    const warmed = gateway.gateway.engine.stats();
    gateway.agencies.replace('register', laterRegister);
    await ask('{ household(id: "1") { loans { principal } } }');
    await ask('{ loanCount(id: "1") }');

    expect(gateway.gateway.engine.stats()).toEqual({ ...warmed, planHits: warmed.planHits + 3 });
  });

  it('is nothing new when the text is the same', async () => {
    await start();
    const outcome = await gateway.gateway.supergraph.reload(gateway.supergraphSdl);
    expect(outcome).toEqual({ kind: 'unchanged', hash: gateway.gateway.engine.supergraphHash });
  });

  it('waits for the one before it', async () => {
    await start();
    const { supergraph, engine } = gateway.gateway;
    const first = engine.supergraphHash;
    const outcomes = await Promise.all([
      supergraph.reload(laterSupergraph),
      supergraph.reload('type Query {'),
      supergraph.reload(gateway.supergraphSdl),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['swapped', 'refused', 'swapped']);
    expect(engine.supergraphHash).toBe(first);
  });
});

describe('a supergraph that cannot be served', () => {
  const compose = (bank: string): string =>
    composeSupergraph([...TWO_AGENCIES.filter(({ name }) => name !== 'bank'), { name: 'bank', sdl: bank }]);

  type Fault = readonly [why: string, code: string, sdl: () => string];
  const faults: readonly Fault[] = [
    ['is not GraphQL', 'SUPERGRAPH_INVALID', () => `${laterSupergraph}\ntype {`],
    [
      'is cut off',
      'SUPERGRAPH_INVALID',
      () => laterSupergraph.slice(0, laterSupergraph.indexOf('type Loan')),
    ],
    ['is no supergraph', 'SUPERGRAPH_INVALID', () => 'type Query { a: Int }'],
    [
      'needs what is not enforced',
      'SUPERGRAPH_FEATURE_NOT_ENFORCED',
      () => `${laterSupergraph}\nextend schema @link(url: "https://x.vn/seal/v1.0", for: SECURITY)`,
    ],
    [
      'has an agency that nothing leads to',
      'SUPERGRAPH_AGENCY_WITHOUT_URL',
      () =>
        composeSupergraph([
          ...TWO_AGENCIES,
          ...room,
          { name: 'mill', sdl: `${LINK} type Query { flour: Int }`, url: 'https://mill.example.vn/graphql' },
        ]),
    ],
    [
      'was composed with other rooms',
      'SUPERGRAPH_ROOM_DIFFERS',
      () => compose('type Query { a: Int }').replace('"bank"', '"neighbour"'),
    ],
  ];
  it.each(faults)('because it %s: %s', async (_why, code, sdl) => {
    await start({ METRICS: 'on' });
    const before = gateway.gateway.engine.supergraphHash;
    const outcome = await gateway.gateway.supergraph.reload(sdl());

    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code } });
    expect((await ask(NOW)).data).toEqual(nowAnswer);
    expect(await supergraphReport()).toEqual({
      hash: before,
      since: expect.any(String),
      retired: 0,
      refused: { code, at: expect.any(String) },
    });
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toContain('dachieu_supergraph_reloads_total{outcome="refused"} 1');
  });

  it('is forgotten when a good one follows', async () => {
    await start();
    await gateway.gateway.supergraph.reload('nonsense');
    await gateway.gateway.supergraph.reload(laterSupergraph);
    expect(await supergraphReport()).not.toHaveProperty('refused');
  });
});
