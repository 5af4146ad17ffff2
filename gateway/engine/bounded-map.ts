export interface Bounds {
  readonly maxEntries: number;
  /** @default no bound in bytes */
  readonly maxBytes?: number;
}

interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** The entries used last, within a number and a size. The size of an entry is what its user says it is. */
export class BoundedMap<Value> {
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  // In the order of use: the first was used longest ago.
  readonly #entries = new Map<string, Entry<Value>>();
  #newest: Entry<Value> | null = null;
  #bytes = 0;
  #forgotten = 0;

  constructor({ maxEntries, maxBytes = Number.POSITIVE_INFINITY }: Bounds) {
    this.#maxEntries = maxEntries;
    this.#maxBytes = maxBytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Entries that had to go to make room, since the start. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** In the order of use, the latest last. */
  keys(): IterableIterator<string> {
    return this.#entries.keys();
  }

  /** Counts as use. */
  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (entry === this.#newest) return entry.value;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#newest = entry;
    return entry.value;
  }

  /** Does not count as use. */
  peek(key: string): Value | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Counts as use. An entry that is larger than the whole map is not kept. */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    if (bytes > this.#maxBytes) return;
    const entry = { value, bytes };
    this.#entries.set(key, entry);
    this.#newest = entry;
    this.#bytes += bytes;
    this.#forgetOldest();
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }

  #forgetOldest(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#bytes <= this.#maxBytes) return;
      this.delete(key);
      this.#forgotten += 1;
    }
  }
}
