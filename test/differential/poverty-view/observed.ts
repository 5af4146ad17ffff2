import { out, pupils } from '../catalogue/education.ts';
import { uninsured } from '../catalogue/insurance.ts';
import { date, members, onDay } from '../catalogue/sql.ts';

/** SQL: selects `no` and `status` of every household, as the data of an agency have it on the day. */
export type Observed = (asOf: string) => string;

/** Full years of a member `w` on the day. */
const age = (asOf: string): string => `extract(year from age(${date(asOf)}, w.birth_date))`;

/**
 * SQL: a household of which one member lacks something is deprived; else one with a member of whom it is not known, or
 * without any, is unknown.
 * @param rows selects `no` and `lacks`, null where it is not known, of the members about whom there is something to say
 */
const byMembers = (rows: string): string =>
  `select h.no, case when bool_or(x.lacks) then 'DEPRIVED'
                     when count(x.no) = 0 or bool_or(x.lacks is null) then 'UNKNOWN' else 'NOT_DEPRIVED' end as status
     from register.household h left join (${rows}) x on x.no = h.no group by h.no`;

const withoutCard: Observed = (asOf) =>
  byMembers(
    `select w.no, u.person_no is not null and ${age(asOf)} >= 6 as lacks
       from (${members(asOf)}) w left join (${uninsured(asOf)}) u on u.person_no = w.person_no and u.no = w.no`,
  );

interface SchoolAge {
  readonly from: number;
  readonly below: number;
  readonly atRightLevel: boolean;
}

/** A child of whom education never recorded anything may go to school elsewhere: unknown. */
const childNotAtSchool =
  ({ from, below, atRightLevel }: SchoolAge): Observed =>
  (asOf) =>
    byMembers(
      `select w.no, case when school.person_key is not null or not (${age(asOf)} >= ${from} and ${age(asOf)} < ${below}) then false
                         when w.birth_date is not null and known.person_key is not null then true end as lacks
         from (${members(asOf)}) w
         left join (${pupils(asOf, atRightLevel ? 'e.right_age' : 'true')}) school on school.person_key = w.person_key
         left join (select e.person_key from education.enrolment e where e.valid_from <= ${date(asOf)}
                     union ${out(asOf)}) known on known.person_key = w.person_key`,
    );

const LEVELS = `array['NONE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'COLLEGE_UNIVERSITY']`;

/** @param required SQL: the level that a member `w` must have completed; null: none */
const adultBelow =
  (required: (age: string) => string): Observed =>
  (asOf) =>
    byMembers(
      `select w.no, case when school.person_key is not null or ${required(age(asOf))} is null and w.birth_date is not null then false
                         else array_position(${LEVELS}, attained.level) < array_position(${LEVELS}, ${required(age(asOf))}) end as lacks
         from (${members(asOf)}) w
         left join (${pupils(asOf, 'true')}) school on school.person_key = w.person_key
         left join (select distinct on (a.person_key) a.person_key, a.level from education.adult_attainment a
                     where a.recorded_on <= ${date(asOf)} order by a.person_key, a.recorded_on desc, a.id) attained
                on attained.person_key = w.person_key`,
    );

const bornSince1986 = (age: string): string =>
  `case when ${age} >= 15 and w.birth_date >= date '1986-01-01' then 'LOWER_SECONDARY' end`;

const youngAdult = (age: string): string =>
  `case when ${age} between 16 and 17 then 'LOWER_SECONDARY' when ${age} between 18 and 30 then 'UPPER_SECONDARY' end`;

/** Of members without a profile nothing is said: most are children. */
const wantingWork: Observed = (asOf) =>
  byMembers(
    `select w.no, case when f.within_working_age and f.status = 'NOT_EMPLOYED' and f.wants_job then true
                       when f.within_working_age and f.status in ('EMPLOYED', 'UNDEREMPLOYED') and not f.has_contract then null
                       else false end as lacks
       from (${members(asOf)}) w join labour.labour_profile f on f.person_key = w.person_key
      where (f.person_key, f.as_of) in (
        select l.person_key, max(l.as_of) from labour.labour_profile l where l.as_of <= ${date(asOf)} group by 1)`,
  );

/** More than half: children below 16, and elderly or disabled members with a monthly allowance. */
const dependingMoreThanHalf: Observed = (asOf) =>
  `select h.no, case when 2 * count(*) filter (where x.depends) > count(x.no) then 'DEPRIVED'
                     when count(x.no) = 0 or 2 * count(*) filter (where x.depends or x.protected) > count(x.no) then 'UNKNOWN'
                     else 'NOT_DEPRIVED' end as status
     from register.household h left join (
       select w.no, ${age(asOf)} < 16 or coalesce(s.paid, false) as depends, s.person_no is not null as protected
         from (${members(asOf)}) w
         left join (select p.person_no, bool_or(p.monthly_amount is not null) as paid from register.person_status p
                     where p.kind = 'SOCIAL_PROTECTION' and p.detail in ('ELDERLY', 'LONELY_ELDERLY', 'DISABLED')
                       and ${onDay('p', asOf)} group by 1) s on s.person_no = w.person_no) x on x.no = h.no
    group by h.no`;

/** How each indicator is observed under each standard, from `docs/poverty-view.md` and the fields' descriptions. */
export const OBSERVED: Readonly<Record<string, Readonly<Record<string, Observed>>>> = {
  QD59_2015: {
    HEALTH_INSURANCE: withoutCard,
    ADULT_EDUCATION: adultBelow(bornSince1986),
    CHILD_EDUCATION: childNotAtSchool({ from: 5, below: 15, atRightLevel: false }),
  },
  ND07_2021: {
    EMPLOYMENT: wantingWork,
    DEPENDENCY: dependingMoreThanHalf,
    HEALTH_INSURANCE: withoutCard,
    ADULT_EDUCATION: adultBelow(youngAdult),
    CHILD_EDUCATION: childNotAtSchool({ from: 3, below: 16, atRightLevel: true }),
  },
};
