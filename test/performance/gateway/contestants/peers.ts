import path from 'node:path';
import { PEERS_FOLDER } from '../../../gateways/peers.ts';
import type { HandProcessOptions } from '../hand/hand-process.ts';
import type { Identity } from '../identity.ts';
import { type BenchProcess, built, startProcess } from '../processes.ts';
import { type RunningContestant, type Stage, signedHeaders } from './contestant.ts';

export async function startHand({ urls, identity }: Stage): Promise<RunningContestant> {
  const options: HandProcessOptions = { urls };
  const running = startProcess({
    command: process.execPath,
    args: [built('test/performance/gateway/hand/hand-process.ts'), JSON.stringify(options)],
    seat: 'gateway',
  });
  return whenReady(running, identity);
}

/** A gateway of `test/gateways` that runs in Node. */
export function startPeer(
  file: string,
  options: Readonly<Record<string, string>> = {},
): (stage: Stage) => Promise<RunningContestant> {
  return ({ urls, supergraphPath, identity }) => {
    const given = JSON.stringify({ supergraphPath, urls, ...options });
    const running = startProcess({
      command: process.execPath,
      args: [path.join(PEERS_FOLDER, file), given],
      cwd: PEERS_FOLDER,
      seat: 'gateway',
      environment: { APOLLO_TELEMETRY_DISABLED: '1' },
    });
    return whenReady(running, identity);
  };
}

async function whenReady(running: BenchProcess, identity: Identity): Promise<RunningContestant> {
  const { url = '' } = await running.ready;
  return { url, pid: running.pid, headers: signedHeaders(identity), stop: running.stop };
}
