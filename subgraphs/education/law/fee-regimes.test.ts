import { describe, expect, it } from 'vitest';
import { FEE_REGIMES, findFeeRegime } from './fee-regimes.ts';

describe('the regimes of fees and study costs', () => {
  it.each([
    ['2015-11-30', undefined, undefined],
    ['2015-12-01', 'ND86', 100_000n],
    ['2021-10-14', 'ND86', 100_000n],
    ['2021-10-15', 'ND81', 150_000n],
    ['2025-09-02', 'ND81', 150_000n],
    ['2025-09-03', 'ND238', 150_000n],
    ['2030-01-01', 'ND238', 150_000n],
  ])('on %s: %s, %s VND a month', (day, code, amount) => {
    const regime = findFeeRegime(day);
    expect([regime?.code, regime?.studyCostPerMonth]).toEqual([code, amount]);
  });

  it('pay nine months a year and name the support of poor households', () => {
    for (const { monthsPerYear, studyCostCategories } of FEE_REGIMES) {
      expect(monthsPerYear).toBe(9);
      expect(studyCostCategories.map(({ groupEn }) => groupEn)).toContain(
        'Parents or guardians in a poor household',
      );
    }
  });

  it('reduce fees of near-poor pupils by half until public schools are free (238/2025/NĐ-CP)', () => {
    const halved = FEE_REGIMES.map(({ code, publicSchoolsFree, feeCategories }) => [
      code,
      publicSchoolsFree,
      feeCategories.some(({ kind, groupEn }) => kind === 'REDUCE_50' && groupEn.includes('near-poor')),
    ]);
    expect(halved).toEqual([
      ['ND86', false, true],
      ['ND81', false, true],
      ['ND238', true, false],
    ]);
  });
});
