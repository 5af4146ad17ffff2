import { happenedFact } from '../../../shared/cohort/persons-fact.ts';

// Values of all: the day of the membership, the first and the last day of the period, then what the fact names.

/** Counselled; `$4`: by one of these kinds, null: any. */
export const COUNSELLED = happenedFact(
  'counselled',
  4,
  `select f.person_key from job_counselling f
    where f.happened_on between $2::date and $3::date and ($4::text[] is null or f.kind = any($4::text[]))`,
);

/** Started a job; `$4` at one of these places, `$5` by one of these sources, `$6` new or not; null: any. */
export const PLACED = happenedFact(
  'placed',
  6,
  `select f.person_key from job_placement f
    where f.started_on between $2::date and $3::date and ($4::text[] is null or f.place = any($4::text[]))
      and ($5::text[] is null or f.source = any($5::text[])) and ($6::boolean is null or f.is_new = $6::boolean)`,
);

/** Began a course. */
export const ENROLLED = happenedFact(
  'enrolled in training',
  3,
  'select f.person_key from training_enrolment f where f.enrolled_on between $2::date and $3::date',
);

/** Completed a course, with or without a certificate. */
export const COMPLETED = happenedFact(
  'completed training',
  3,
  'select f.person_key from training_enrolment f where f.completed_on between $2::date and $3::date',
);

/** Completed a course and was asked afterwards; `$4`: only who had a job then. */
export const SURVEYED = happenedFact(
  'surveyed after training',
  4,
  `select f.person_key from training_enrolment f
    where f.completed_on between $2::date and $3::date and f.job_after_training is not null
      and (not $4::boolean or f.job_after_training)`,
);

/** Was given a certificate of a course, or passed a skill test; `$4`: only by one of these, null: either. */
export const CERTIFIED = happenedFact(
  'certified',
  4,
  `select f.person_key from training_enrolment f where f.certificate_on between $2::date and $3::date
      and ($4::text[] is null or 'COURSE' = any($4::text[]))
   union all
   select t.person_key from skill_test t where t.passed and t.tested_on between $2::date and $3::date
      and ($4::text[] is null or 'SKILL_TEST' = any($4::text[]))`,
);

/** Took the step `$4` of work abroad. */
export const ABROAD = happenedFact(
  'work abroad',
  4,
  `select f.person_key from contract_abroad_step f
    where f.happened_on between $2::date and $3::date and f.step = $4::text`,
);

/** A claim for unemployment benefit took the step `$4`; `$5`: because of Covid-19 or not, null: any. */
export const CLAIMED = happenedFact(
  'unemployment claims',
  5,
  `select f.person_key from unemployment_claim f
    where case $4::text when 'REGISTERED' then f.registered_on when 'SUBMITTED' then f.submitted_on
                        when 'APPROVED' then f.approved_on end between $2::date and $3::date
      and ($5::boolean is null or f.covid_related = $5::boolean)`,
);

/** Emergency support took the step `$4`; `$5`: of one of these groups, null: any. */
export const SUPPORTED = happenedFact(
  'emergency support',
  5,
  `select f.person_key from emergency_support f
    where case $4::text when 'LISTED' then f.listed_on when 'APPROVED' then f.approved_on
                        when 'PAID' then f.paid_on end between $2::date and $3::date
      and ($5::text[] is null or f."group" = any($5::text[]))`,
);
