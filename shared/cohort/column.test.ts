import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Column, packValues } from './column.ts';
import { HouseholdSet } from './household-set.ts';

const values = fc.dictionary(
  fc.integer({ min: 0, max: 140_000 }).map(String),
  fc.oneof(fc.integer({ min: -5, max: 300 }), fc.constant(3_000_000_000), fc.constant(9_000_000_000)),
  { maxKeys: 400 },
);
const dense = fc
  .integer({ min: 1, max: 5 })
  .map((step) => Object.fromEntries(Array.from({ length: 60_000 / step }, (_, at) => [at * step, at % 251])));

function columnOf(facts: Readonly<Record<string, number>>): Column {
  const numbers = Object.keys(facts).map(Number);
  return new Column(HouseholdSet.of(numbers), packValues(Float64Array.from(numbers, (no) => facts[no] ?? 0)));
}

describe('a column', () => {
  it('adds up over any set of households, exactly those that have a value', () => {
    fc.assert(
      fc.property(
        fc.oneof(values, dense),
        fc.array(fc.integer({ min: 0, max: 140_000 }), { maxLength: 200 }),
        fc.boolean(),
        (facts, some, everyThird) => {
          const wanted = everyThird
            ? Object.keys(facts)
                .map(Number)
                .filter((no) => no % 3 === 0)
            : some;
          const set = HouseholdSet.of(wanted);
          const expected = [...set.toArray()]
            .filter((no) => facts[no] !== undefined)
            .map((no) => [no, facts[no]]);
          const visited: (readonly [number, number])[] = [];
          const column = columnOf(facts);
          column.forEachOf(set, (no, value) => visited.push([no, value]));
          expect(visited).toEqual(expected);
          expect(column.sumOver(set)).toBe(expected.reduce((sum, [, value]) => sum + (value ?? 0), 0));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('keeps đồng exact, and refuses a sum that is not', () => {
    const column = columnOf({ 1: 100_000_000, 2: Number.MAX_SAFE_INTEGER - 100_000_000, 3: 1 });
    expect(column.sumOver(HouseholdSet.of([1, 2]))).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => column.sumOver(HouseholdSet.of([1, 2, 3]))).toThrowError(RangeError);
  });

  it.each([
    [[0, 255], Uint8Array],
    [[0, 256], Uint16Array],
    [[0, 70_000], Uint32Array],
    [[0, 2 ** 32], Float64Array],
    [[-1, 2], Float64Array],
  ])('packs %j into the narrowest array that holds them', (numbers, kind) => {
    expect(packValues(Float64Array.from(numbers))).toBeInstanceOf(kind);
    expect([...packValues(Float64Array.from(numbers))]).toEqual(numbers);
  });

  it('has one value a household', () => {
    expect(() => new Column(HouseholdSet.of([1, 2]), new Uint8Array(1))).toThrowError(RangeError);
  });
});
