import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import { lessonDayOf } from '../school-year/school-year.ts';

export interface SchoolingRow {
  readonly householdNo: number;
  /** Persons. */
  readonly pupils: number;
  readonly rightAge: number;
  readonly outOfSchool: number;
}

/** Schooling on the day, of households by number; `null` where the agency knows no member. */
export function schoolingByHousehold(
  { loaders, database }: RoomContext,
  day: string,
): DataLoader<number, SchoolingRow | null> {
  return loaders.of(`schooling@${day}`, () =>
    rowByKey(
      (householdNos) => database.query<SchoolingRow>(SCHOOLING, [householdNos, day, lessonDayOf(day)]),
      (row) => row.householdNo,
    ),
  );
}

// A member counts once, with their latest enrolment, however many pseudonyms link to them.
const SCHOOLING = `
  select m.household_no as "householdNo",
         count(e.id)::int as pupils,
         (count(*) filter (where e.right_age))::int as "rightAge",
         (count(*) filter (where exists (
            select 1 from out_of_school_period o
             where o.person_key = any(m.keys) and o.since <= $2::date
               and (o.returned_on is null or o.returned_on > $2::date))))::int as "outOfSchool"
    from (select household_no, person_no, array_agg(person_key) as keys from person_link
           where household_no = any($1::int[]) and valid_from <= $2::date
             and (valid_to is null or valid_to >= $2::date)
           group by household_no, person_no) m
    left join lateral (
         select id, right_age from enrolment
          where person_key = any(m.keys) and valid_from <= $2::date and valid_to >= $3::date
          order by valid_from desc, id limit 1) e on true
   group by m.household_no`;
