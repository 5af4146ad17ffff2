import type { Random } from '../random.ts';

export interface MultiSelect<T> {
  readonly items: readonly T[];
  /** How many items must have each code. */
  readonly quotas: ReadonlyMap<string, number>;
  /** How likely the item has the code; 0 never. */
  readonly weight: (item: T, code: string) => number;
  /** Codes that the item has at least, and at most. */
  readonly minimum: (item: T) => number;
  readonly maximum: (item: T) => number;
  /** Exact quotas are a document's figures; others are invented shares and give way where they do not fit. */
  readonly exact: boolean;
}

/**
 * Ticks boxes so that every code has exactly its number of items and every item at least its minimum.
 *
 * First each item is filled to its minimum out of what the quotas leave, then every code's rest is drawn
 * among the items that may still take it, rarest code first.
 *
 * @throws when exact quotas cannot be met with these weights and limits.
 */
export function assignMultiSelect<T>(random: Random, input: MultiSelect<T>): Map<T, string[]> {
  const chosen = new Map<T, string[]>(input.items.map((item) => [item, []]));
  const left = new Map(input.quotas);
  for (const item of byNeed(random, input)) fillToMinimum(random, input, item, chosen.get(item) ?? [], left);
  const able = new Map([...left.keys()].map((code) => [code, eligible(input, code)]));
  const codes = [...left.keys()].sort((one, other) => (able.get(one) ?? 0) - (able.get(other) ?? 0));
  for (const code of codes) {
    const free = input.items.filter((item) => {
      const own = chosen.get(item) ?? [];
      return own.length < input.maximum(item) && !own.includes(code);
    });
    for (const item of drawn(random, input, free, code, left.get(code) ?? 0)) chosen.get(item)?.push(code);
  }
  const order = [...input.quotas.keys()];
  for (const codesOfItem of chosen.values()) codesOfItem.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return chosen;
}

/** The needier first, so that their minimum is met before the quotas run low. */
function byNeed<T>(random: Random, input: MultiSelect<T>): T[] {
  return random
    .shuffle(input.items)
    .filter((item) => input.minimum(item) > 0)
    .sort((left, right) => input.minimum(right) - input.minimum(left));
}

function fillToMinimum<T>(
  random: Random,
  input: MultiSelect<T>,
  item: T,
  own: string[],
  left: Map<string, number>,
): void {
  while (own.length < input.minimum(item)) {
    const open = [...left.keys()].filter((code) => !own.includes(code) && input.weight(item, code) > 0);
    const stock = (code: string): number => Math.max(0, left.get(code) ?? 0);
    const empty = !input.exact && open.every((code) => stock(code) === 0);
    const code = random.weightedPick(open, (one) => (empty ? 1 : stock(one)) * input.weight(item, one));
    own.push(code);
    left.set(code, stock(code) - 1);
  }
}

function eligible<T>(input: MultiSelect<T>, code: string): number {
  return input.items.reduce((count, item) => count + (input.weight(item, code) > 0 ? 1 : 0), 0);
}

function drawn<T>(
  random: Random,
  input: MultiSelect<T>,
  free: readonly T[],
  code: string,
  count: number,
): T[] {
  const able = free.filter((item) => input.weight(item, code) > 0);
  const wanted = input.exact ? count : Math.max(0, Math.min(count, able.length));
  if (wanted > able.length)
    throw new Error(`Cannot give ${code} to ${wanted} more items, only to ${able.length}.`);
  return random.weightedSample(able, wanted, (item) => input.weight(item, code));
}

/** Shares of the items as whole numbers: the quotas of what no document counts. */
export function quotasOf(shares: Readonly<Record<string, number>>, items: number): Map<string, number> {
  return new Map(Object.entries(shares).map(([code, share]) => [code, Math.round(share * items)]));
}
