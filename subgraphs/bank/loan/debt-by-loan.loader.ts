import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey, rowsByKey } from '../../../shared/loaders/by-key.ts';
import { calculateDebt, type Debt, type LoanHappening } from './calculate-debt.ts';
import type { LoanEventKind } from './loan-event-kind.ts';

export interface LoanEventRow extends LoanHappening {
  readonly kind: LoanEventKind;
  readonly loanId: string;
  readonly amount: bigint | null;
}

interface RepaidRow {
  readonly loanId: string;
  readonly principal: bigint;
}

/** The loan as the rule needs it. */
export interface Owed {
  readonly id: string;
  readonly principal: bigint;
  readonly disbursedOn: string;
  readonly contractDueOn: string;
}

/** Events of loans up to the day, oldest first. */
export function eventsByLoan(
  { loaders, database }: RoomContext,
  day: string,
): DataLoader<string, readonly LoanEventRow[]> {
  return loaders.of(`loanEvents@${day}`, () =>
    rowsByKey(
      (ids) =>
        database.query<LoanEventRow>(
          `select loan_id as "loanId", kind, happened_on as "happenedOn", amount, new_due_on as "newDueOn"
             from loan_event where loan_id = any($1::text[]) and happened_on <= $2::date
            order by loan_id, happened_on, kind`,
          [ids, day],
        ),
      (row) => row.loanId,
    ),
  );
}

function repaidByLoan({ loaders, database }: RoomContext, day: string): DataLoader<string, RepaidRow | null> {
  return loaders.of(`repaid@${day}`, () =>
    rowByKey(
      (ids) =>
        database.query<RepaidRow>(
          `select loan_id as "loanId", sum(principal)::bigint as principal
             from repayment where loan_id = any($1::text[]) and paid_on <= $2::date group by loan_id`,
          [ids, day],
        ),
      (row) => row.loanId,
    ),
  );
}

/** What is owed on the loan on the day, `null` before it was paid out: two statements for all loans of a request. */
export async function debtOf(context: RoomContext, loan: Owed, day: string): Promise<Debt | null> {
  const [repaid, events] = await Promise.all([
    repaidByLoan(context, day).load(loan.id),
    eventsByLoan(context, day).load(loan.id),
  ]);
  return calculateDebt({ ...loan, dueOn: loan.contractDueOn }, repaid?.principal ?? 0n, events, day);
}
