import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { reachableDirectory, startEmbeddedPostgres } from '../../shared/data/embedded-postgres.ts';
import { testServerUrl } from './config.ts';

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
    return async () => undefined;
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
