import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';

export interface OutOfSchoolPeriodRow {
  readonly personNo: number;
  readonly id: string;
  readonly since: string;
  readonly reason: string;
  readonly returnedOn: string | null;
}

/** Times out of school that touch the range, latest first; the day of return is a day at school. */
export function outOfSchoolPeriodsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly OutOfSchoolPeriodRow[]> {
  return factsByPerson(context, {
    name: 'outOfSchoolPeriods',
    table: 'out_of_school_period',
    columns: 'f.id, f.since, f.reason, f.returned_on as "returnedOn"',
    condition: `($3::date is null or f.returned_on is null or f.returned_on > $3::date)
      and ($4::date is null or f.since <= $4::date)`,
    values: [from, to],
    order: 'f.since desc, f.id',
    first,
  });
}
