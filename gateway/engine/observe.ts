import type { EngineStage, EngineStats, ObserveStage } from './contract.ts';

/** `ObserveStage` of one operation. */
export type WatchStage = (stage: EngineStage) => (() => void) | undefined;

export const unwatched: WatchStage = () => undefined;

/** What an operation of this context is watched by; makes nothing where nobody watches. */
export function watcher<Context>(
  observe: ObserveStage<Context> | undefined,
): (context: Context) => WatchStage {
  return observe === undefined ? () => unwatched : (context) => (stage) => observe(stage, context);
}

/** The same work, told of while it runs. */
export async function watched<Result>(
  watch: WatchStage,
  stage: EngineStage,
  work: () => Promise<Result>,
): Promise<Result> {
  const ended = watch(stage);
  try {
    return await work();
  } finally {
    ended?.();
  }
}

export function sumOfStats(one: EngineStats, other: EngineStats): EngineStats {
  return {
    plans: one.plans + other.plans,
    planBytes: one.planBytes + other.planBytes,
    plansForgotten: one.plansForgotten + other.plansForgotten,
    planHits: one.planHits + other.planHits,
    planMisses: one.planMisses + other.planMisses,
  };
}
