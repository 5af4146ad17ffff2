import { fork } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ComposableSubgraph } from '../compose.ts';
import type { SupergraphSource } from './read-supergraph.ts';
import { SupergraphRefusal, type SupergraphRefusalCode } from './supergraph-refusal.ts';

export interface CheckOrder {
  readonly source: SupergraphSource;
  readonly ownRooms: readonly ComposableSubgraph[];
}

export type CheckResult =
  | { readonly kind: 'supergraph'; readonly sdl: string }
  | {
      readonly kind: 'refused';
      readonly code: SupergraphRefusalCode;
      readonly message: string;
      readonly where: readonly string[];
    };

// `.js` where the build runs; TypeScript needs tsx.
const EXTENSION = path.extname(import.meta.url);
const SCRIPT = fileURLToPath(new URL(`./check-process${EXTENSION}`, import.meta.url));
const LONGEST_MS = 120_000;

/** A third of the weight of a process that answers requests, where they want the same processor. */
const NICENESS = 5;

/**
 * Composes and checks a supergraph in a process of its own: composing takes seconds of processor time, and whatever a
 * broken text does to the native planner, it does not do to the process that answers requests.
 *
 * @throws SupergraphRefusal
 */
export async function checkInProcess(order: CheckOrder): Promise<string> {
  const result = await ask(order);
  if (result.kind === 'supergraph') return result.sdl;
  throw new SupergraphRefusal(result.code, result.message, result.where);
}

// The child gets no variable of ours: the signing key is none of its business.
function ask(order: CheckOrder): Promise<CheckResult> {
  const execArgv = EXTENSION === '.ts' ? ['--import', import.meta.resolve('tsx')] : [];
  const child = fork(SCRIPT, [], { env: {}, execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // Requests come first, without starving the check.
  if (child.pid !== undefined) os.setPriority(child.pid, NICENESS);
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  return new Promise<CheckResult>((resolve, reject) => {
    child.once('message', (result: CheckResult) => resolve(result));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(
        new SupergraphRefusal('SUPERGRAPH_INVALID', `The check ended without a result (${signal ?? code}).`),
      ),
    );
    child.send(order);
  }).finally(() => {
    clearTimeout(timer);
    child.kill();
  });
}
