import {
  BITMAP_WORDS,
  type Container,
  cardinalityOf,
  countBits,
  isBitmap,
  lowerBound,
  popcount,
  visit,
} from './containers.ts';
import type { HouseholdSet } from './household-set.ts';

export type ColumnValues = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * A whole number a household: persons, loans, đồng. Only households that have one take memory: their numbers are a set,
 * and the values stand packed in its order.
 */
export class Column {
  readonly holders: HouseholdSet;
  readonly values: ColumnValues;
  /** Values before each chunk. */
  readonly #starts: Uint32Array;
  /** Of each chunk, where it was asked for; else not a number. */
  readonly #totals: Float64Array;
  /** Of chunks that are bitmaps: values before each word of 32. */
  readonly #ranks: readonly (Uint16Array | null)[];

  /** @param values one a holder, by ascending number */
  constructor(holders: HouseholdSet, values: ColumnValues) {
    if (values.length !== holders.size) throw new RangeError('A column has one value a household.');
    this.holders = holders;
    this.values = values;
    this.#starts = new Uint32Array(holders.keys.length);
    this.#totals = new Float64Array(holders.keys.length).fill(Number.NaN);
    let before = 0;
    holders.containers.forEach((container, at) => {
      this.#starts[at] = before;
      before += cardinalityOf(container);
    });
    this.#ranks = holders.containers.map((container) => (isBitmap(container) ? ranksOf(container) : null));
  }

  get byteLength(): number {
    const ranks = this.#ranks.reduce((bytes, rank) => bytes + (rank?.byteLength ?? 0), 0);
    return this.holders.byteLength + this.values.byteLength + ranks;
  }

  /** Exact up to 9·10¹⁵, more than all the đồng that the policy bank has lent. */
  sumOver(set: HouseholdSet): number {
    let sum = 0;
    this.#eachChunk(set, (at, wanted) => {
      sum += this.#sumOfChunk(at, wanted);
    });
    if (!Number.isSafeInteger(sum)) throw new RangeError('The sum is not exact.');
    return sum;
  }

  /** Calls with the number and value of each household of the set that has one, by ascending number. */
  forEachOf(set: HouseholdSet, call: (no: number, value: number) => void): void {
    this.#eachChunk(set, (at, wanted) => this.#visitChunk(at, wanted, call));
  }

  #eachChunk(set: HouseholdSet, call: (at: number, wanted: Container) => void): void {
    for (let own = 0, theirs = 0; own < this.holders.keys.length && theirs < set.keys.length; ) {
      const key = this.holders.keys[own] as number;
      const other = set.keys[theirs] as number;
      if (key === other) call(own, set.containers[theirs] as Container);
      if (key <= other) own++;
      if (other <= key) theirs++;
    }
  }

  // Sums run over whole countries: no function a value, and runs of values in one go where a word is whole.
  #sumOfChunk(at: number, wanted: Container): number {
    const holders = this.holders.containers[at] as Container;
    const ranks = this.#ranks[at];
    const start = this.#starts[at] as number;
    if (!isBitmap(holders) || !ranks) return this.#sumOfFew(holders as Uint16Array, start, wanted);
    if (!isBitmap(wanted)) return this.#sumOfListed(holders, ranks, start, wanted);
    if (holdsAll(wanted, holders)) return this.#totalOfChunk(at, start, holders);
    const { values } = this;
    let sum = 0;
    for (let word = 0; word < BITMAP_WORDS; word++) {
      const held = holders[word] as number;
      let bits = held & (wanted[word] as number);
      const first = start + (ranks[word] as number);
      if (bits === held) {
        for (let next = first, end = first + popcount(bits); next < end; next++)
          sum += values[next] as number;
        continue;
      }
      for (; bits !== 0; bits &= bits - 1)
        sum += values[first + popcount(held & ((bits & -bits) - 1))] as number;
    }
    return sum;
  }

  // Of a whole country most chunks are wanted whole: their totals are added up once.
  #totalOfChunk(at: number, start: number, holders: Uint32Array): number {
    const known = this.#totals[at] as number;
    if (!Number.isNaN(known)) return known;
    const { values } = this;
    let total = 0;
    for (let next = start, end = start + countBits(holders); next < end; next++)
      total += values[next] as number;
    this.#totals[at] = total;
    return total;
  }

  #sumOfListed(holders: Uint32Array, ranks: Uint16Array, start: number, wanted: Uint16Array): number {
    const { values } = this;
    let sum = 0;
    for (let next = 0; next < wanted.length; next++) {
      const low = wanted[next] as number;
      const word = low >>> 5;
      const held = holders[word] as number;
      const bit = 1 << (low & 31);
      if ((held & bit) !== 0)
        sum += values[start + (ranks[word] as number) + popcount(held & (bit - 1))] as number;
    }
    return sum;
  }

  #sumOfFew(holders: Uint16Array, start: number, wanted: Container): number {
    const { values } = this;
    let sum = 0;
    if (isBitmap(wanted)) {
      for (let at = 0; at < holders.length; at++) {
        const low = holders[at] as number;
        if ((((wanted[low >>> 5] as number) >>> (low & 31)) & 1) === 1) sum += values[start + at] as number;
      }
      return sum;
    }
    for (let at = 0, next = 0; at < holders.length && next < wanted.length; ) {
      const held = holders[at] as number;
      const low = wanted[next] as number;
      if (held === low) sum += values[start + at] as number;
      if (held <= low) at++;
      if (low <= held) next++;
    }
    return sum;
  }

  #visitChunk(at: number, wanted: Container, call: (no: number, value: number) => void): void {
    const { values } = this;
    const high = (this.holders.keys[at] as number) << 16;
    const start = this.#starts[at] as number;
    const holders = this.holders.containers[at] as Container;
    const ranks = this.#ranks[at];
    if (isBitmap(holders) && ranks) {
      visit(wanted, (low) => {
        const word = low >>> 5;
        const bits = holders[word] as number;
        const bit = 1 << (low & 31);
        if ((bits & bit) === 0) return;
        call(
          high | low,
          values[start + (ranks[word] as number) + popcount(bits & ((bit >>> 0) - 1))] as number,
        );
      });
      return;
    }
    let next = 0;
    const sorted = holders as Uint16Array;
    visit(wanted, (low) => {
      next = lowerBound(sorted, low, next);
      if (sorted[next] === low) call(high | low, values[start + next] as number);
    });
  }
}

function holdsAll(bitmap: Uint32Array, other: Uint32Array): boolean {
  for (let word = 0; word < BITMAP_WORDS; word++)
    if (((other[word] as number) & ~(bitmap[word] as number)) !== 0) return false;
  return true;
}

/** The narrowest array that holds the values exactly. */
export function packValues(values: Float64Array): ColumnValues {
  let largest = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value < 0) return values;
    if (value > largest) largest = value;
  }
  if (largest <= 0xff) return Uint8Array.from(values);
  if (largest <= 0xffff) return Uint16Array.from(values);
  return largest <= 0xffffffff ? Uint32Array.from(values) : values;
}

function ranksOf(bitmap: Uint32Array): Uint16Array {
  const ranks = new Uint16Array(BITMAP_WORDS);
  let before = 0;
  for (let word = 0; word < BITMAP_WORDS; word++) {
    ranks[word] = before;
    before += popcount(bitmap[word] as number);
  }
  return ranks;
}
