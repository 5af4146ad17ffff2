import { describe, expect, it } from 'vitest';
import { fewerHelpers, implausibleTotals, mismatches, untargetedDeprivations } from './find-gaps.ts';

const TRA_CU = [
  'POVERTY_RATE_REDUCTION',
  'HEALTH_CARD_COVERAGE',
  'TUITION_EXEMPTION_COVERAGE',
  'HOUSING_SUPPORT_QUOTA',
];
const count = (indicator: string, households: number) => ({ indicator, households, cohort: null });

describe('what the data says that the plan does not', () => {
  it('are deprivations without a target, the most frequent first (TC-11)', () => {
    const found = untargetedDeprivations(
      1870,
      [
        count('HEALTH_INSURANCE', 59),
        count('TELECOM', 336),
        count('HOUSING_QUALITY', 796),
        count('SANITATION', 1114),
        count('HEALTH_SERVICE', 3),
        count('WATER', 0),
      ],
      TRA_CU,
    );
    expect(found.map(({ households }) => households)).toEqual([1114, 336]);
    expect(found[0]?.vi).toContain('1114 trong 1870 hộ nghèo thiếu hụt SANITATION');
  });

  it('are targeted where one target names them', () => {
    expect(untargetedDeprivations(10, [count('SANITATION', 9)], ['LATRINE'])).toEqual([]);
  });

  it.each([
    [36, 25, 11],
    [36, 36, null],
    [null, 3, null],
    [36, null, null],
  ])('to take %s out of poverty with %s helped', (toEscape, helped, missing) => {
    expect(fewerHelpers(toEscape, helped).map(({ households }) => households)).toEqual(
      missing === null ? [] : [missing],
    );
  });

  it('are totals that moved by more than a fifth (CT-R07)', () => {
    const found = implausibleTotals([
      { name: 'Tân Lập', before: 235, now: 140 },
      { name: 'Hòa Sơn', before: 217, now: 220 },
      { name: 'on the line', before: 100, now: 120 },
      { name: 'not known', before: null, now: 9 },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.vi).toBe('Tân Lập: tổng số hộ từ 235 thành 140 (-40 %), cần kiểm tra lại.');
  });

  it('are figures that do not come out again', () => {
    const [found] = mismatches([
      { place: 'Phụ lục, Tổng', formula: '54 / 3924 × 100', printed: '1.39', recomputed: '1.38' },
    ]);
    expect(found).toMatchObject({ code: 'SUM_MISMATCH', households: null });
  });
});
