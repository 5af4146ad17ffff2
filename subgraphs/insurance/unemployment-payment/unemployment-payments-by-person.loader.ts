import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';

export interface UnemploymentPaymentRow {
  readonly personNo: number;
  readonly id: string;
  readonly claimCode: string;
  readonly month: string;
  readonly amount: bigint;
  readonly channel: string;
  readonly paidOn: string;
}

/** Payments of the range by day of payment, latest first, of persons by number. */
export function unemploymentPaymentsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly UnemploymentPaymentRow[]> {
  return factsByPerson(context, {
    name: 'unemploymentPayments',
    table: 'unemployment_payment',
    columns: 'f.id, f.claim_code as "claimCode", f.month, f.amount, f.channel, f.paid_on as "paidOn"',
    condition: '($3::date is null or f.paid_on >= $3::date) and ($4::date is null or f.paid_on <= $4::date)',
    values: [from, to],
    order: 'f.paid_on desc, f.id',
    first,
  });
}
