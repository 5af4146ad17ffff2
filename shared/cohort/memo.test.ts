import { expect, it } from 'vitest';
import { HouseholdSet } from './household-set.ts';
import { Memo } from './memo.ts';

it('makes a set of two facts once for each way, and anew when a fact is another', () => {
  const memo = new Memo();
  const [residents, byClass, rebuilt] = [HouseholdSet.of([1, 2, 3]), new Map(), new Map()];
  let made = 0;
  const make = (): HouseholdSet => {
    made++;
    return HouseholdSet.of([made]);
  };
  const poor = memo.of(residents, byClass, 'POOR', make);
  expect(memo.of(residents, byClass, 'POOR', make)).toBe(poor);
  expect(made).toBe(1);
  memo.of(residents, byClass, 'NEAR_POOR', make);
  memo.of(residents, rebuilt, 'POOR', make);
  memo.of(HouseholdSet.of([1, 2, 3]), byClass, 'POOR', make);
  expect(made).toBe(4);
});
