import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';

export interface UnemploymentPaymentRow {
  readonly personNo: number;
  readonly id: string;
  readonly claimCode: string;
  readonly month: string;
  readonly amount: bigint;
  readonly channel: string;
  readonly paidOn: string;
}

/**
 * Payments from `from` to `to` by day of payment, the latest `first` of each person, of persons by number.
 * @param from first day, `null` is unbounded
 * @param to last day, `null` is unbounded
 */
export function unemploymentPaymentsByPerson(
  { loaders, database }: RoomContext,
  from: string | null,
  to: string | null,
  first: number,
): DataLoader<number, readonly UnemploymentPaymentRow[]> {
  return loaders.of(`unemploymentPayments@${from}-${to}-${first}`, () =>
    rowsByKey(
      (personNos) =>
        database.query<UnemploymentPaymentRow>(
          `select * from (
             select l.person_no as "personNo", u.id, u.claim_code as "claimCode", u.month, u.amount, u.channel,
                    u.paid_on as "paidOn",
                    row_number() over (partition by l.person_no order by u.paid_on desc, u.id) as place
               from (select distinct person_key, person_no from person_link where person_no = any($1::int[])) l
               join unemployment_payment u on u.person_key = l.person_key
              where ($2::date is null or u.paid_on >= $2::date) and ($3::date is null or u.paid_on <= $3::date)
           ) payments where place <= $4 order by "personNo", place`,
          [personNos, from, to, first],
        ),
      (row) => row.personNo,
    ),
  );
}
