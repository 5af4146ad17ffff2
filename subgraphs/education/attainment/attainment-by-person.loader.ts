import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson } from '../../../shared/identity/facts-by-person.ts';

export interface AdultAttainmentRow {
  readonly personNo: number;
  readonly id: string;
  readonly level: string;
  readonly recordedOn: string;
}

/** The latest attainment recorded by the day. */
export function attainmentByPerson(
  context: RoomContext,
  day: string,
): DataLoader<number, readonly AdultAttainmentRow[]> {
  return factsByPerson(context, {
    name: 'attainment',
    table: 'adult_attainment',
    columns: 'f.id, f.level, f.recorded_on as "recordedOn"',
    condition: 'f.recorded_on <= $3::date',
    values: [day],
    order: 'f.recorded_on desc, f.id',
    first: 1,
  });
}
