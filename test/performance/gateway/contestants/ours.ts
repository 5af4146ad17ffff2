import path from 'node:path';
import { AGENCIES } from '../../../../gateway/agencies.ts';
import { built, startProcess } from '../processes.ts';
import type { RunningContestant, Stage } from './contestant.ts';
import { answersAt, freePort } from './free-port.ts';

/** The gateway as operators start it, in production mode, with the level of log that is its default. */
export async function startOurs({
  urls,
  supergraphPath,
  identity,
  dataDir,
}: Stage): Promise<RunningContestant> {
  const port = await freePort();
  const running = startProcess({
    command: process.execPath,
    args: [built('gateway/main.ts')],
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
