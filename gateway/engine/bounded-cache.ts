/**
 * The entries used last, at most so many; an entry being made is made once, however many wait for it. One that could
 * not be made is not kept.
 */
export class BoundedCache<Value> {
  readonly #maxEntries: number;
  readonly #entries = new Map<string, Promise<Value>>();

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The keys used last, the latest first, at most `max`. */
  recentKeys(max: number): readonly string[] {
    return [...this.#entries.keys()].reverse().slice(0, max);
  }

  getOrMake(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key);
    // Deleting and setting again moves the entry to the end of a Map: the first is always the one to forget.
    this.#entries.delete(key);
    const value = known ?? make();
    this.#entries.set(key, value);
    if (known === undefined) {
      value.catch(() => {
        if (this.#entries.get(key) === value) this.#entries.delete(key);
      });
      this.#forgetOldest();
    }
    return value;
  }

  #forgetOldest(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries) return;
      this.#entries.delete(key);
    }
  }
}
