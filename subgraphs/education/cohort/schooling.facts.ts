import { groupFact } from '../../../shared/cohort/fact.ts';
import { happenedFact, linkedOn, personsFact } from '../../../shared/cohort/persons-fact.ts';

/**
 * Members on the day `$1` with their latest enrolment; `$2` is the day on which schooling is read, the last day of
 * lessons where `$1` is in the summer holidays.
 */
const pupils = (among: string): string =>
  `select distinct on (l.household_no, l.person_no) l.household_no, l.person_no, e.level, e.right_age
     from person_link l join enrolment e on e.person_key = l.person_key
    where ${among} and ${linkedOn('$1::date')} and e.valid_from <= $1::date and e.valid_to >= $2::date
    order by l.household_no, l.person_no, e.valid_from desc, e.id`;

const OF_LEVEL = '($3::text[] is null or pupil.level = any($3::text[]))';

/** Pupils and students of the levels `$3`, null: any. */
export const PUPILS = personsFact(
  'pupils',
  3,
  (among) =>
    `select pupil.household_no, pupil.person_no from (${pupils(among('l.household_no'))}) pupil where ${OF_LEVEL}`,
);

/** Those whom the school recorded as of the age for the level, `$4`, or not. */
export const PUPILS_BY_AGE = personsFact(
  'pupils by age',
  4,
  (among) =>
    `select pupil.household_no, pupil.person_no from (${pupils(among('l.household_no'))}) pupil
      where ${OF_LEVEL} and pupil.right_age = $4::boolean`,
);

/** Those without a benefit of the kind `$4` at the time at which they are enrolled. */
export const PUPILS_WITHOUT = personsFact(
  'pupils without',
  4,
  (among) =>
    `select pupil.household_no, pupil.person_no from (${pupils(among('l.household_no'))}) pupil
      where ${OF_LEVEL} and not exists (
        select 1 from person_link l join education_benefit b on b.person_key = l.person_key
         where l.person_no = pupil.person_no and ${linkedOn('$1::date')}
           and b.kind = $4::text and b.valid_from <= $1::date and b.valid_to >= $2::date)`,
);

const OUT = 'o.since <= $1::date and (o.returned_on is null or o.returned_on > $1::date)';

/** Members recorded out of school on the day `$1`; `$2`: for this reason, null: any. */
export const OUT_OF_SCHOOL = personsFact(
  'out of school',
  2,
  (among) =>
    `select distinct l.household_no, l.person_no
       from out_of_school_period o join person_link l on l.person_key = o.person_key
      where ${among('l.household_no')} and ${linkedOn('$1::date')} and ${OUT}
        and ($2::text is null or o.reason = $2::text)`,
);

/** Households by reason why a member is out of school on the day `$1`. */
export const OUT_OF_SCHOOL_REASONS = groupFact(
  'out of school reasons',
  `select distinct l.household_no, o.reason
     from out_of_school_period o join person_link l on l.person_key = o.person_key
    where ${linkedOn('$1::date')} and ${OUT}`,
);

/** Members on the day `$1` who came back to school from `$2` to `$3`. */
export const RETURNED = happenedFact(
  'returned to school',
  3,
  'select o.person_key from out_of_school_period o where o.returned_on between $2::date and $3::date',
);

/** Members on the day `$1` counselled about what comes after grade 9 from `$2` to `$3`. */
export const COUNSELLED = happenedFact(
  'counselled',
  3,
  'select c.person_key from career_counselling c where c.happened_on between $2::date and $3::date',
);

/** Members on the day `$1` who were given a study grant from `$2` to `$3`. */
export const GRANTED = happenedFact(
  'study grants',
  3,
  'select g.person_key from study_grant g where g.granted_on between $2::date and $3::date',
);

/**
 * Members on the day `$1` who completed grade 9 from `$2` to `$3` and by `$1` began no further year of lower or upper
 * secondary school. `$4`: only those counselled by `$1`.
 */
export const LEFT_AFTER_GRADE_9 = personsFact(
  'left after grade 9',
  4,
  (among) =>
    `select distinct l.household_no, l.person_no
       from enrolment e join person_link l on l.person_key = e.person_key
      where ${among('l.household_no')} and ${linkedOn('$1::date')}
        and e.grade = 9 and e.status = 'COMPLETED' and e.valid_to between $2::date and $3::date
        and not exists (
          select 1 from person_link k join enrolment later on later.person_key = k.person_key
           where k.person_no = l.person_no and later.valid_from > e.valid_to and later.valid_from <= $1::date
             and later.level in ('LOWER_SECONDARY', 'UPPER_SECONDARY'))
        and (not $4::boolean or exists (
          select 1 from person_link k join career_counselling c on c.person_key = k.person_key
           where k.person_no = l.person_no and c.happened_on <= $1::date))`,
);

/** Members whose highest education recorded by the day `$1` is one of `$2`, null: any. */
export const ATTAINED = personsFact(
  'attained',
  2,
  (among) =>
    `select latest.household_no, latest.person_no from (
       select distinct on (l.household_no, l.person_no) l.household_no, l.person_no, a.level
         from person_link l join adult_attainment a on a.person_key = l.person_key
        where ${among('l.household_no')} and ${linkedOn('$1::date')} and a.recorded_on <= $1::date
        order by l.household_no, l.person_no, a.recorded_on desc, a.id) latest
      where $2::text[] is null or latest.level = any($2::text[])`,
);
