import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';

export interface CareerCounsellingRow {
  readonly personNo: number;
  readonly id: string;
  readonly happenedOn: string;
  readonly choice: string;
}

/** Counsellings of the range, latest first. */
export function careerCounsellingsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly CareerCounsellingRow[]> {
  return factsByPerson(context, {
    name: 'careerCounsellings',
    table: 'career_counselling',
    columns: 'f.id, f.happened_on as "happenedOn", f.choice',
    condition: `($3::date is null or f.happened_on >= $3::date) and ($4::date is null or f.happened_on <= $4::date)`,
    values: [from, to],
    order: 'f.happened_on desc, f.id',
    first,
  });
}
