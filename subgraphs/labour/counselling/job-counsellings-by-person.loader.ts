import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson, type PersonFact } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { JobCounsellingType } from './job-counselling.type.ts';

export type JobCounsellingRow = JobCounsellingType & PersonFact;

/** Rows of the range, latest first. */
export function jobCounsellingsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly JobCounsellingRow[]> {
  return factsByPerson(context, {
    name: 'counsellings',
    table: 'job_counselling',
    columns: 'f.id, f.happened_on as "happenedOn", f.kind, f.session_code as "sessionCode"',
    condition:
      '($3::date is null or f.happened_on >= $3::date) and ($4::date is null or f.happened_on <= $4::date)',
    values: [from, to],
    order: 'f.happened_on desc, f.id',
    first,
  });
}
