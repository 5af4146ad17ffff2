/**
 * Deterministic randomness for the demonstration world: the same seed gives the same draws, for ever.
 *
 * Forks are seeded by their label and not by the state of the parent, so that one draw more in one room
 * shifts nothing in another.
 */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Both ends inclusive. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws Error on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** Weights ≥ 0, at least one above 0. */
  weightedPick<T>(items: readonly T[], weight: (item: T) => number): T;
  shuffle<T>(items: readonly T[]): T[];
  /** Exactly `count` different items, in random order. */
  sample<T>(items: readonly T[], count: number): T[];
  /** Exactly `count` different items, likelier the heavier; weight 0 is never taken. */
  weightedSample<T>(items: readonly T[], count: number, weight: (item: T) => number): T[];
  /** Gives each code to exactly its number of items; items left over are not in the answer. */
  assignQuota<T, C extends string>(items: readonly T[], quotas: ReadonlyMap<C, number>): Map<T, C>;
  fork(label: string): Random;
}

export function createRandom(seed: number | string): Random {
  return new SeededRandom(String(seed));
}

class SeededRandom implements Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    this.#seed = seed;
    this.#a = hash(seed, 1);
    this.#b = hash(seed, 2);
    this.#c = hash(seed, 3);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** The small fast counting generator sfc32: 128 bits of state, passes PractRand. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('Nothing to pick from.');
    return items[this.integer(0, items.length - 1)] as T;
  }

  weightedPick<T>(items: readonly T[], weight: (item: T) => number): T {
    const total = items.reduce((sum, item) => sum + weight(item), 0);
    if (total <= 0) throw new Error('Nothing with a weight to pick from.');
    let rest = this.next() * total;
    let last: T | undefined;
    for (const item of items) {
      if (weight(item) <= 0) continue;
      last = item;
      rest -= weight(item);
      if (rest < 0) break;
    }
    return last as T;
  }

  shuffle<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let index = copy.length - 1; index > 0; index -= 1) {
      const other = this.integer(0, index);
      [copy[index], copy[other]] = [copy[other] as T, copy[index] as T];
    }
    return copy;
  }

  sample<T>(items: readonly T[], count: number): T[] {
    if (count > items.length) throw new Error(`${count} wanted of ${items.length}.`);
    return this.shuffle(items).slice(0, count);
  }

  weightedSample<T>(items: readonly T[], count: number, weight: (item: T) => number): T[] {
    const keyed: { item: T; key: number }[] = [];
    for (const item of items) {
      const own = weight(item);
      if (own > 0) keyed.push({ item, key: -Math.log(1 - this.next()) / own });
    }
    if (keyed.length < count) throw new Error(`${count} wanted of ${keyed.length} eligible.`);
    keyed.sort((left, right) => left.key - right.key);
    return keyed.slice(0, count).map((entry) => entry.item);
  }

  assignQuota<T, C extends string>(items: readonly T[], quotas: ReadonlyMap<C, number>): Map<T, C> {
    const total = [...quotas.values()].reduce((sum, count) => sum + count, 0);
    const chosen = this.sample(items, total);
    const assigned = new Map<T, C>();
    let next = 0;
    for (const [code, count] of quotas) {
      for (const item of chosen.slice(next, next + count)) assigned.set(item, code);
      next += count;
    }
    return assigned;
  }

  fork(label: string): Random {
    return new SeededRandom(`${this.#seed}/${label}`);
  }
}

/** FNV-1a over the UTF-16 units, with a final mix. */
function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) | 0;
}
