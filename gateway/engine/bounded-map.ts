export interface Bounds {
  readonly maxEntries: number;
  /** @default no bound in bytes */
  readonly maxBytes?: number;
}

interface Entry<Value> {
  readonly key: string;
  readonly value: Value;
  readonly bytes: number;
}

/** A long key is looked for among those of its length where they are so few: comparing costs less than hashing. */
const SHORTEST_LONG_KEY = 256;
const MOST_COMPARED = 16;

/** The entries used last, within a number and a size. The size of an entry is what its user says it is. */
export class BoundedMap<Value> {
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  // In the order of use: the first was used longest ago.
  readonly #entries = new Map<string, Entry<Value>>();
  #newest: Entry<Value> | null = null;
  readonly #longKeys = new Map<number, readonly string[]>();
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
    const entry = this.#find(key);
    if (entry === undefined) return undefined;
    if (entry === this.#newest) return entry.value;
    this.#entries.delete(entry.key);
    this.#entries.set(entry.key, entry);
    this.#newest = entry;
    return entry.value;
  }

  /** Does not count as use. */
  peek(key: string): Value | undefined {
    return this.#find(key)?.value;
  }

  /** Counts as use. An entry that is larger than the whole map is not kept. */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    if (bytes > this.#maxBytes) return;
    const entry = { key, value, bytes };
    this.#entries.set(key, entry);
    if (key.length >= SHORTEST_LONG_KEY)
      this.#longKeys.set(key.length, [...(this.#longKeys.get(key.length) ?? []), key]);
    this.#newest = entry;
    this.#bytes += bytes;
    this.#forgetOldest();
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
    const others = this.#longKeys.get(key.length)?.filter((other) => other !== key);
    if (others === undefined) return;
    if (others.length === 0) this.#longKeys.delete(key.length);
    else this.#longKeys.set(key.length, others);
  }

  #find(key: string): Entry<Value> | undefined {
    if (key.length < SHORTEST_LONG_KEY) return this.#entries.get(key);
    const alike = this.#longKeys.get(key.length) ?? [];
    if (alike.length > MOST_COMPARED) return this.#entries.get(key);
    // The same text as it is kept, which has been hashed.
    const kept = alike.find((known) => known === key);
    return kept === undefined ? undefined : this.#entries.get(kept);
  }

  #forgetOldest(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#bytes <= this.#maxBytes) return;
      this.delete(key);
      this.#forgotten += 1;
    }
  }
}
