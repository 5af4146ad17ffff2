import { profilesOfMembers } from '../profile/profiles-of-members.ts';
import { type PersonsFact, personsFact } from './persons.fact.ts';

/** Members on the day `$1` of whose profile `w` of that day the condition is true. */
function profileFact(name: string, values: number, condition: string): PersonsFact {
  return personsFact(
    name,
    values,
    (among) =>
      `select w.household_no, w.person_no from (${profilesOfMembers('$1::date', among)}) w where ${condition}`,
  );
}

// Courses and certificates may be known under another pseudonym of the person than the profile.
const ENROLLED_THIS_YEAR = `w.person_no in (
  select p.person_no from person_link p join training_enrolment e on e.person_key = p.person_key
   where e.enrolled_on between make_date(extract(year from $1::date)::int, 1, 1) and $1::date)`;

const COMPLETED_A_COURSE = `w.person_no in (
  select p.person_no from person_link p join training_enrolment e on e.person_key = p.person_key
   where e.completed_on <= $1::date)`;

const HOLDS_A_CERTIFICATE = `w.person_no in (
  select p.person_no from person_link p join training_enrolment e on e.person_key = p.person_key
   where e.certificate_on <= $1::date
  union all
  select p.person_no from person_link p join skill_test t on t.person_key = p.person_key
   where t.passed and t.tested_on <= $1::date)`;

/** Members of whom the office has a profile on the day `$1`. */
export const PROFILED = profileFact('profiled', 1, 'true');

/** Members of working age, as the profile of the day `$1` records it. */
export const OF_WORKING_AGE = profileFact('of working age', 1, 'w.within_working_age');

/** Members of working age with the labour status `$2` on the day `$1`. */
export const OF_LABOUR_STATUS = profileFact(
  'of a labour status',
  2,
  'w.within_working_age and w.status = $2::text',
);

/** Members of working age with the training status `$2` in the profile of the day `$1`. */
export const OF_TRAINING_STATUS = profileFact(
  'of a training status',
  2,
  'w.within_working_age and w.training = $2::text',
);

/** Members of working age who are trained on the day `$1`: by the profile, or by a course completed since. */
export const TRAINED = profileFact(
  'trained',
  1,
  `w.within_working_age and (w.training = 'TRAINED' or ${COMPLETED_A_COURSE})`,
);

/** Members of working age who hold a certificate of a course or of a skill test on the day `$1`. */
export const WITH_CERTIFICATE = profileFact(
  'with a certificate',
  1,
  `w.within_working_age and ${HOLDS_A_CERTIFICATE}`,
);

/** Members who mean to work at `$2` on the day `$1`. */
export const OF_ORIENTATION = profileFact('of an orientation', 2, 'w.orientation = $2::text');

/** Members who want training on the day `$1`; `$2`: only those in a course of that year until then, or in none; null: all. */
export const WANTS_TRAINING = profileFact(
  'wants training',
  2,
  `w.wants_training and ($2::boolean is null or ${ENROLLED_THIS_YEAR} = $2::boolean)`,
);

/** Members of working age without a job who want training and began no course in the year of the day `$1` until then. */
export const WITHOUT_JOB_AWAITING_TRAINING = profileFact(
  'without a job, awaiting training',
  1,
  `w.within_working_age and w.status = 'NOT_EMPLOYED' and w.wants_training and not ${ENROLLED_THIS_YEAR}`,
);

/** Members who want a job on the day `$1`. */
export const WANTS_JOB = profileFact('wants a job', 1, 'w.wants_job');

/** Members who want to work abroad on the day `$1`. */
export const WANTS_ABROAD = profileFact('wants to go abroad', 1, 'w.wants_abroad');

/** Members who have a labour contract on the day `$1`. */
export const WITH_CONTRACT = profileFact('with a labour contract', 1, 'w.has_contract');
