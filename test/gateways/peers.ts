import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { processEnvironment } from '../../gateway/config.ts';

export const PEERS_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Another gateway, in a process of its own. */
export interface Peer {
  readonly name: string;
  readonly url: string;
  stop(): Promise<void>;
}

export interface PeerOptions {
  readonly supergraphPath: string;
  /** GraphQL endpoint of each room, by its name in the supergraph. */
  readonly urls: Readonly<Record<string, string>>;
}

/** Their packages are ours for comparison only: pinned in this folder, fetched when they are first needed. */
export function installPeers(say: (line: string) => void): void {
  if (changedAtMs('node_modules/.package-lock.json') > changedAtMs('package-lock.json')) return;
  say('Installing the other gateways (test/gateways/package-lock.json)…');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEERS_FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function changedAtMs(file: string): number {
  return statSync(path.join(PEERS_FOLDER, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param file of this folder: prints `{"url"}` as a line when it is ready */
export async function startPeer(name: string, file: string, options: PeerOptions): Promise<Peer> {
  const child = spawn(process.execPath, [path.join(PEERS_FOLDER, file), JSON.stringify(options)], {
    cwd: PEERS_FOLDER,
    env: { ...processEnvironment(), APOLLO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(name, child);
  return { name, url, stop: () => stop(child) };
}

function readyUrl(name: string, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} did not start (exit ${code}).`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"url"')) resolve((JSON.parse(line) as { url: string }).url);
    });
  });
}

// They hold nothing, and on SIGTERM they wait for connections that stay open.
async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
