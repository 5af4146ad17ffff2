import type { Container } from './containers.ts';
import { visit } from './containers.ts';
import type { Groups } from './fact.ts';
import { HouseholdSet } from './household-set.ts';

/** By chunk and low bits of the number: 1 + index of the household's bucket, 0 is none. */
type BucketTable = readonly (Uint16Array | Uint32Array | undefined)[];

/**
 * Groups of which a household is in one at most: one table of buckets by number instead of a set each. Thousands of
 * areas would be a million small pieces of sets; to split a cohort costs one look-up a household.
 */
export class Partition implements ReadonlyMap<string, HouseholdSet> {
  readonly #names: readonly string[];
  readonly #table: BucketTable;
  #sets: ReadonlyMap<string, HouseholdSet> | undefined;

  /** @param names in the order in which parts come out */
  constructor(names: readonly string[], table: BucketTable) {
    this.#names = names;
    this.#table = table;
  }

  get byteLength(): number {
    return this.#table.reduce((bytes, chunk) => bytes + (chunk?.byteLength ?? 0), 0);
  }

  /** The parts of the set, without those that are empty. */
  split(set: HouseholdSet): ReadonlyMap<string, HouseholdSet> {
    const ends = new Uint32Array(this.#names.length + 1);
    this.#eachMember(set, (_no, bucket) => {
      ends[bucket] = (ends[bucket] as number) + 1;
    });
    for (let bucket = 1; bucket < ends.length; bucket++)
      ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
    const starts = ends.slice();
    starts.copyWithin(1, 0);
    starts[0] = 0;
    const next = starts.slice();
    const numbers = new Uint32Array(ends.at(-1) ?? 0);
    this.#eachMember(set, (no, bucket) => {
      const place = next[bucket] as number;
      numbers[place] = no;
      next[bucket] = place + 1;
    });
    const parts = new Map<string, HouseholdSet>();
    this.#names.forEach((name, at) => {
      const part = numbers.subarray(starts[at + 1], ends[at + 1]);
      if (part.length > 0) parts.set(name, HouseholdSet.ofAscending(part));
    });
    return parts;
  }

  #eachMember(set: HouseholdSet, call: (no: number, bucket: number) => void): void {
    for (let at = 0; at < set.keys.length; at++) {
      const key = set.keys[at] as number;
      const buckets = this.#table[key];
      if (buckets === undefined) continue;
      const high = key << 16;
      visit(set.containers[at] as Container, (low) => {
        const bucket = buckets[low] as number;
        if (bucket !== 0) call(high | low, bucket);
      });
    }
  }

  // Whoever wants the sets themselves gets them; most only split.
  #all(): ReadonlyMap<string, HouseholdSet> {
    this.#sets ??= this.split(membersOf(this.#table));
    return this.#sets;
  }

  get size(): number {
    return this.#names.length;
  }

  get(name: string): HouseholdSet | undefined {
    return this.#all().get(name);
  }

  has(name: string): boolean {
    return this.#all().has(name);
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<HouseholdSet> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, HouseholdSet]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, HouseholdSet]> {
    return this.entries();
  }

  forEach(call: (set: HouseholdSet, name: string, groups: Groups) => void): void {
    for (const [name, set] of this) call(set, name, this);
  }
}

/** The parts of a set by bucket, in the buckets' order, without those that are empty. */
export function splitBy(groups: Groups, set: HouseholdSet): ReadonlyMap<string, HouseholdSet> {
  if (groups instanceof Partition) return groups.split(set);
  const parts = set.andEach(groups.values());
  return new Map(
    [...groups.keys()]
      .map((name, at): [string, HouseholdSet] => [name, parts[at] ?? HouseholdSet.EMPTY])
      .filter(([, part]) => !part.isEmpty),
  );
}

function membersOf(table: BucketTable): HouseholdSet {
  const numbers: number[] = [];
  const sets: HouseholdSet[] = [];
  table.forEach((buckets, key) => {
    numbers.length = 0;
    buckets?.forEach((bucket, low) => {
      if (bucket !== 0) numbers.push((key << 16) | low);
    });
    sets.push(HouseholdSet.ofAscending(numbers));
  });
  return new HouseholdSet(
    sets.flatMap(({ keys }) => keys),
    sets.flatMap(({ containers }) => containers),
  );
}
