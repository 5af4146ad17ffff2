import { describe, expect, it } from 'vitest';
import { findProgramme, programmesInForce } from './loan-programme.ts';
import { LOAN_PROGRAMMES } from './loan-programmes.ts';

const rate = (code: string, day: string): number =>
  findProgramme(LOAN_PROGRAMMES, code, day)?.rateBasisPoints ?? 0;

describe('the policy bank’s programmes', () => {
  it.each([
    ['POOR_HOUSEHOLD', '2015-05-31', undefined, undefined],
    ['POOR_HOUSEHOLD', '2015-06-01', 50_000_000n, 660],
    ['POOR_HOUSEHOLD', '2019-02-28', 50_000_000n, 660],
    ['POOR_HOUSEHOLD', '2019-03-01', 100_000_000n, 660],
    ['NEAR_POOR_HOUSEHOLD', '2019-02-28', 50_000_000n, 792],
    ['NEAR_POOR_HOUSEHOLD', '2019-03-01', 100_000_000n, 792],
    ['NEWLY_ESCAPED_HOUSEHOLD', '2019-03-01', 100_000_000n, 825],
    ['STUDENT', '2019-11-30', 1_500_000n, 660],
    ['STUDENT', '2019-12-01', 2_500_000n, 660],
    ['STUDENT', '2022-05-18', 2_500_000n, 660],
    ['STUDENT', '2022-05-19', 4_000_000n, 660],
    ['JOB_CREATION_FUND', '2019-11-07', 50_000_000n, 660],
    ['JOB_CREATION_FUND', '2019-11-08', 100_000_000n, 792],
    ['JOB_CREATION_FUND', '2025-12-31', 100_000_000n, 792],
    ['JOB_CREATION_FUND', '2026-01-01', 200_000_000n, 825],
    ['CLEAN_WATER_SANITATION', '2024-09-01', 10_000_000n, 900],
    ['CLEAN_WATER_SANITATION', '2024-09-02', 25_000_000n, 900],
    ['PRODUCTION', '2023-06-04', 50_000_000n, 900],
    ['PRODUCTION', '2023-06-05', 100_000_000n, 900],
    ['SOCIAL_HOUSING', '2024-07-31', null, 480],
    ['SOCIAL_HOUSING', '2024-08-01', null, 660],
    ['SOCIAL_HOUSING', '2025-10-10', null, 540],
    ['HOUSING_D33', '2020-06-30', 25_000_000n, 300],
    ['ETHNIC_MINORITY_AREAS', '2022-04-26', null, null],
  ])('%s on %s: at most %s đồng at %s basis points', (code, day, amount, basisPoints) => {
    const programme = findProgramme(LOAN_PROGRAMMES, code, day);
    expect([programme?.maximumAmount, programme?.rateBasisPoints]).toEqual([amount, basisPoints]);
  });

  it('the near-poor pay 120 % of the rate of the poor, the newly escaped 125 %', () => {
    for (const day of ['2018-01-01', '2020-01-01', '2026-11-21']) {
      expect(rate('NEAR_POOR_HOUSEHOLD', day) * 100).toBe(rate('POOR_HOUSEHOLD', day) * 120);
      expect(rate('NEWLY_ESCAPED_HOUSEHOLD', day) * 100).toBe(rate('POOR_HOUSEHOLD', day) * 125);
    }
  });

  it('students of average-living households may borrow from 19/05/2022 (05/2022/QĐ-TTg)', () => {
    const classes = (day: string): readonly string[] | undefined =>
      findProgramme(LOAN_PROGRAMMES, 'STUDENT', day)?.eligibleClasses;
    expect(classes('2022-05-18')).toEqual(['POOR', 'NEAR_POOR']);
    expect(classes('2022-05-19')).toEqual(['POOR', 'NEAR_POOR', 'AVERAGE_LIVING']);
  });

  it('have one row on any day, and periods in order', () => {
    const days = LOAN_PROGRAMMES.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom]);
    for (const day of days) {
      const codes = programmesInForce(LOAN_PROGRAMMES, day).map(({ code }) => code);
      expect(new Set(codes).size, day).toBe(codes.length);
    }
    expect(
      LOAN_PROGRAMMES.filter(({ validFrom, validTo }) => validTo !== null && validTo < validFrom),
    ).toEqual([]);
  });

  it('that only a plan names, or of which the terms are unsure, are no law', () => {
    for (const code of ['LIVELIHOOD', 'HOUSING_OUTSIDE_D33', 'EMPLOYER_STOPPAGE', 'POVERTY_CREDIT'])
      expect(findProgramme(LOAN_PROGRAMMES, code, '2020-06-30')).toBeNull();
    const bankCodes = new Set(LOAN_PROGRAMMES.map(({ bankCode }) => bankCode));
    expect(['17', '21'].filter((code) => bankCodes.has(code))).toEqual([]);
  });
});
