/** What repeated runs of the same work took, in milliseconds. */
export interface Timing {
  readonly runs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Runs the work a few times unmeasured, so that code is compiled and caches are warm, then `runs` times. */
export async function timeRuns(
  work: () => Promise<unknown>,
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number },
): Promise<Timing> {
  for (let run = 0; run < warmUp; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOnce(work));
  return summarise(times);
}

/** Milliseconds that one run took. */
export async function timeOnce(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function summarise(times: readonly number[]): Timing {
  const sorted = times.toSorted((one, other) => one - other);
  return { runs: times.length, medianMs: quantile(sorted, 0.5), p95Ms: quantile(sorted, 0.95) };
}

/** The smallest time that at least this share of the runs did not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
