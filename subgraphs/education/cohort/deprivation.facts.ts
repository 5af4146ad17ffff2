import { type SetFact, setFact } from '../../../shared/cohort/fact.ts';
import { memberOn, reachedAge } from '../../../shared/identity/member-conditions.ts';
import { ATTAINMENT_LEVELS } from '../attainment/attainment-level.ts';

// Every statement takes the day of the cohort as `$1` and the day on which schooling is read as `$2`, the last day of
// lessons where `$1` is in the summer holidays.

/** Households of which the agency knows a member on the day `$1`. */
export const WITH_MEMBERS = setFact(
  'with members',
  `select m.household_no from household_member m where ${memberOn('$1::date')}`,
);

/** The latest enrolment of each pupil, `pupil`: a change of school may leave two on one day. */
const PUPIL = `(select distinct on (l.person_no) l.person_no, e.right_age
    from person_link l join enrolment e on e.person_key = l.person_key
   where e.valid_from <= $1::date and e.valid_to >= $2::date
   order by l.person_no, e.valid_from desc, e.id)`;

/** Children of whom the agency had a record by the day `$1`: an enrolment, or that they are out of school. */
const KNOWN_CHILD = `(select l.person_no
    from person_link l join enrolment e on e.person_key = l.person_key
   where e.valid_from <= $1::date
   union
  select l.person_no
    from person_link l join out_of_school_period o on o.person_key = l.person_key
   where o.since <= $1::date and (o.returned_on is null or o.returned_on > $1::date))`;

// Of a member who is of the age and of whom nothing was recorded it is null, and so it is of one of unknown age.
const CHILD_DEPRIVED = `${reachedAge('$1::date', '$3::int')} and not ${reachedAge('$1::date', '$4::int')}
   and case when known.person_no is not null then true end`;

function outOfSchool(name: string, truth: Truth): SetFact {
  return setFact(
    name,
    `select m.household_no
       from household_member m
       left join ${PUPIL} pupil on pupil.person_no = m.person_no
       left join ${KNOWN_CHILD} known on known.person_no = m.person_no
      where ${memberOn('$1::date')}
        and (pupil.person_no is null or $5::boolean and not pupil.right_age)
        and (${CHILD_DEPRIVED}) ${truth}`,
  );
}

type Truth = 'is true' | 'is not false';

/**
 * Households with a child recorded before who is not at school; from `$3` to below `$4` full years old on the day `$1`.
 * `$5`: not at the level right for the age, as the school recorded it, counts as not at school.
 */
export const CHILD_OUT_OF_SCHOOL = outOfSchool('child out of school', 'is true');

/** The same, and also those with a member whose age or schooling is not known. */
export const CHILD_PERHAPS_OUT_OF_SCHOOL = outOfSchool('child perhaps out of school', 'is not false');

/** The highest education recorded of each adult by the day `$1`. */
const ATTAINED = `(select distinct on (l.person_no) l.person_no, a.level
    from person_link l join adult_attainment a on a.person_key = l.person_key
   where a.recorded_on <= $1::date
   order by l.person_no, a.recorded_on desc, a.id)`;

const LEVELS = `array[${ATTAINMENT_LEVELS.map((level) => `'${level}'`).join(', ')}]`;
const rank = (level: string): string => `array_position(${LEVELS}, ${level})`;

// Null where the day of birth or the education is not known, unless the other alone says that it is not so.
const ADULT_DEPRIVED = `${reachedAge('$1::date', 'band.from_age')} and not ${reachedAge('$1::date', 'band.below_age')}
   and m.born_on >= band.born_from and ${rank('attained.level')} < ${rank('band.level')}`;

function withoutSchooling(name: string, truth: Truth): SetFact {
  return setFact(
    name,
    `select m.household_no
       from household_member m
       left join ${PUPIL} pupil on pupil.person_no = m.person_no
       left join ${ATTAINED} attained on attained.person_no = m.person_no
      where ${memberOn('$1::date')} and pupil.person_no is null
        and exists (
          select from unnest($3::int[], $4::int[], $5::date[], $6::text[])
                   as band (from_age, below_age, born_from, level)
           where (${ADULT_DEPRIVED}) ${truth})`,
  );
}

/**
 * Households with a member who is not studying and whose highest education recorded is below what a band asks; a band is
 * a first age of `$3`, an age of `$4` that is too great, a first day of birth of `$5`, and a level of `$6`.
 */
export const ADULT_WITHOUT_SCHOOLING = withoutSchooling('adult without schooling', 'is true');

/** The same, and also those with a member whose age or education is not known. */
export const ADULT_PERHAPS_WITHOUT_SCHOOLING = withoutSchooling(
  'adult perhaps without schooling',
  'is not false',
);
