import type { Decimal } from './decimal.ts';

/** Whole numbers from `least` to `most`, both included. */
export interface Interval {
  readonly least: bigint;
  readonly most: bigint;
}

/**
 * The wholes of which `part` is, rounded half-up, exactly `percent`: what a document that prints no denominator still
 * tells of it. Null where no whole number fits.
 * @param percent with as many decimals as it was rounded to
 */
export function impliedWhole(part: bigint, percent: Decimal): Interval | null {
  // percent − half ≤ 100·part / whole < percent + half, multiplied out to stay in integers
  const scaled = 200n * part * 10n ** BigInt(percent.scale);
  const [low, high] = [2n * percent.digits - 1n, 2n * percent.digits + 1n];
  if (low <= 0n) return null;
  const interval = { least: scaled / high + 1n, most: scaled / low };
  return interval.least <= interval.most ? interval : null;
}

/** What all intervals have in common; null where nothing. */
export function intersect(...intervals: readonly Interval[]): Interval | null {
  const [first, ...rest] = intervals;
  if (first === undefined) return null;
  let { least, most } = first;
  for (const interval of rest) {
    if (interval.least > least) least = interval.least;
    if (interval.most < most) most = interval.most;
  }
  return least <= most ? { least, most } : null;
}

export function formatInterval({ least, most }: Interval): string {
  return least === most ? `${least}` : `${least}..${most}`;
}
