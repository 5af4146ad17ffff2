import { BoundedMap, type Bounds } from './bounded-map.ts';

export interface CacheStats {
  readonly entries: number;
  readonly bytes: number;
  /** Entries that had to go to make room, since the start. */
  readonly forgotten: number;
}

interface Making<Value> {
  readonly promise: Promise<Value>;
  /** Once it is there. */
  value?: Value;
}

/**
 * The entries used last, within a number and a size; an entry being made is made once, however many wait for it. One
 * that could not be made is not kept.
 */
export class BoundedCache<Value> {
  readonly #entries: BoundedMap<Making<Value>>;
  readonly #bytesOf: (key: string, value: Value) => number;

  /** @param bytesOf what an entry takes of the size; one being made takes nothing */
  constructor(bounds: Bounds, bytesOf: (key: string, value: Value) => number = () => 0) {
    this.#entries = new BoundedMap(bounds);
    this.#bytesOf = bytesOf;
  }

  get stats(): CacheStats {
    const { size, bytes, forgotten } = this.#entries;
    return { entries: size, bytes, forgotten };
  }

  /** The keys used last, the latest first, at most `max`. */
  recentKeys(max: number): readonly string[] {
    return [...this.#entries.keys()].reverse().slice(0, max);
  }

  /** At once where it is there, which most are. */
  getOrMake(key: string, make: () => Promise<Value>): Value | Promise<Value> {
    const known = this.#entries.get(key);
    if (known !== undefined) return known.value ?? known.promise;
    const making: Making<Value> = { promise: make() };
    this.#entries.set(key, making, 0);
    const isKept = (): boolean => this.#entries.peek(key) === making;
    making.promise.then(
      (value) => {
        making.value = value;
        if (isKept()) this.#entries.set(key, making, this.#bytesOf(key, value));
      },
      () => {
        if (isKept()) this.#entries.delete(key);
      },
    );
    return making.promise;
  }
}
