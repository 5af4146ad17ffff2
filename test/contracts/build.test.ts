import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENCIES } from '../../gateway/agencies.ts';
import { processEnvironment } from '../../gateway/config.ts';
import { type RunProcess, runProcess } from '../../gateway/testing/run-process.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../../shared/viewer/viewer-token.ts';
import { plansSubgraph } from '../../subgraphs/plans/subgraph.ts';
import { createTestDatabase, startRoom } from '../harness/start-room.ts';
import { ADMINISTRATOR, newIssuer } from '../harness/viewers.ts';

// Inside the project, so that packages are found; not `dist`, which may be running.
const build = path.resolve(`.dachieu/test/build-${process.pid}`);
const started: RunProcess[] = [];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dachieu-build-'));
  await promisify(execFile)('npm', ['run', '-s', 'build'], { env: { ...processEnvironment(), DIST: build } });
});
afterAll(() => {
  for (const { child } of started) child.kill();
  for (const made of [folder, build]) rmSync(made, { recursive: true, force: true });
});

/** A built file as a process, in a folder where nothing of the source is at hand. */
function runBuilt(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): RunProcess {
  const run = runProcess(path.join(build, file), args, environment, folder);
  started.push(run);
  return run;
}

async function demoToken(): Promise<string> {
  const printing = runBuilt('gateway/demo/print-token.js', ['analyst'], { DATA_DIR: folder });
  await printing.exited;
  return printing.stdout().trim();
}

describe('npm run build', { timeout: 120_000 }, () => {
  it('makes a gateway that answers, has its files at hand and takes another supergraph', async () => {
    const urls = AGENCIES.map((agency) => [`${agency.toUpperCase()}_URL`, 'http://127.0.0.1:9/graphql']);
    const gateway = runBuilt('gateway/main.js', [], {
      ...Object.fromEntries(urls),
      MODE: 'demo',
      PORT: '0',
      DATA_DIR: folder,
      SUPERGRAPH_POLL_MS: '0',
    });
    const [, port] = await gateway.waitForStderr(/"port":(\d+).*the gateway answers/);
    const url = `http://127.0.0.1:${port}`;

    for (const address of ['/health/ready', '/console/examples.json', '/console/console.js'])
      expect((await fetch(`${url}${address}`)).status, address).toBe(200);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await demoToken()}` };
    const body = JSON.stringify({ query: '{ __typename }' });
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });

    const supergraph = path.join(build, 'gateway/supergraph.graphql');
    writeFileSync(supergraph, `${readFileSync(supergraph, 'utf8')}\ntype Offered { id: ID }\n`);
    gateway.child.kill('SIGHUP');
    await gateway.waitForStderr(/a new supergraph is served/);
    gateway.child.kill('SIGTERM');
    expect(await gateway.exited).toBe(0);
  });

  it('makes a room that migrates its database and answers as its source does', async () => {
    const database = await createTestDatabase('build');
    const issuer = newIssuer();
    const room = runBuilt('subgraphs/plans/main.js', [], {
      DATABASE_URL: database.url,
      VIEWER_PUBLIC_KEY: issuer.publicKeyPem,
      PORT: '0',
    });
    const [, port] = await room.waitForStderr(/"port":(\d+).*the subgraph answers/);

    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    const query = '{ _service { sdl } plans { edges { node { id } } } }';
    const { token } = await issuer.issue(ADMINISTRATOR, 'plans');
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [VIEWER_HEADER]: token, [REQUEST_ID_HEADER]: 'test' },
      body: JSON.stringify({ query }),
    });
    await using ofSource = await startRoom(plansSubgraph);
    expect(await answer.json()).toEqual(await ofSource.ask(query));
    room.child.kill('SIGTERM');
    expect(await room.exited).toBe(0);
    await database.drop();
  });
});
