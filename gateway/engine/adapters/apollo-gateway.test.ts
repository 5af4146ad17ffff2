import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { parse, validate } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import type { EngineOptions } from '../engine.ts';
import { PlanningError } from '../engine.ts';
import { REGISTER_WORLD } from '../testing/fuzz-world.ts';
import { OperationWriter, randomNumbers } from '../testing/random-operation.ts';
import { buildAgencies, composeSchemas, startTestFederation } from '../testing/test-federation.ts';
import { WORLD_SCHEMAS } from '../testing/world-schemas.ts';
import { createApolloGateway, type EngineGateway } from './apollo-gateway.ts';

interface Asking extends Record<string, unknown> {
  readonly viewer?: string;
}

const running: ApolloServer<Asking>[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

interface Front {
  readonly gateway: EngineGateway;
  readonly server: ApolloServer<Asking>;
  /** Who asked which agency. */
  readonly asked: string[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
}

async function startFront(options?: Partial<EngineOptions<Asking>>): Promise<Front> {
  const front = makeFront(options);
  await front.server.start();
  return front;
}

/** A real Apollo Server before the engine, before agencies executed by graphql-js. */
function makeFront(
  options: Partial<EngineOptions<Asking>> = {},
  plugins: ApolloServerPlugin<Asking>[] = [],
): Front {
  const agencies = buildAgencies({});
  const asked: string[] = [];
  const gateway = createApolloGateway<Asking>({
    supergraphSdl: composeSchemas(WORLD_SCHEMAS),
    callAgency: async ({ agency, body }, { viewer }) => {
      asked.push(`${viewer} ${agency}`);
      return agencies.get(agency)?.(body) ?? '';
    },
    ...options,
  });
  const server = new ApolloServer<Asking>({ gateway, plugins, logger: silent });
  running.push(server);
  return {
    gateway,
    server,
    asked,
    async ask(query, variables) {
      const { body } = await server.executeOperation(
        { query, variables },
        { contextValue: { viewer: 'Lan' } },
      );
      if (body.kind !== 'single') throw new Error('One answer was asked for.');
      return JSON.parse(JSON.stringify(body.singleResult)) as Record<string, unknown>;
    },
  };
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const HOUSEHOLD = 'query ($id: ID!) { household(id: $id) { name loans { principal programme { name } } } }';

/** Without Apollo Server's remarks: a stack (outside production) and how the answer is sent. */
function withoutRemarks({ data, errors }: Record<string, unknown>): unknown {
  return JSON.parse(
    JSON.stringify({ data, errors }, (key, value) =>
      key === 'stacktrace' || key === 'locations' ? undefined : value,
    ),
  );
}

describe('the engine behind Apollo Server', () => {
  it('gives the same data, errors, paths and codes as alone', async () => {
    const front = await startFront();
    const { engine } = startTestFederation();
    const writer = new OperationWriter(engine.schema, randomNumbers(11), REGISTER_WORLD.vocabulary);
    let compared = 0;
    while (compared < 80) {
      const operation = writer.write();
      if (validate(engine.schema, parse(operation.query)).length > 0) continue;
      const alone = await engine.execute(operation, undefined).catch((error: unknown) => error);
      if (alone instanceof PlanningError) continue;
      const behind = await front.ask(operation.query, operation.variables);
      expect(withoutRemarks(behind)).toEqual(withoutRemarks(alone as Record<string, unknown>));
      compared += 1;
    }
  });

  it('hands the context of Apollo Server to each call of an agency', async () => {
    const { ask, asked } = await startFront();
    expect((await ask(HOUSEHOLD, { id: 'h1' })).data).toMatchObject({ household: { name: 'Hộ 1' } });
    expect(asked).toEqual(['Lan register', 'Lan bank']);
  });

  it('answers over HTTP, with the status that the specification asks for', async () => {
    const { server } = makeFront();
    const { url } = await startStandaloneServer(server, { listen: { port: 0 } });
    const post = async (body: object): Promise<[number, Record<string, unknown>]> => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
      return [response.status, (await response.json()) as Record<string, unknown>];
    };
    const [status, answer] = await post({ query: HOUSEHOLD, variables: { id: 'h2' } });
    expect([status, answer.data]).toEqual([200, { household: expect.objectContaining({ name: 'Hộ 2' }) }]);
    const [refused, why] = await post({ query: HOUSEHOLD });
    expect(refused).toBe(400);
    expect(why.errors).toMatchObject([
      { locations: [{ line: 1, column: 8 }], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('shows nothing inaccessible, whoever asks', async () => {
    const { ask, asked } = await startFront();
    const answer = await ask('{ household(id: "h1") { no } }');
    expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    const schema = await ask('{ __type(name: "Household") { fields { name } } }');
    expect(JSON.stringify(schema.data)).toContain('"name"');
    expect(JSON.stringify(schema.data)).not.toContain('"no"');
    expect(asked).toEqual([]);
  });

  it('keeps limits that Apollo Server does not have', async () => {
    const { ask, asked } = await startFront({ limits: { maxAliases: 2 } });
    const aliases = 'a: name b: name c: name';
    const answer = await ask(`{ household(id: "h1") { ${aliases} } }`);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'TOO_MANY_ALIASES' } }]);
    expect(asked).toEqual([]);
  });

  it('tells no client of a fault on our side, nor where we are installed', async () => {
    const { ask } = await startFront({
      plans: {
        find: () => {
          throw new Error('password of 10.0.0.7');
        },
      },
    });
    const answer = JSON.stringify(await ask('{ household(id: "h1") { name } }'));
    expect(answer).toContain('INTERNAL_SERVER_ERROR');
    expect(answer).not.toMatch(/10\.0\.0\.7|gateway\/engine|\.ts/);
  });
});

describe('rights', () => {
  const GUARDED = composeSchemas({
    ...WORLD_SCHEMAS,
    ledger: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes"])
      type Query { entries: Int open: Int secret: Int @requiresScopes(scopes: [["ledger.read"]]) }`,
  });
  const callAgency = async ({ body }: { body: string }): Promise<string> =>
    JSON.stringify({ data: { open: 1, ...(body.includes('secret') ? { secret: 2 } : {}) } });

  it('are of the viewer in the context: a field without its scope is null and asked of nobody', async () => {
    const holdingsOf = ({ viewer }: Asking) => ({
      authenticated: true,
      scopes: new Set(viewer === 'Lan' ? [] : ['ledger.read']),
      policies: new Set<string>(),
    });
    const { ask } = await startFront({ supergraphSdl: GUARDED, callAgency, holdingsOf });
    const answer = await ask('{ open secret }');
    expect(answer.data).toEqual({ open: 1, secret: null });
    expect(answer.errors).toMatchObject([{ path: ['secret'], extensions: { code: expect.any(String) } }]);
  });

  it('that nobody decides stop the start', async () => {
    await expect(startFront({ supergraphSdl: GUARDED, callAgency })).rejects.toThrow('requiresScopes');
  });
});

describe('another supergraph', () => {
  const { register, bank } = WORLD_SCHEMAS;
  const smaller = composeSchemas({ register: String(register), bank: String(bank) });

  it('is told to Apollo Server and served; a bad one is neither', async () => {
    const { gateway, ask } = await startFront();
    expect((await ask('{ schools { name } }')).errors).toBeUndefined();
    gateway.update(smaller);
    expect((await ask('{ schools { name } }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    expect(() => gateway.update('type Query { a: Int }')).toThrow();
    expect((await ask(HOUSEHOLD, { id: 'h1' })).data).toMatchObject({ household: { name: 'Hộ 1' } });
  });

  it('takes nothing from an operation that Apollo Server has validated on the one before', async () => {
    const front = makeFront({}, [
      {
        requestDidStart: async () => ({
          // Between validation and execution.
          didResolveOperation: async () => front.gateway.update(smaller),
        }),
      },
    ]);
    await front.server.start();
    const query = '{ household(id: "h1") { head { name schooling { year } } } }';
    const answer = await front.ask(query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual((await startTestFederation().run(query)).data);
    expect((await front.ask(query)).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });
});
