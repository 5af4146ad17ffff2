import { describe, expect, it } from 'vitest';
import { findProgramme, programmesInForce } from './loan-programme.ts';
import { LOAN_PROGRAMMES } from './loan-programmes.ts';

describe('programmes of the policy bank', () => {
  it.each([
    ['POOR_HOUSEHOLD', '2019-02-21', 50_000_000n, 660],
    ['POOR_HOUSEHOLD', '2019-02-22', 100_000_000n, 660],
    ['NEAR_POOR_HOUSEHOLD', '2020-06-30', 100_000_000n, 792],
    ['NEWLY_ESCAPED_HOUSEHOLD', '2020-06-30', 100_000_000n, 825],
    ['STUDENT', '2022-05-18', 2_500_000n, 660],
    ['STUDENT', '2022-05-19', 4_000_000n, 660],
    ['JOB_CREATION_FUND', '2025-12-31', 100_000_000n, 792],
  ])('%s on %s: at most %d đồng at %d basis points', (code, day, amount, rate) => {
    expect(findProgramme(LOAN_PROGRAMMES, code, day)).toMatchObject({
      maximumAmount: amount,
      rateBasisPoints: rate,
    });
  });

  it('near-poor pay 120 % of the poor rate, newly escaped 125 %', () => {
    const rate = (code: string): number =>
      findProgramme(LOAN_PROGRAMMES, code, '2020-01-01')?.rateBasisPoints ?? 0;
    expect(rate('NEAR_POOR_HOUSEHOLD') * 100).toBe(rate('POOR_HOUSEHOLD') * 120);
    expect(rate('NEWLY_ESCAPED_HOUSEHOLD') * 100).toBe(rate('POOR_HOUSEHOLD') * 125);
  });

  it('has one row a programme on any day', () => {
    for (const day of ['2010-01-01', '2019-02-21', '2019-02-22', '2022-05-19', '2026-01-01']) {
      const codes = programmesInForce(LOAN_PROGRAMMES, day).map(({ code }) => code);
      expect(new Set(codes).size, day).toBe(codes.length);
    }
  });

  it('does not know the terms of job creation from 2026, and says so by silence', () => {
    expect(findProgramme(LOAN_PROGRAMMES, 'JOB_CREATION_FUND', '2026-01-01')).toBeNull();
  });
});
