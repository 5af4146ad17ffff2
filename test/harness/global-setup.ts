import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { AGENCIES } from '../../gateway/agencies.ts';
import { reachableDirectory, startEmbeddedPostgres } from '../../shared/data/embedded-postgres.ts';
import { TEST_PREFIX, testServerUrl } from './config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of a server on which tests may create databases. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run: the server given by TEST_DATABASE_URL, or an embedded cluster. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = testServerUrl();
  if (given !== null) {
    project.provide('postgresUrl', given);
    await dropTestRooms(given);
    return () => dropTestRooms(given);
  }
  // A cluster of its own, so that two runs side by side do not stop each other's server.
  const home = reachableDirectory(path.resolve(`.dachieu/test/run-${process.pid}`));
  const server = await startEmbeddedPostgres(path.join(home, 'postgres'));
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}

/** A server that stays may hold rooms of an earlier run, made by other code. */
async function dropTestRooms(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  for (const room of AGENCIES) {
    await client.query(`drop database if exists ${TEST_PREFIX}_${room} with (force)`);
    await client.query(`drop role if exists ${TEST_PREFIX}_${room}`);
  }
  await client.end();
}
