import 'reflect-metadata';
import { Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../test/harness/start-room.ts';
import { ADMINISTRATOR, newIssuer } from '../../test/harness/viewers.ts';
import { readDataState } from '../cohort/room-state.ts';
import { readEventStream } from '../http/event-stream.ts';
import type { RunningServer } from '../http/http-server.ts';
import { silentLogger } from '../log/logger.ts';
import { systemClock } from '../time/clock.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../viewer/viewer-token.ts';
import { dataVersionOf } from './data-version.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import { createSubgraph, type Subgraph, type SubgraphDefinition } from './subgraph.ts';

@Resolver()
class RootResolver {
  @Query(() => String, { nullable: true })
  name(): string {
    return 'bank';
  }
}

const DEFINITION: SubgraphDefinition = {
  name: 'bank',
  resolvers: [dataVersionOf('bank'), RootResolver],
  references: {},
  database: { room: 'bank', entities: [], migrations: [] },
};

const CHANGED = 'subscription { bankDataChanged { agency version changedAt } }';

describe('a room that announces changes of its data', () => {
  let room: TestRoom;
  let replica: Subgraph;
  let server: RunningServer;
  const issuer = newIssuer();

  beforeAll(async () => {
    room = await startRoom(DEFINITION);
    await room.subgraph.database.query('create table loan (no int)');
    await room.subgraph.database.query('create schema saved');
    await room.subgraph.database.query('create table saved.cohort (name text)');
    await room.subgraph.database.migrate();
    const url = room.subgraph.database.orm.config.get('clientUrl');
    if (url === undefined) throw new Error('The room has no URL.');
    // Another process of the same room.
    replica = await createSubgraph(DEFINITION, {
      databaseUrl: url,
      viewerPublicKey: issuer.publicKeyPem,
      clock: systemClock,
      logger: silentLogger(),
    });
    server = await serveSubgraph(replica, '127.0.0.1', 0, silentLogger());
  });
  afterAll(async () => {
    await server.close();
    await replica.close();
    await room.close();
  });

  async function ask(query: string, signed = true): Promise<Response> {
    const { token } = await issuer.issue(ADMINISTRATOR, 'bank');
    return fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        ...(signed ? { [VIEWER_HEADER]: token } : {}),
        [REQUEST_ID_HEADER]: 'test',
      },
      body: JSON.stringify({ query }),
    });
  }

  async function listen(query = CHANGED): Promise<AsyncGenerator<string, void>> {
    const { body } = await ask(query);
    if (body === null) throw new Error('no body');
    return readEventStream(body, 10_000);
  }

  const stateIn = (event: IteratorResult<string, void>): { version: string; changedAt: string } =>
    (JSON.parse(event.value ?? '') as { data: { bankDataChanged: never } }).data.bankDataChanged;

  it('tells how it stands, then of each change, whoever made it', async () => {
    const events = await listen();
    const first = stateIn(await events.next());
    expect(first).toEqual({ agency: 'bank', ...(await readDataState(room.subgraph.database)) });
    await room.subgraph.database.query('insert into loan values (1)');
    const second = stateIn(await events.next());
    expect(second.version).not.toBe(first.version);
    expect(Date.parse(second.changedAt)).toBeGreaterThanOrEqual(Date.parse(first.changedAt));
    await room.subgraph.database.query("insert into saved.cohort values ('near-poor')");
    const third = stateIn(await events.next());
    expect([first.version, second.version]).not.toContain(third.version);
    await events.return();
  });

  it('what offices keep does not make the facts about households stale', async () => {
    const version = async (): Promise<string> =>
      (await room.subgraph.projection.openFacts().state()).dataVersion;
    const before = await version();
    await room.subgraph.database.query("update saved.cohort set name = 'poor'");
    expect(await version()).toBe(before);
  });

  it('opens its door to the gateway only', async () => {
    expect((await ask(CHANGED, false)).status).toBe(401);
    const refused = await ask('subscription { bankDataChanged { secret } }');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  it('tells a query over events that it is none', async () => {
    const events = await listen('{ name }');
    expect((await events.next()).value).toContain('"errors"');
    expect((await events.next()).done).toBe(true);
  });

  it('stops while somebody listens, and says so by leaving the stream incomplete', async () => {
    const events = await listen();
    await events.next();
    const closed = server.close();
    await expect(events.next()).rejects.toThrowError();
    await closed;
  });
});
