import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Column, packValues } from './column.ts';
import { HouseholdSet } from './household-set.ts';
import { firstPlaces } from './ordered-page.ts';
import type { Place } from './sealed-cursor.ts';

const cohorts = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 120 });
const facts = fc.dictionary(fc.integer({ min: 0, max: 400 }).map(String), fc.integer({ min: -3, max: 6 }), {
  maxKeys: 90,
});

function columnOf(values: Readonly<Record<string, number>>): Column {
  const numbers = Object.keys(values).map(Number);
  return new Column(
    HouseholdSet.of(numbers),
    packValues(Float64Array.from(numbers, (no) => values[no] ?? 0)),
  );
}

/** Sorts everything: what the one pass must equal. */
function sortedPlaces(
  cohort: readonly number[],
  values: Readonly<Record<string, number>>,
  descending: boolean,
): Place[] {
  return cohort
    .map((no) => ({ no, value: values[no] ?? 0 }))
    .sort(
      (one, other) => (descending ? other.value - one.value : one.value - other.value) || one.no - other.no,
    );
}

describe('a page in order of a value', () => {
  it('walks the whole cohort page by page, each household once, those without a value as 0', () => {
    fc.assert(
      fc.property(
        cohorts,
        facts,
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        (cohort, values, descending, size) => {
          const set = HouseholdSet.of(cohort);
          const order = { column: columnOf(values), descending };
          const walked: Place[] = [];
          for (let after: Place | null = null, more = true; more; ) {
            const places: Place[] = firstPlaces(set, order, after, size);
            walked.push(...places);
            after = places.at(-1) ?? null;
            more = places.length === size;
          }
          expect(walked).toEqual(sortedPlaces(cohort, values, descending));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('goes on after its cursor though the household there has left and others have come', () => {
    const column = columnOf({ 1: 10, 2: 9, 3: 8, 4: 7, 5: 6 });
    const [, second] = firstPlaces(HouseholdSet.of([1, 2, 3, 4]), { column, descending: true }, null, 2);
    const changed = HouseholdSet.of([1, 3, 4, 5]);
    const next = firstPlaces(changed, { column, descending: true }, second ?? null, 3);
    expect(next.map(({ no }) => no)).toEqual([3, 4, 5]);
  });
});
