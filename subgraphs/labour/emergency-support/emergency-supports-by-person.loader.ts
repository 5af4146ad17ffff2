import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson, type PersonFact } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { EmergencySupportType } from './emergency-support.type.ts';

export type EmergencySupportRow = EmergencySupportType & PersonFact;

/** Rows of the range, latest first. */
export function emergencySupportsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly EmergencySupportRow[]> {
  return factsByPerson(context, {
    name: 'emergencySupports',
    table: 'emergency_support',
    columns:
      'f.id, f."group", f.listed_on as "listedOn", f.approved_on as "approvedOn", f.paid_on as "paidOn", f.amount',
    condition:
      '($3::date is null or f.listed_on >= $3::date) and ($4::date is null or f.listed_on <= $4::date)',
    values: [from, to],
    order: 'f.listed_on desc, f.id',
    first,
  });
}
