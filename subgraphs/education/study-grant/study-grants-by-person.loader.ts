import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';

export interface StudyGrantRow {
  readonly personNo: number;
  readonly id: string;
  readonly grantor: string;
  readonly amount: bigint;
  readonly grantedOn: string;
}

/** Grants of the range, latest first. */
export function studyGrantsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly StudyGrantRow[]> {
  return factsByPerson(context, {
    name: 'studyGrants',
    table: 'study_grant',
    columns: 'f.id, f.grantor, f.amount, f.granted_on as "grantedOn"',
    condition: `($3::date is null or f.granted_on >= $3::date) and ($4::date is null or f.granted_on <= $4::date)`,
    values: [from, to],
    order: 'f.granted_on desc, f.id',
    first,
  });
}
