import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { RepaymentType } from './repayment.type.ts';

type RepaymentRow = RepaymentType & { readonly loanId: string };

/** Repayments of the range, latest first, the first so many of each loan. */
export function repaymentsByLoan(
  { loaders, database }: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<string, readonly RepaymentRow[]> {
  return loaders.of(`repayments@${from}-${to}-${first}`, () =>
    rowsByKey(
      (ids) =>
        database.query<RepaymentRow>(
          `select * from (
             select loan_id as "loanId", paid_on as "paidOn", principal, interest,
                    row_number() over (partition by loan_id order by paid_on desc) as place
               from repayment
              where loan_id = any($1::text[])
                and ($2::date is null or paid_on >= $2::date) and ($3::date is null or paid_on <= $3::date)
           ) paid where place <= $4 order by "loanId", place`,
          [ids, from, to, first],
        ),
      (row) => row.loanId,
    ),
  );
}
