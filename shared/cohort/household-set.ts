import {
  asBitmap,
  BITMAP_WORDS,
  type Container,
  cardinalityOf,
  containerHas,
  intersect,
  intersectionSize,
  isBitmap,
  LARGEST_ARRAY,
  setBit,
  shrink,
  subtract,
  unite,
  visit,
} from './containers.ts';

/** Numbers are below this: 67 million households, more than twice as many as Vietnam has. */
export const NUMBER_LIMIT = 2 ** 26;

/**
 * A set of household numbers that never changes. Its work and its memory follow the households in it, not those outside:
 * numbers stand in chunks of 65,536, and only chunks that hold a household exist (a Roaring bitmap in typed arrays).
 */
export class HouseholdSet {
  static readonly EMPTY = new HouseholdSet([], []);

  /** High bits of the chunks, ascending. */
  readonly keys: readonly number[];
  readonly containers: readonly Container[];
  #size = -1;

  /** @param keys ascending; @param containers one a key, none empty, each in the form its size asks for */
  constructor(keys: readonly number[], containers: readonly Container[]) {
    this.keys = keys;
    this.containers = containers;
  }

  /** Out of numbers in any order; a number twice counts once. */
  static of(numbers: Iterable<number>): HouseholdSet {
    const builder = new HouseholdSetBuilder();
    for (const no of numbers) builder.add(no);
    return builder.build();
  }

  /** Households; counted when first asked for, because many sets are only on the way to others. */
  get size(): number {
    if (this.#size === -1)
      this.#size = this.containers.reduce((size, container) => size + cardinalityOf(container), 0);
    return this.#size;
  }

  /** @param numbers ascending, each once */
  static ofAscending(numbers: ArrayLike<number>): HouseholdSet {
    const keys: number[] = [];
    const containers: Container[] = [];
    for (let start = 0; start < numbers.length; ) {
      const key = (numbers[start] as number) >>> 16;
      let end = start + 1;
      while (end < numbers.length && (numbers[end] as number) >>> 16 === key) end++;
      const values = new Uint16Array(end - start);
      for (let at = start; at < end; at++) values[at - start] = numbers[at] as number;
      keys.push(key);
      containers.push(values.length > LARGEST_ARRAY ? asBitmap(values) : values);
      start = end;
    }
    return new HouseholdSet(keys, containers);
  }

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  /** Bytes that the set takes in memory. */
  get byteLength(): number {
    let bytes = 0;
    for (const container of this.containers) bytes += container.byteLength + 16;
    return bytes;
  }

  has(no: number): boolean {
    const container = this.containerAt(no >>> 16);
    return container !== null && containerHas(container, no & 0xffff);
  }

  containerAt(key: number): Container | null {
    const at = this.placeOf(key);
    return at === -1 ? null : (this.containers[at] as Container);
  }

  /** Index of the chunk with this key; −1 where there is none. */
  placeOf(key: number): number {
    const at = this.#find(key);
    return this.keys[at] === key ? at : -1;
  }

  and(other: HouseholdSet): HouseholdSet {
    if (this === other) return this;
    const keys: number[] = [];
    const containers: Container[] = [];
    eachPair(this, other, (own, theirs) => {
      const shared = intersect(this.containers[own] as Container, other.containers[theirs] as Container);
      if (shared === null) return;
      keys.push(this.keys[own] as number);
      containers.push(shared);
    });
    return new HouseholdSet(keys, containers);
  }

  /** How many households both hold, without making their intersection. */
  andSize(other: HouseholdSet): number {
    let size = 0;
    eachPair(this, other, (own, theirs) => {
      size += intersectionSize(this.containers[own] as Container, other.containers[theirs] as Container);
    });
    return size;
  }

  /**
   * The intersections with many sets, in their order. Where they cut a chunk into many small pieces, it is spread out
   * as bits once, for all of them to be looked up in.
   */
  andEach(others: Iterable<HouseholdSet>): HouseholdSet[] {
    const spread: (Uint32Array | undefined)[] = [];
    const meet = (at: number, theirs: Container): Container | null => {
      const own = this.containers[at] as Container;
      if (isBitmap(own) || isBitmap(theirs) || theirs.length > own.length) return intersect(own, theirs);
      const bits = spread[at] ?? asBitmap(own);
      spread[at] = bits;
      return intersect(bits, theirs);
    };
    return Array.from(others, (other) => {
      const keys: number[] = [];
      const containers: Container[] = [];
      eachPair(this, other, (own, theirs) => {
        const shared = meet(own, other.containers[theirs] as Container);
        if (shared === null) return;
        keys.push(this.keys[own] as number);
        containers.push(shared);
      });
      return new HouseholdSet(keys, containers);
    });
  }

  andNot(other: HouseholdSet): HouseholdSet {
    const keys: number[] = [];
    const containers: Container[] = [];
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at] as number;
      const own = this.containers[at] as Container;
      const theirs = other.containerAt(key);
      const kept = theirs === null ? own : subtract(own, theirs);
      if (kept === null) continue;
      keys.push(key);
      containers.push(kept);
    }
    return new HouseholdSet(keys, containers);
  }

  or(other: HouseholdSet): HouseholdSet {
    const keys: number[] = [];
    const containers: Container[] = [];
    let left = 0;
    let right = 0;
    while (left < this.keys.length || right < other.keys.length) {
      const a = this.keys[left] ?? Number.POSITIVE_INFINITY;
      const b = other.keys[right] ?? Number.POSITIVE_INFINITY;
      keys.push(Math.min(a, b));
      if (a === b)
        containers.push(unite(this.containers[left] as Container, other.containers[right] as Container));
      else containers.push((a < b ? this.containers[left] : other.containers[right]) as Container);
      if (a <= b) left++;
      if (b <= a) right++;
    }
    return new HouseholdSet(keys, containers);
  }

  /** Equal members; the form of the containers follows from them. */
  equals(other: HouseholdSet): boolean {
    return this.size === other.size && this.andSize(other) === this.size;
  }

  /** Calls with every number, ascending. */
  forEach(call: (no: number) => void): void {
    for (let at = 0; at < this.keys.length; at++) {
      const high = (this.keys[at] as number) << 16;
      visit(this.containers[at] as Container, (low) => call(high | low));
    }
  }

  /** The members, ascending. */
  toArray(): Uint32Array {
    const numbers = new Uint32Array(this.size);
    let at = 0;
    this.forEach((no) => {
      numbers[at++] = no;
    });
    return numbers;
  }

  /** The first `count` members above `no`, ascending. */
  firstAfter(no: number, count: number): number[] {
    const found: number[] = [];
    for (let at = this.#find(Math.max(0, no) >>> 16); at < this.keys.length && found.length < count; at++) {
      const high = (this.keys[at] as number) << 16;
      visit(this.containers[at] as Container, (low) => {
        if ((high | low) > no && found.length < count) found.push(high | low);
      });
    }
    return found;
  }

  /** Index of the first chunk whose key is not below `key`. */
  #find(key: number): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.keys[middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Collects numbers in any order. */
export class HouseholdSetBuilder {
  readonly #bitmaps: (Uint32Array | undefined)[] = [];

  /** @throws RangeError where the number is none that a household can have */
  add(no: number): void {
    if (!Number.isInteger(no) || no < 0 || no >= NUMBER_LIMIT)
      throw new RangeError('Not a household number.');
    const key = no >>> 16;
    let bitmap = this.#bitmaps[key];
    if (bitmap === undefined) {
      bitmap = new Uint32Array(BITMAP_WORDS);
      this.#bitmaps[key] = bitmap;
    }
    setBit(bitmap, no & 0xffff);
  }

  build(): HouseholdSet {
    const keys: number[] = [];
    const containers: Container[] = [];
    for (let key = 0; key < this.#bitmaps.length; key++) {
      const bitmap = this.#bitmaps[key];
      if (bitmap === undefined) continue;
      keys.push(key);
      containers.push(shrink(bitmap, cardinalityOf(bitmap)) as Container);
    }
    return new HouseholdSet(keys, containers);
  }
}

/** True where the container has the form that its size asks for. */
export function isCanonical(container: Container): boolean {
  const size = cardinalityOf(container);
  return isBitmap(container) ? size > LARGEST_ARRAY : size > 0 && size <= LARGEST_ARRAY;
}

/** Calls with the places of every chunk that both have, ascending; the work follows the shorter of the two. */
function eachPair(one: HouseholdSet, other: HouseholdSet, call: (own: number, theirs: number) => void): void {
  if (one.keys.length <= other.keys.length) {
    for (let own = 0; own < one.keys.length; own++) {
      const theirs = other.placeOf(one.keys[own] as number);
      if (theirs !== -1) call(own, theirs);
    }
    return;
  }
  eachPair(other, one, (theirs, own) => call(own, theirs));
}
