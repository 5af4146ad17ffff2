import type { Debt } from '../loan/calculate-debt.ts';

/** What several loans make together on one day. Money in VND, principal only. */
export interface TotalDebt {
  readonly activeLoans: number;
  readonly outstanding: bigint;
  readonly overdue: bigint;
  readonly frozen: bigint;
}

/** Sums debts; `null` is a loan that was not paid out yet. A loan is active while principal is outstanding. */
export function totalDebt(debts: readonly (Debt | null)[]): TotalDebt {
  const owed = debts.filter((debt) => debt !== null);
  const sum = (part: 'outstanding' | 'overdue' | 'frozen'): bigint =>
    owed.reduce((total, debt) => total + debt[part], 0n);
  return {
    activeLoans: owed.filter(({ outstanding }) => outstanding > 0n).length,
    outstanding: sum('outstanding'),
    overdue: sum('overdue'),
    frozen: sum('frozen'),
  };
}
