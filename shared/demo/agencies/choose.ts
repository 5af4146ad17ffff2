import type { Random } from '../random.ts';

export interface Liking<T> {
  /** Likelier the heavier, never at 0. @default all alike */
  readonly weight?: (item: T) => number;
  /** Taken before all others. @default none */
  readonly first?: (item: T) => boolean;
}

/**
 * Exactly `count` items, those of `first` before all others, the rest by weight; fewer only where fewer have a weight.
 * The answer keeps the order of `items`.
 */
export function choose<T>(
  random: Random,
  items: readonly T[],
  count: number,
  { weight = () => 1, first = () => false }: Liking<T> = {},
): T[] {
  const eligible = items.filter((item) => first(item) || weight(item) > 0);
  const wanted = Math.min(Math.max(0, count), eligible.length);
  const preferred = eligible.filter(first);
  if (preferred.length >= wanted) return inOrder(items, random.sample(preferred, wanted));
  const others = eligible.filter((item) => !first(item));
  const filled = random.weightedSample(others, wanted - preferred.length, weight);
  return inOrder(items, [...preferred, ...filled]);
}

function inOrder<T>(items: readonly T[], chosen: readonly T[]): T[] {
  const set = new Set(chosen);
  return items.filter((item) => set.has(item));
}

/** A share of a number as a whole number, half up. */
export function shareOf(count: number, share: number): number {
  return Math.round(count * share);
}
