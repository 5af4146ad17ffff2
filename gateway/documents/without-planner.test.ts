import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AGENCIES } from '../agencies.ts';
import { createEngine } from '../engine/engine.ts';
import { runProcess } from '../testing/run-process.ts';
import { HOUSEHOLD_WITH_LOANS, TWO_AGENCIES_SUPERGRAPH } from '../testing/two-agencies.ts';
import { documentHash } from './document-hash.ts';
import { makeManifest } from './make-manifest.ts';
import { writeManifest } from './manifest.ts';

// As on a system that the planner has no binary for.
const WITHOUT_PLANNER = `import { registerHooks } from 'node:module';
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.includes('router-query-planner')) throw new Error('There is no planner here.');
    return next(specifier, context);
  },
});`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dachieu-without-planner-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function manifest(): Promise<string> {
  const engine = createEngine<undefined>({
    supergraphSdl: TWO_AGENCIES_SUPERGRAPH,
    callAgency: () => Promise.reject(new Error('nothing is asked')),
  });
  return writeManifest(await makeManifest(engine, [HOUSEHOLD_WITH_LOANS]));
}

function startGateway(environment: Readonly<Record<string, string>>): ReturnType<typeof runProcess> {
  const urls = AGENCIES.map((agency) => [`${agency.toUpperCase()}_URL`, 'http://127.0.0.1:9/graphql']);
  return runProcess('gateway/main.ts', [], {
    MODE: 'demo',
    PORT: '0',
    DATA_DIR: folder,
    SUPERGRAPH_PATH: put('supergraph.graphql', TWO_AGENCIES_SUPERGRAPH),
    NODE_OPTIONS: `--import ${pathToFileURL(put('without-planner.mjs', WITHOUT_PLANNER))}`,
    ...Object.fromEntries(urls),
    ...environment,
  });
}

describe('a gateway on a system without a planner', () => {
  it('serves the documents of a manifest with plans', async () => {
    const gateway = startGateway({
      TRUSTED_DOCUMENTS: 'only',
      TRUSTED_DOCUMENTS_PATH: put('manifest.json', await manifest()),
    });
    const [, port] = await gateway.waitForStderr(/"port":(\d+).*the gateway answers/);
    const printing = runProcess('gateway/demo/print-token.ts', ['bank-officer'], { DATA_DIR: folder });
    await printing.exited;
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${printing.stdout().trim()}` },
      body: JSON.stringify({
        documentId: `sha256:${documentHash(HOUSEHOLD_WITH_LOANS)}`,
        variables: { id: '1' },
      }),
    });

    // No agency runs either: that the register was asked is what the plan said.
    expect(await response.json()).toMatchObject({
      data: { household: null },
      errors: [{ path: ['household'], extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'register' } }],
    });
    gateway.child.kill('SIGTERM');
    expect(await gateway.exited).toBe(0);
  });

  it('does not start without such a manifest', async () => {
    const gateway = startGateway({});

    expect(await gateway.exited).toBe(1);
    expect(gateway.stderr()).toContain('There is no planner here.');
  });

  it('says what is wrong with a manifest, and does not start', async () => {
    const gateway = startGateway({
      TRUSTED_DOCUMENTS: 'prefer',
      TRUSTED_DOCUMENTS_PATH: put('manifest.json', '{"abc":"{ a }"}'),
    });

    expect(await gateway.exited).toBe(1);
    expect(gateway.stderr()).toContain('the document under "abc" has another SHA-256');
  });
});
