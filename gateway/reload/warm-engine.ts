import { setTimeout } from 'node:timers/promises';
import type { Engine } from '../engine/contract.ts';
import { SupergraphRefusal } from './supergraph-refusal.ts';

export interface WarmOptions {
  /** Operations of clients that are compiled again, and as many of rooms inside the gateway. */
  readonly maxOperations: number;
  /** What is not compiled by then is compiled when it is asked. */
  readonly maxMs: number;
  readonly nowMs: () => number;
  /** @default setTimeout */
  readonly sleep?: (ms: number) => Promise<unknown>;
}

export interface WarmReport {
  readonly compiled: number;
  /** Served by the old supergraph, not by the new one. */
  readonly refused: number;
}

const LONGEST_PAUSE_MS = 50;

/**
 * Compiles on a new engine what the old one was asked last. Between two operations it rests as long as it worked, so
 * that running requests keep at least half of the processor.
 *
 * @throws SupergraphRefusal SUPERGRAPH_UNPLANNABLE where an operation that the old one planned fits the new public
 *   schema and cannot be planned: such a supergraph would answer `INTERNAL_SERVER_ERROR`
 */
export async function warmEngine<Context>(
  next: Engine<Context>,
  old: Engine<Context>,
  { maxOperations, maxMs, nowMs, sleep = setTimeout }: WarmOptions,
): Promise<WarmReport> {
  const endAtMs = nowMs() + maxMs;
  let compiled = 0;
  let refused = 0;
  for (const operation of old.recentOperations(maxOperations)) {
    const startedAtMs = nowMs();
    if (startedAtMs >= endAtMs) break;
    const result = await next.warm(operation);
    if (result === 'unplannable')
      throw new SupergraphRefusal(
        'SUPERGRAPH_UNPLANNABLE',
        'An operation that is served now fits the new supergraph and cannot be planned.',
        [operation.operationName ?? 'without a name'],
      );
    if (result === 'compiled') compiled += 1;
    else refused += 1;
    await sleep(Math.min(LONGEST_PAUSE_MS, nowMs() - startedAtMs));
  }
  return { compiled, refused };
}
