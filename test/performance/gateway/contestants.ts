import { createServer } from 'node:net';
import path from 'node:path';
import { AGENCIES, type Agency } from '../../../gateway/agencies.ts';
import type { HandProcessOptions } from './hand/hand-process.ts';
import type { Identity } from './identity.ts';
import { type BenchProcess, startProcess, startScript } from './processes.ts';

/** What a gateway is started with. */
export interface Stage {
  /** GraphQL endpoint of each agency. */
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphPath: string;
  readonly identity: Identity;
  /** For logs. */
  readonly dataDir: string;
}

/** A gateway in a process of its own, on the processor of gateways. */
export interface RunningContestant {
  readonly url: string;
  readonly pid: number;
  /** What a client sends beside the content type, to ask something of these agencies. */
  headers(agencies: readonly Agency[]): Promise<Readonly<Record<string, string>>>;
  stop(): Promise<void>;
}

export interface Contestant {
  readonly title: string;
  start(stage: Stage): Promise<RunningContestant>;
}

export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  ours: { title: 'Đa Chiều', start: startOurs },
  hand: { title: 'fetch by hand', start: startHand },
};

/** The gateway as operators start it, in production mode, with the level of log that is its default. */
async function startOurs({ urls, supergraphPath, identity, dataDir }: Stage): Promise<RunningContestant> {
  const port = await freePort();
  const running = startProcess({
    command: process.execPath,
    args: ['--import', 'tsx', 'gateway/main.ts'],
    seat: 'gateway',
    environment: {
      ...identity.environment,
      ...Object.fromEntries(AGENCIES.map((agency) => [`${agency.toUpperCase()}_URL`, urls[agency] ?? ''])),
      PORT: String(port),
      SUPERGRAPH_PATH: supergraphPath,
      MONTHLY_SNAPSHOTS: 'off',
      // Real rooms answer a thousand households on a busy machine in their own time.
      AGENCY_TIMEOUT_MS: '120000',
      OPERATION_DEADLINE_MS: '120000',
    },
    logFile: path.join(dataDir, 'ours.log'),
  });
  await answersAt(`http://127.0.0.1:${port}/health/live`, running);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    pid: running.pid,
    headers: async () => ({ authorization: identity.authorization }),
    stop: running.stop,
  };
}

async function startHand({ urls, identity }: Stage): Promise<RunningContestant> {
  const options: HandProcessOptions = { urls };
  return passingViewersOn(startScript('hand/hand-process.ts', options, 'gateway'), identity);
}

/**
 * A gateway that knows no keys: it is given one signed viewer for each agency that the question needs, and passes them
 * on. It checks nobody, signs nothing, writes no log.
 */
export async function passingViewersOn(
  running: BenchProcess,
  identity: Identity,
): Promise<RunningContestant> {
  const { url = '' } = await running.ready;
  return { url, pid: running.pid, headers: signedHeaders(identity), stop: running.stop };
}

export function signedHeaders(identity: Identity): RunningContestant['headers'] {
  return async (agencies) => {
    const tokens = await Promise.all(
      agencies.map(async (agency) => [`x-viewer-${agency}`, await identity.signedFor(agency)] as const),
    );
    return Object.fromEntries(tokens);
  };
}

async function answersAt(url: string, { ready }: BenchProcess): Promise<void> {
  let ended = false;
  ready.catch(() => {
    ended = true;
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (ended) break;
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The gateway did not start: see what it wrote above and in its log.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
