import type { LoanEventKind } from './loan-event-kind.ts';
import { LoanStatus } from './loan-status.ts';

export interface LoanTerms {
  readonly principal: bigint;
  readonly disbursedOn: string;
  readonly dueOn: string;
}

export interface LoanHappening {
  readonly kind: `${LoanEventKind}`;
  readonly happenedOn: string;
  readonly newDueOn: string | null;
}

/** What is owed on a loan on a day. Money in VND, principal only. */
export interface Debt {
  /** All that is owed: current + overdue + frozen. */
  readonly outstanding: bigint;
  readonly overdue: bigint;
  readonly frozen: bigint;
  /** With the extensions granted up to the day. */
  readonly dueOn: string;
  readonly status: LoanStatus;
}

/**
 * Outstanding = principal − principal repaid up to and including the day. The whole outstanding principal is overdue
 * once the bank has moved it so, or when the (extended) due day has passed; an extension makes it current again.
 * Frozen debt is not overdue, and an extension does not end a freeze. A write-off ends the debt.
 * Source: the balance classes of the bank's statements, current + overdue + frozen = total.
 * @param repaid principal repaid up to the day
 * @param happenings events up to the day, oldest first
 * @returns `null` before the money was paid out: there is no debt yet
 */
export function calculateDebt(
  loan: LoanTerms,
  repaid: bigint,
  happenings: readonly LoanHappening[],
  day: string,
): Debt | null {
  if (day < loan.disbursedOn) return null;
  const dueOn = happenings.reduce((due, { newDueOn }) => newDueOn ?? due, loan.dueOn);
  const nothing = { outstanding: 0n, overdue: 0n, frozen: 0n, dueOn };
  if (happenings.some(({ kind }) => kind === 'WRITE_OFF')) {
    return { ...nothing, status: LoanStatus.WRITTEN_OFF };
  }
  const outstanding = loan.principal - repaid;
  if (outstanding <= 0n) return { ...nothing, status: LoanStatus.CLOSED };
  const status = standing(happenings, dueOn, day);
  return {
    outstanding,
    overdue: status === LoanStatus.OVERDUE ? outstanding : 0n,
    frozen: status === LoanStatus.FROZEN ? outstanding : 0n,
    dueOn,
    status,
  };
}

function standing(happenings: readonly LoanHappening[], dueOn: string, day: string): LoanStatus {
  let status = LoanStatus.CURRENT;
  for (const { kind } of happenings) {
    if (kind === 'FREEZE') status = LoanStatus.FROZEN;
    if (kind === 'OVERDUE') status = LoanStatus.OVERDUE;
    if (kind === 'UNFREEZE') status = LoanStatus.CURRENT;
    if (kind === 'EXTENSION' && status === LoanStatus.OVERDUE) status = LoanStatus.CURRENT;
  }
  return status === LoanStatus.CURRENT && dueOn < day ? LoanStatus.OVERDUE : status;
}
