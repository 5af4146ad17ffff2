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
  /** Valid on the new one, which has no plan for them: they will be answered `INTERNAL_SERVER_ERROR`. */
  readonly unplannable: number;
}

const LONGEST_PAUSE_MS = 50;
/** One odd operation must not keep a supergraph out; that many say that the supergraph is not sound. */
const MOST_UNPLANNABLE_SHARE = 0.1;

/**
 * Compiles on a new engine what the old one was asked last. Between two operations it rests as long as it worked, so
 * that running requests keep at least half of the processor.
 *
 * @throws SupergraphRefusal SUPERGRAPH_UNPLANNABLE where more than a tenth of the operations that are still valid
 *   cannot be planned
 */
export async function warmEngine<Context>(
  next: Engine<Context>,
  old: Engine<Context>,
  { maxOperations, maxMs, nowMs, sleep = setTimeout }: WarmOptions,
): Promise<WarmReport> {
  const endAtMs = nowMs() + maxMs;
  const report = { compiled: 0, refused: 0, unplannable: 0 };
  for (const operation of old.recentOperations(maxOperations)) {
    const startedAtMs = nowMs();
    if (startedAtMs >= endAtMs) break;
    report[await next.warm(operation)] += 1;
    await sleep(Math.min(LONGEST_PAUSE_MS, nowMs() - startedAtMs));
  }
  const { compiled, unplannable } = report;
  if (unplannable > (compiled + unplannable) * MOST_UNPLANNABLE_SHARE)
    throw new SupergraphRefusal(
      'SUPERGRAPH_UNPLANNABLE',
      `Of ${compiled + unplannable} operations that are served now and fit the new supergraph, ${unplannable} cannot be planned.`,
    );
  return report;
}
