import { type PersonsFact, personsFact } from '../../../shared/cohort/persons-fact.ts';
import { profilesOfMembers } from '../profile/profiles-of-members.ts';

/**
 * Members on the day `$1` of whose profile `w` of that day the condition is true.
 * @param also SQL of a join to what else the condition speaks of
 */
export function profileFact(name: string, values: number, condition: string, also = ''): PersonsFact {
  return personsFact(
    name,
    values,
    (among) =>
      `select w.household_no, w.person_no from (${profilesOfMembers('$1::date', among('l.household_no'))}) w ${also} where ${condition}`,
  );
}

// Courses and certificates may be known under another pseudonym of the person than the profile.
const ENROLLED_THIS_YEAR = `exists (
  select from person_link p join training_enrolment e on e.person_key = p.person_key
   where p.person_no = w.person_no
     and e.enrolled_on between make_date(extract(year from $1::date)::int, 1, 1) and $1::date)`;

// A join, because the database would look up person by person what stands behind an `or`.
const WITH_COMPLETED_COURSE = `left join (
  select distinct p.person_no from person_link p join training_enrolment e on e.person_key = p.person_key
   where e.completed_on <= $1::date) completed on completed.person_no = w.person_no`;

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
  `w.within_working_age and (w.training = 'TRAINED' or completed.person_no is not null)`,
  WITH_COMPLETED_COURSE,
);

/** Members of working age who hold a certificate of a course or of a skill test on the day `$1`. */
export const WITH_CERTIFICATE = profileFact(
  'with a certificate',
  1,
  `w.within_working_age and ${HOLDS_A_CERTIFICATE}`,
);

/** Members who mean to work at `$2` on the day `$1`. */
export const OF_ORIENTATION = profileFact('of an orientation', 2, 'w.orientation = $2::text');

/** Members who want training on the day `$1`. */
const WANTS_TRAINING = profileFact('wants training', 1, 'w.wants_training');

/** … and began a course in the year of the day until then. */
const WANTS_TRAINING_ENROLLED = profileFact(
  'wants training, enrolled',
  1,
  `w.wants_training and ${ENROLLED_THIS_YEAR}`,
);

/** … and began none. */
const WANTS_TRAINING_NOT_ENROLLED = profileFact(
  'wants training, not enrolled',
  1,
  `w.wants_training and not ${ENROLLED_THIS_YEAR}`,
);

/** Members who want training on the day `$1`. @param enrolled in a course of that year, or in none; null: both */
export function wantingTraining(enrolled: boolean | null | undefined): PersonsFact {
  if (enrolled === true) return WANTS_TRAINING_ENROLLED;
  return enrolled === false ? WANTS_TRAINING_NOT_ENROLLED : WANTS_TRAINING;
}

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
