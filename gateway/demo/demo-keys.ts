import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Ed25519 private keys (PKCS8 PEM) that exist on this machine only and open nothing in production mode. */
export interface DemoKeys {
  /** Signs the tokens of demo personas. */
  readonly tokenKeyPem: string;
  /** Signs viewers for the agencies where no VIEWER_SIGNING_KEY is given. */
  readonly viewerKeyPem: string;
}

/** Reads the demo keys below `dataDir`, making them on first use. Several processes may do so at once. */
export function loadDemoKeys(dataDir: string): DemoKeys {
  const folder = path.resolve(dataDir, 'demo');
  // Only the keys are closed: the embedded PostgreSQL beside them runs as another user.
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    tokenKeyPem: readOrMakeKey(path.join(folder, 'token-key.pem')),
    viewerKeyPem: readOrMakeKey(path.join(folder, 'viewer-key.pem')),
  };
}

function readOrMakeKey(file: string): string {
  return readIfPresent(file) ?? makeKey(file);
}

// Written aside and linked into place: a reader sees a whole key or none, and the first of two makers wins.
function makeKey(file: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(aside, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside);
  }
  return readFileSync(file, 'utf8');
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
