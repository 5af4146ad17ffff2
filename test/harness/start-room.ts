import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createSubgraph, type Subgraph, type SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { silentLogger } from '../../shared/log/logger.ts';
import { type Clock, systemClock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../../shared/viewer/viewer-token.ts';
import { ADMINISTRATOR, newIssuer } from './viewers.ts';

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** A room on a migrated, empty database of its own. `await using room = await startRoom(definition)` drops it at the end. */
export interface TestRoom extends AsyncDisposable {
  readonly subgraph: Subgraph;
  /** Asks as a viewer (default: one who may see everything), through the signed door. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer>;
  /** Runs `work` and answers the statements that the room ran meanwhile. */
  statementsOf(work: () => Promise<unknown>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** @param today the room's clock stands on this civil day; default: the real one */
export async function startRoom(definition: SubgraphDefinition, today?: string): Promise<TestRoom> {
  const { url, drop } = await createTestDatabase(definition.name);
  const issuer = newIssuer();
  const clock: Clock = today === undefined ? systemClock : { nowMs: systemClock.nowMs, today: () => today };
  const subgraph = await createSubgraph(definition, {
    databaseUrl: url,
    viewerPublicKey: issuer.publicKeyPem,
    clock,
    logger: silentLogger(),
  });
  await subgraph.database.migrate();
  const close = async (): Promise<void> => {
    await subgraph.close();
    await drop();
  };
  return {
    subgraph,
    async ask(query, variables = {}, viewer = ADMINISTRATOR) {
      const { token } = await issuer.issue(viewer, definition.name);
      const headers = { [VIEWER_HEADER]: token, [REQUEST_ID_HEADER]: 'test' };
      const { body } = await subgraph.handle({ body: JSON.stringify({ query, variables }), headers });
      return JSON.parse(body) as Answer;
    },
    async statementsOf(work) {
      const statements: string[] = [];
      const stop = subgraph.database.onStatement((text) => statements.push(text));
      await work();
      stop();
      return statements;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** An empty database on the run's server. */
export async function createTestDatabase(
  label: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${label}_${randomBytes(6).toString('hex')}`;
  await runOnServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => runOnServer(serverUrl, `drop database ${name} with (force)`) };
}

async function runOnServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
