import { describe, expect, it } from 'vitest';
import type { Debt } from '../loan/calculate-debt.ts';
import { LoanStatus } from '../loan/loan-status.ts';
import { totalDebt } from './total-debt.ts';

const debt = (status: LoanStatus, outstanding: bigint): Debt => ({
  outstanding,
  overdue: status === LoanStatus.OVERDUE ? outstanding : 0n,
  frozen: status === LoanStatus.FROZEN ? outstanding : 0n,
  dueOn: '2020-03-01',
  status,
});

describe('what several loans make together', () => {
  it('is nothing without loans, and without loans paid out', () => {
    const nothing = { activeLoans: 0, outstanding: 0n, overdue: 0n, frozen: 0n };
    expect(totalDebt([])).toEqual(nothing);
    expect(totalDebt([null])).toEqual(nothing);
  });

  it('counts loans with principal outstanding and sums beyond what a JSON number holds', () => {
    const debts = [
      debt(LoanStatus.CURRENT, 9_007_199_254_740_993n),
      debt(LoanStatus.OVERDUE, 2n),
      debt(LoanStatus.FROZEN, 3n),
      debt(LoanStatus.CLOSED, 0n),
    ];
    expect(totalDebt(debts)).toEqual({
      activeLoans: 3,
      outstanding: 9_007_199_254_740_998n,
      overdue: 2n,
      frozen: 3n,
    });
  });
});
