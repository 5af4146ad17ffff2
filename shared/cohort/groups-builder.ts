import type { Groups } from './fact.ts';
import { HouseholdSetBuilder, NUMBER_LIMIT } from './household-set.ts';
import { Partition } from './partition.ts';

const CHUNK = 0x10000;
/** With fewer buckets than this sets are quicker, and small. */
const MANY_BUCKETS = 64;

/** Collects which households are in which bucket, in any order. */
export class GroupsBuilder {
  readonly #names: string[] = [];
  readonly #indices = new Map<string, number>();
  readonly #table: (Uint16Array | Uint32Array | undefined)[] = [];
  /** From the first household on that is in two buckets. */
  #sets: HouseholdSetBuilder[] | null = null;

  /** The bucket of this name, for `add`. */
  bucket(name: string): number {
    const known = this.#indices.get(name);
    if (known !== undefined) return known;
    const index = this.#names.push(name) - 1;
    this.#indices.set(name, index);
    return index;
  }

  /** @throws RangeError where the number is none that a household can have */
  add(bucket: number, no: number): void {
    if (!Number.isInteger(no) || no < 0 || no >= NUMBER_LIMIT)
      throw new RangeError('Not a household number.');
    if (this.#sets !== null) {
      setAt(this.#sets, bucket).add(no);
      return;
    }
    const key = no >>> 16;
    const low = no & (CHUNK - 1);
    const buckets = this.#chunkFor(key, bucket);
    const before = buckets[low] as number;
    if (before === 0) buckets[low] = bucket + 1;
    else if (before !== bucket + 1) {
      this.#sets = this.#toSets();
      setAt(this.#sets, bucket).add(no);
    }
  }

  /** By name, in the order of names. */
  build(): Groups {
    const sorted = this.#names
      .map((name, index) => ({ name, index }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    if (this.#sets === null && sorted.length > MANY_BUCKETS) return this.#toPartition(sorted);
    const sets = this.#sets ?? this.#toSets();
    return new Map(sorted.map(({ name, index }) => [name, setAt(sets, index).build()]));
  }

  #chunkFor(key: number, bucket: number): Uint16Array | Uint32Array {
    const known = this.#table[key];
    const isWide = bucket + 1 >= CHUNK;
    if (known !== undefined && (!isWide || known instanceof Uint32Array)) return known;
    const made = isWide
      ? Uint32Array.from(known ?? { length: CHUNK }, (value) => value ?? 0)
      : new Uint16Array(CHUNK);
    this.#table[key] = made;
    return made;
  }

  #toSets(): HouseholdSetBuilder[] {
    const sets: HouseholdSetBuilder[] = [];
    this.#table.forEach((buckets, key) => {
      buckets?.forEach((bucket, low) => {
        if (bucket !== 0) setAt(sets, bucket - 1).add(key * CHUNK + low);
      });
    });
    return sets;
  }

  // The table speaks of buckets in the order in which they came; the partition in the order of their names.
  #toPartition(sorted: readonly { readonly name: string; readonly index: number }[]): Partition {
    const places = new Uint32Array(sorted.length + 1);
    sorted.forEach(({ index }, at) => {
      places[index + 1] = at + 1;
    });
    const isWide = sorted.length >= CHUNK;
    const table = this.#table.map((buckets) => {
      if (buckets === undefined) return undefined;
      const placed = isWide ? new Uint32Array(CHUNK) : new Uint16Array(CHUNK);
      for (let low = 0; low < CHUNK; low++) placed[low] = places[buckets[low] as number] as number;
      return placed;
    });
    return new Partition(
      sorted.map(({ name }) => name),
      table,
    );
  }
}

function setAt(sets: HouseholdSetBuilder[], index: number): HouseholdSetBuilder {
  const known = sets[index] ?? new HouseholdSetBuilder();
  sets[index] = known;
  return known;
}
