import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson, type PersonFact } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { JobPlacementType } from './job-placement.type.ts';

export type JobPlacementRow = JobPlacementType & PersonFact;

/** Rows of the range, latest first. */
export function jobPlacementsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly JobPlacementRow[]> {
  return factsByPerson(context, {
    name: 'placements',
    table: 'job_placement',
    columns:
      'f.id, f.started_on as "startedOn", f.ended_on as "endedOn", f.employer, f.place, f.is_new as "isNew", f.source, f.monthly_wage as "monthlyWage"',
    condition:
      '($3::date is null or f.started_on >= $3::date) and ($4::date is null or f.started_on <= $4::date)',
    values: [from, to],
    order: 'f.started_on desc, f.id',
    first,
  });
}
