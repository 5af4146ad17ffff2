import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { type AreaFlows, findAreaFlows, netOf } from './area-flows.ts';

const households = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
  .map((numbers) => HouseholdSet.of(numbers));

const twoDays = fc.record({
  livedThen: households,
  liveNow: households,
  registeredThen: households,
  poorThen: households,
  poorNow: households,
  relapsed: households,
});

describe('how the poor of an area became others', () => {
  it('adds up, whatever the register says', () => {
    fc.assert(
      fc.property(twoDays, (days) => {
        const then = days.livedThen.and(days.poorThen);
        const now = days.liveNow.and(days.poorNow);
        expect(netOf(findAreaFlows(days))).toBe(then.size - now.size);
      }),
    );
  });

  it('has each household that was or is poor there in one flow, and no other', () => {
    fc.assert(
      fc.property(twoDays, (days) => {
        const flows: readonly HouseholdSet[] = Object.values(findAreaFlows(days) satisfies AreaFlows);
        const all = flows.reduce((sum, set) => sum.or(set), HouseholdSet.EMPTY);
        expect(flows.reduce((sum, { size }) => sum + size, 0)).toBe(all.size);
        const poor = days.livedThen.and(days.poorThen).or(days.liveNow.and(days.poorNow));
        expect(all.equals(poor)).toBe(true);
      }),
    );
  });

  it('tells a household that was formed since from one that came', () => {
    const [formed, came] = [1, 2];
    const flows = findAreaFlows({
      livedThen: HouseholdSet.EMPTY,
      liveNow: HouseholdSet.of([formed, came]),
      registeredThen: HouseholdSet.of([came]),
      poorThen: HouseholdSet.EMPTY,
      poorNow: HouseholdSet.of([formed, came]),
      relapsed: HouseholdSet.EMPTY,
    });
    expect([...flows.newlyPoor.toArray()]).toEqual([formed]);
    expect([...flows.movedIn.toArray()]).toEqual([came]);
  });
});
