const FIRST_CAPACITY = 256;

/** What the tally found of one key. */
export interface TallyEntry {
  readonly key: number;
  /** 1 or more. */
  readonly households: number;
  readonly persons: number;
  /** Households among them that came without a size; they add nothing to `persons`. */
  readonly unsized: number;
}

/**
 * Counts households by a key of 32 bits: a hash table with open addresses in typed arrays, because a map of objects
 * takes most of the time of a cohort of a million. Emptied and used again for the next set.
 */
export class PatternTally {
  #capacity = 0;
  #keys = new Uint32Array(0);
  /** 0 tells a free slot. */
  #households = new Uint32Array(0);
  #persons = new Float64Array(0);
  #unsized = new Uint32Array(0);
  #used = 0;

  constructor() {
    this.#reserve(FIRST_CAPACITY);
  }

  /** @param key below 2³²; @param size persons, 0 where not known */
  add(key: number, size: number): void {
    const slot = this.#slotOf(key);
    if (this.#households[slot] === 0) {
      this.#keys[slot] = key;
      this.#used++;
    }
    this.#households[slot] = (this.#households[slot] as number) + 1;
    this.#persons[slot] = (this.#persons[slot] as number) + size;
    if (size === 0) this.#unsized[slot] = (this.#unsized[slot] as number) + 1;
    if (this.#used * 2 > this.#capacity) this.#grow();
  }

  /** All entries, ascending by key; the tally is empty afterwards. */
  drain(): TallyEntry[] {
    const keys = this.#usedKeys().sort();
    const entries = Array.from(keys, (key) => {
      const slot = this.#slotOf(key);
      return {
        key,
        households: this.#households[slot] as number,
        persons: this.#persons[slot] as number,
        unsized: this.#unsized[slot] as number,
      };
    });
    this.#empty();
    return entries;
  }

  /** The slot of the key, or the free one that it would take. */
  #slotOf(key: number): number {
    const mask = this.#capacity - 1;
    let slot = mix(key) & mask;
    while (this.#households[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #usedKeys(): Uint32Array {
    const keys = new Uint32Array(this.#used);
    let at = 0;
    for (let slot = 0; slot < this.#capacity; slot++)
      if (this.#households[slot] !== 0) keys[at++] = this.#keys[slot] as number;
    return keys;
  }

  #grow(): void {
    const entries = this.drain();
    this.#reserve(this.#capacity * 4);
    for (const { key, households, persons, unsized } of entries) {
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#households[slot] = households;
      this.#persons[slot] = persons;
      this.#unsized[slot] = unsized;
    }
    this.#used = entries.length;
  }

  /** A table that grew for one large set would be swept for every small one after it. */
  #empty(): void {
    if (this.#used * 32 < this.#capacity && this.#capacity > FIRST_CAPACITY) {
      this.#reserve(FIRST_CAPACITY);
    } else {
      this.#households.fill(0);
      this.#persons.fill(0);
      this.#unsized.fill(0);
    }
    this.#used = 0;
  }

  /** @param capacity a power of two */
  #reserve(capacity: number): void {
    this.#capacity = capacity;
    this.#keys = new Uint32Array(capacity);
    this.#households = new Uint32Array(capacity);
    this.#persons = new Float64Array(capacity);
    this.#unsized = new Uint32Array(capacity);
  }
}

/** Patterns differ in single bits of either half: all of them reach the low bits. */
function mix(key: number): number {
  const spread = Math.imul(key ^ (key >>> 16), 0x9e3779b1);
  return spread ^ (spread >>> 15);
}
