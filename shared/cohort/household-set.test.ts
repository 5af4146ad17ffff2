import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardinalityOf } from './containers.ts';
import { HouseholdSet, isCanonical, NUMBER_LIMIT } from './household-set.ts';

// Few and many numbers in few chunks, so that arrays, bitmaps and whole chunks meet each other.
const numbers = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 300 }),
  fc
    .record({
      from: fc.integer({ min: 0, max: 200_000 }),
      length: fc.integer({ min: 0, max: 90_000 }),
      step: fc.constantFrom(1, 2, 3, 7),
    })
    .map(({ from, length, step }) => Array.from({ length }, (_, at) => from + at * step)),
  fc.array(fc.integer({ min: 0, max: NUMBER_LIMIT - 1 }), { maxLength: 50 }),
);

const sorted = (of: Iterable<number>): number[] => [...new Set(of)].sort((one, other) => one - other);
const members = (set: HouseholdSet): number[] => [...set.toArray()];

describe('a set of households', () => {
  it('holds the numbers it was made of, each once, ascending', () => {
    fc.assert(
      fc.property(numbers, (some) => {
        const set = HouseholdSet.of(some);
        expect(members(set)).toEqual(sorted(some));
        expect(set.size).toBe(new Set(some).size);
      }),
      { numRuns: 60 },
    );
  });

  it('meets, joins and subtracts as sets of numbers do, and keeps each chunk in its smallest form', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [a, b] = [HouseholdSet.of(one), HouseholdSet.of(other)];
        const others = new Set(other);
        const both = sorted(one).filter((no) => others.has(no));
        expect(members(a.and(b))).toEqual(both);
        expect(a.andSize(b)).toBe(both.length);
        expect(members(a.or(b))).toEqual(sorted([...one, ...other]));
        expect(members(a.andNot(b))).toEqual(sorted(one).filter((no) => !others.has(no)));
        for (const made of [a.and(b), a.or(b), a.andNot(b)])
          expect(made.containers.every(isCanonical)).toBe(true);
        expect(a.equals(b)).toBe(a.size === b.size && both.length === a.size);
      }),
      { numRuns: 120 },
    );
  });

  it('meets many sets at once as it meets each of them', () => {
    fc.assert(
      fc.property(numbers, fc.array(numbers, { maxLength: 6 }), (one, many) => {
        const set = HouseholdSet.of(one);
        const others = many.map((each) => HouseholdSet.of(each));
        const together = set.andEach(others);
        expect(together.map(members)).toEqual(others.map((other) => members(set.and(other))));
        expect(together.every((made) => made.containers.every(isCanonical))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('knows whether it has a number, and which come next', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: -1, max: 320_000 }),
        fc.integer({ min: 0, max: 120 }),
        (some, no, count) => {
          const set = HouseholdSet.of(some);
          expect(set.has(Math.max(0, no))).toBe(some.includes(Math.max(0, no)));
          expect(set.firstAfter(no, count)).toEqual(
            sorted(some)
              .filter((each) => each > no)
              .slice(0, count),
          );
        },
      ),
      { numRuns: 80 },
    );
  });

  it('refuses numbers that no household can have', () => {
    for (const no of [-1, NUMBER_LIMIT, 1.5, Number.NaN])
      expect(() => HouseholdSet.of([no])).toThrowError(RangeError);
    expect(HouseholdSet.of([0, NUMBER_LIMIT - 1]).size).toBe(2);
  });

  it('takes memory for the households in it, not for those outside', () => {
    const poor = Array.from({ length: 1_000 }, (_, at) => at * 60_000);
    expect(HouseholdSet.of(poor).byteLength).toBeLessThan(40_000);
    expect(HouseholdSet.EMPTY.byteLength).toBe(0);
  });

  it('never changes: what comes out of it may be shared', () => {
    const set = HouseholdSet.of([1, 2, 3]);
    expect(set.and(set)).toBe(set);
    set.or(HouseholdSet.of([9]));
    set.andNot(HouseholdSet.of([1]));
    expect(members(set)).toEqual([1, 2, 3]);
    expect(set.containers.map(cardinalityOf)).toEqual([3]);
  });
});
