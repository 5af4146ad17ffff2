import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import { profilesOfMembers } from '../profile/profiles-of-members.ts';
import type { HouseholdLabourType } from './household-labour.type.ts';

interface HouseholdLabourRow extends HouseholdLabourType {
  readonly householdNo: number;
}

/**
 * Counts over the members of the day by the latest profile of each, a person once however many pseudonyms link to them.
 * A household of which nobody has a profile by then is absent: unknown, not nobody.
 */
export function labourByHousehold(
  { loaders, database }: RoomContext,
  day: string,
): DataLoader<number, HouseholdLabourRow | null> {
  return loaders.of(`householdLabour@${day}`, () =>
    rowByKey(
      (householdNos) =>
        database.query<HouseholdLabourRow>(
          `select w.household_no as "householdNo",
                  count(*) filter (where w.within_working_age)::int as "workingAge",
                  count(*) filter (where w.within_working_age and w.status = 'EMPLOYED')::int as employed,
                  count(*) filter (where w.within_working_age and w.status = 'NOT_EMPLOYED')::int as "notEmployed",
                  count(*) filter (where w.within_working_age and w.status = 'UNDEREMPLOYED')::int as underemployed,
                  count(*) filter (where w.wants_training)::int as "wantsTraining",
                  count(*) filter (where w.wants_job)::int as "wantsJob"
             from (${profilesOfMembers('$2::date', 'l.household_no = any($1::int[])')}) w
            group by w.household_no`,
          [householdNos, day],
        ),
      (row) => row.householdNo,
    ),
  );
}
