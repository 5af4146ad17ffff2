import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson, type PersonFact } from '../../../shared/identity/facts-by-person.ts';
import type { LabourProfileType } from './labour-profile.type.ts';

export type LabourProfileRow = LabourProfileType & PersonFact;

/** The latest profile of a person on or before the day: none or one row. */
export function labourProfileByPerson(
  context: RoomContext,
  day: string,
): DataLoader<number, readonly LabourProfileRow[]> {
  return factsByPerson(context, {
    name: 'labourProfile',
    table: 'labour_profile',
    columns: `f.id, f.as_of as "asOf", f.status, f.training, f.within_working_age as "withinWorkingAge",
      f.has_contract as "hasContract", f.orientation, f.wants_training as "wantsTraining", f.wants_job as "wantsJob",
      f.wants_abroad as "wantsAbroad", f.occupation`,
    condition: 'f.as_of <= $3::date',
    values: [day],
    order: 'f.as_of desc, f.id',
    first: 1,
  });
}
