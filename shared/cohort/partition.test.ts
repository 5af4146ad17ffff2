import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Groups } from './fact.ts';
import { GroupsBuilder } from './groups-builder.ts';
import { HouseholdSet, isCanonical } from './household-set.ts';
import { Partition, splitBy } from './partition.ts';
import { byteLengthOf } from './read-fact.ts';

type Entry = readonly [no: number, bucket: string];

function groupsOf(entries: readonly Entry[]): Groups {
  const builder = new GroupsBuilder();
  for (const [no, bucket] of entries) builder.add(builder.bucket(bucket), no);
  return builder.build();
}

const plain = (groups: ReadonlyMap<string, HouseholdSet>): [string, number[]][] =>
  [...groups].map(([name, set]) => [name, [...set.toArray()]]);

/** What the groups should be, the slow way. */
function expected(entries: readonly Entry[], among?: ReadonlySet<number>): [string, number[]][] {
  const names = [...new Set(entries.map(([, bucket]) => bucket))].sort();
  return names
    .map((name): [string, number[]] => {
      const numbers = entries.filter(([no, bucket]) => bucket === name && (among?.has(no) ?? true));
      return [name, [...new Set(numbers.map(([no]) => no))].sort((one, other) => one - other)];
    })
    .filter(([, numbers]) => numbers.length > 0);
}

const entries = (buckets: number): fc.Arbitrary<Entry[]> =>
  fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: buckets }).map((at) => `b${at}`),
    ),
    {
      maxLength: 300,
    },
  );
const onceEach = (all: readonly Entry[]): Entry[] => [...new Map(all)];

describe('groups of households', () => {
  it.each([5, 200])('split any set as its meetings with each of %i buckets do', (buckets) => {
    fc.assert(
      fc.property(
        entries(buckets),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        (some, isPartition, step) => {
          const facts = isPartition ? onceEach(some) : some;
          const wanted = facts.map(([no]) => no).filter((no) => no % step === 0);
          const groups = groupsOf(facts);
          expect(plain(groups)).toEqual(expected(facts));
          expect(groups.size).toBe(expected(facts).length);
          const parts = splitBy(groups, HouseholdSet.of([...wanted, 300_000]));
          expect(plain(parts)).toEqual(expected(facts, new Set(wanted)));
          for (const part of parts.values()) expect(part.containers.every(isCanonical)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of thousands of areas are one table, and still sets to whoever asks for one', () => {
    const facts = Array.from({ length: 100_000 }, (_, no): Entry => [no, `area ${no % 3_321}`]);
    const groups = groupsOf(facts);
    expect(groups).toBeInstanceOf(Partition);
    expect(byteLengthOf(groups)).toBe(2 * 2 * 65_536);
    expect(groups.get('area 7')?.size).toBe(31);
    expect(groups.has('area 3321')).toBe(false);
    expect([...groups.keys()]).toHaveLength(3_321);
    let seen = 0;
    groups.forEach((set) => {
      seen += set.size;
    });
    expect(seen).toBe(100_000);
  });

  it('may be more than sixteen bits can name', () => {
    const facts = Array.from({ length: 70_000 }, (_, no): Entry => [no * 3, `h${no}`]);
    const groups = groupsOf(facts);
    expect(groups.size).toBe(70_000);
    expect(facts.every(([no, bucket]) => groups.get(bucket)?.has(no) && groups.get(bucket)?.size === 1)).toBe(
      true,
    );
    expect([...splitBy(groups, HouseholdSet.of([9, 10, 3 * 69_999])).keys()]).toEqual(['h3', 'h69999']);
  });

  it('refuse numbers that no household can have', () => {
    const builder = new GroupsBuilder();
    for (const no of [-1, 2 ** 26, 1.5])
      expect(() => builder.add(builder.bucket('a'), no)).toThrowError(RangeError);
  });
});
