/** Bytes in use by the gateway after garbage collection, when so many requests had been answered. */
export interface MemorySample {
  readonly requests: number;
  readonly heapUsed: number;
  /** Outside the heap and held by it: buffers. */
  readonly external: number;
  /** All that the process holds of the machine, native planner included. */
  readonly rss: number;
}

export type Measure = Exclude<keyof MemorySample, 'requests'>;

export interface Verdict {
  readonly measure: Measure;
  /** From the first sample after warm-up to the last, by the slope. */
  readonly growthBytes: number;
  readonly allowedBytes: number;
  readonly isFlat: boolean;
}

// The resident set follows what the allocator keeps, which jumps by arenas; the heap after collection does not.
const ALLOWED: Readonly<Record<Measure, { readonly share: number; readonly bytes: number }>> = {
  heapUsed: { share: 0.05, bytes: 4 * 1024 * 1024 },
  external: { share: 0.1, bytes: 4 * 1024 * 1024 },
  rss: { share: 0.1, bytes: 24 * 1024 * 1024 },
};

/**
 * Whether memory is flat: the slope of all samples (the median of the slopes between each two of them, so that single
 * peaks do not count) times the requests between the first and the last is a small share of the median, or a few MiB.
 */
export function judgeCurve(samples: readonly MemorySample[]): readonly Verdict[] {
  if (samples.length < 3) throw new Error('A curve needs at least three samples.');
  const requests = (samples.at(-1)?.requests ?? 0) - (samples[0]?.requests ?? 0);
  return (['heapUsed', 'external', 'rss'] as const).map((measure) => {
    const { share, bytes } = ALLOWED[measure];
    const growthBytes = medianSlope(samples, measure) * requests;
    const allowedBytes = Math.max(bytes, share * median(samples.map((sample) => sample[measure])));
    return { measure, growthBytes, allowedBytes, isFlat: growthBytes <= allowedBytes };
  });
}

function medianSlope(samples: readonly MemorySample[], measure: Measure): number {
  const slopes = samples.flatMap((early, index) =>
    samples
      .slice(index + 1)
      .filter((late) => late.requests > early.requests)
      .map((late) => (late[measure] - early[measure]) / (late.requests - early.requests)),
  );
  return median(slopes);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
