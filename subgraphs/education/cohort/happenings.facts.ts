import { happenedFact } from '../../../shared/cohort/persons-fact.ts';

// Of all: the day of the membership, then the first and the last day of the period.

/** Back at school. */
export const RETURNED = happenedFact(
  'returned to school',
  3,
  'select o.person_key from out_of_school_period o where o.returned_on between $2::date and $3::date',
);

/** Had a benefit on some day of the period; `$4`: one of these kinds, null: any. */
export const BENEFITED = happenedFact(
  'benefited',
  4,
  `select b.person_key from education_benefit b
    where b.valid_from <= $3::date and b.valid_to >= $2::date and ($4::text[] is null or b.kind = any($4::text[]))`,
);

/** Counselled on careers; `$4`: with one of these choices, null: any. */
export const GUIDED = happenedFact(
  'guided',
  4,
  `select c.person_key from career_counselling c
    where c.happened_on between $2::date and $3::date and ($4::text[] is null or c.choice = any($4::text[]))`,
);

/** Given a study grant. */
export const GRANTED = happenedFact(
  'granted',
  3,
  'select g.person_key from study_grant g where g.granted_on between $2::date and $3::date',
);

/** Left school after grade 9: it ended in the period, and by its last day no other enrolment has begun since. */
export const LEFT_AFTER_GRADE_9 = happenedFact(
  'left after grade 9',
  3,
  `select e.person_key from enrolment e
    where e.grade = 9 and e.valid_to between $2::date and $3::date
      and not exists (
        select 1 from person_link own join person_link same on same.person_no = own.person_no
          join enrolment later on later.person_key = same.person_key
         where own.person_key = e.person_key and later.valid_from > e.valid_from and later.valid_from <= $3::date)`,
);
