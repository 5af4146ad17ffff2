import { LoanStatus } from './loan-status.ts';

export interface LoanTerms {
  readonly principal: bigint;
  readonly disbursedOn: string;
  readonly dueOn: string;
}

export interface LoanHappening {
  readonly kind: string;
  readonly happenedOn: string;
  readonly newDueOn: string | null;
}

/** What is owed on a loan on a day. Money in VND, principal only. */
export interface Debt {
  readonly outstanding: bigint;
  readonly overdue: bigint;
  /** With the extensions granted up to the day. */
  readonly dueOn: string;
  readonly status: LoanStatus;
}

/**
 * Outstanding = principal − principal repaid up to and including the day. The whole outstanding principal is overdue
 * once the bank has moved it so, or when the (extended) due day has passed; frozen debt is not overdue.
 * Source: charter of the bank, Decree 06/2026/NĐ-CP; balance classes current + overdue + frozen = total.
 * @param repaid principal repaid up to the day
 * @param happenings events up to the day, oldest first
 */
export function calculateDebt(
  loan: LoanTerms,
  repaid: bigint,
  happenings: readonly LoanHappening[],
  day: string,
): Debt {
  const dueOn = happenings.reduce((due, { newDueOn }) => newDueOn ?? due, loan.dueOn);
  if (happenings.some(({ kind }) => kind === 'WRITE_OFF')) {
    return { outstanding: 0n, overdue: 0n, dueOn, status: LoanStatus.WRITTEN_OFF };
  }
  const outstanding = day < loan.disbursedOn ? 0n : loan.principal - repaid;
  if (outstanding <= 0n) return { outstanding: 0n, overdue: 0n, dueOn, status: LoanStatus.CLOSED };
  const status = standing(happenings, dueOn, day);
  return { outstanding, overdue: status === LoanStatus.OVERDUE ? outstanding : 0n, dueOn, status };
}

function standing(happenings: readonly LoanHappening[], dueOn: string, day: string): LoanStatus {
  let status = LoanStatus.CURRENT;
  for (const { kind } of happenings) {
    if (kind === 'FREEZE') status = LoanStatus.FROZEN;
    if (kind === 'OVERDUE') status = LoanStatus.OVERDUE;
    if (kind === 'UNFREEZE' || kind === 'EXTENSION') status = LoanStatus.CURRENT;
  }
  return status === LoanStatus.CURRENT && dueOn < day ? LoanStatus.OVERDUE : status;
}
