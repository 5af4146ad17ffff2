import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AGENCIES } from './agencies.ts';
import { runProcess } from './testing/run-process.ts';
import { TWO_AGENCIES_SUPERGRAPH } from './testing/two-agencies.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dachieu-main-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the process of the gateway', () => {
  it('does not start in production without an identity provider, and says everything that is missing', async () => {
    const gateway = runProcess('gateway/main.ts', [], { PORT: '0' });

    expect(await gateway.exited).toBe(1);
    const missing = [
      'OIDC_ISSUER',
      'OIDC_JWKS_URL',
      'OIDC_AUDIENCE',
      'VIEWER_SIGNING_KEY',
      'BANK_URL',
      'PLANS_URL',
    ];
    for (const name of missing) expect(gateway.stderr()).toContain(`- ${name}: is required`);
  });

  it('answers until it is told to stop, though every agency is down', async () => {
    const supergraph = path.join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, TWO_AGENCIES_SUPERGRAPH);
    const urls = AGENCIES.map((agency) => [`${agency.toUpperCase()}_URL`, 'http://127.0.0.1:9/graphql']);
    const environment = { MODE: 'demo', PORT: '0', DATA_DIR: folder, SUPERGRAPH_PATH: supergraph };
    const gateway = runProcess('gateway/main.ts', [], { ...environment, ...Object.fromEntries(urls) });
    const [, port] = await gateway.waitForStderr(/"port":(\d+).*the gateway answers/);

    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    gateway.child.kill('SIGTERM');
    expect(await gateway.exited).toBe(0);
  });
});

describe('the supergraph of a running gateway', { timeout: 120_000 }, () => {
  it('is exchanged when its file changes and SIGHUP comes, and stays when the file is bad', async () => {
    const supergraph = path.join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, atPort9(TWO_AGENCIES_SUPERGRAPH));
    const gateway = runProcess('gateway/main.ts', [], {
      MODE: 'demo',
      PORT: '0',
      DATA_DIR: folder,
      SUPERGRAPH_PATH: supergraph,
      SUPERGRAPH_POLL_MS: '0',
      AGENCY_URLS: 'supergraph',
    });
    const [, port] = await gateway.waitForStderr(/"port":(\d+).*the gateway answers/);
    const report = async (): Promise<Record<string, unknown>> => {
      const ready = await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json();
      return (ready as { supergraph: Record<string, unknown> }).supergraph;
    };
    const first = await report();
    writeFileSync(supergraph, atPort9(TWO_AGENCIES_SUPERGRAPH).replace('hamlet: String!', 'hamlet: String'));
    gateway.child.kill('SIGHUP');
    await gateway.waitForStderr(/a new supergraph is served/);
    const second = await report();
    expect(second.hash).not.toBe(first.hash);

    writeFileSync(supergraph, TWO_AGENCIES_SUPERGRAPH);
    gateway.child.kill('SIGHUP');
    const [line] = await gateway.waitForStderr(/.*a supergraph was refused.*/);
    expect(line).toContain('"where":["bank","register"]');
    expect(await report()).toMatchObject({
      hash: second.hash,
      refused: { code: 'SUPERGRAPH_AGENCY_WITHOUT_URL' },
    });
    gateway.child.kill('SIGTERM');
    expect(await gateway.exited).toBe(0);
  });

  it('must be good at the start', async () => {
    const supergraph = path.join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, 'type Query { a: }');
    const environment = { MODE: 'demo', PORT: '0', DATA_DIR: folder, SUPERGRAPH_PATH: supergraph };
    const gateway = runProcess('gateway/main.ts', [], { ...environment, AGENCY_URLS: 'supergraph' });
    expect(await gateway.exited).toBe(1);
    expect(gateway.stderr()).toMatch(/^SUPERGRAPH_INVALID: Syntax Error/);
  });
});

function atPort9(supergraph: string): string {
  return supergraph.replaceAll(/http:\/\/\w+\.invalid/g, 'http://127.0.0.1:9');
}

describe('npm run token', () => {
  it('prints a token and nothing else', async () => {
    const printing = runProcess('gateway/demo/print-token.ts', ['analyst'], { DATA_DIR: folder });

    expect(await printing.exited).toBe(0);
    expect(printing.stdout()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(printing.stderr()).toBe('');
  });

  it('lists the personas when it knows none of that name', async () => {
    const printing = runProcess('gateway/demo/print-token.ts', ['minister'], { DATA_DIR: folder });

    expect(await printing.exited).toBe(1);
    expect(printing.stdout()).toBe('');
    expect(printing.stderr()).toMatch(/district-official +Cán bộ giảm nghèo huyện Trà Cú/);
  });
});
