import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDemoKeys } from './demo-keys.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'dachieu-keys-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('the demo keys', () => {
  it('are made once and then stay, so that a printed token opens a server started later', () => {
    const first = loadDemoKeys(dataDir);

    expect(loadDemoKeys(dataDir)).toEqual(first);
    expect(createPrivateKey(first.tokenKeyPem).asymmetricKeyType).toBe('ed25519');
    expect(first.tokenKeyPem).not.toBe(first.viewerKeyPem);
  });

  it('are readable by their owner only, and nothing else is left beside them', () => {
    loadDemoKeys(dataDir);
    const folder = path.join(dataDir, 'demo');

    expect(readdirSync(folder).toSorted()).toEqual(['token-key.pem', 'viewer-key.pem']);
    for (const file of readdirSync(folder))
      expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
  });
});
