import { date, within } from './sql.ts';

export const WORKING_AGE = 'f.within_working_age';
/** Pseudonyms whose profile of the day, the latest one by then, meets the condition on `f`. */
export const profiles = (asOf: string, condition: string): string =>
  `select f.person_key from labour.labour_profile f
    where f.as_of <= ${date(asOf)} and ${condition}
      and not exists (select from labour.labour_profile later
                       where later.person_key = f.person_key and later.as_of > f.as_of and later.as_of <= ${date(asOf)})`;

const inCourse = (asOf: string): string =>
  `select e.person_key from labour.training_enrolment e
    where e.person_key is not null and ${within('e.enrolled_on', `${asOf.slice(0, 4)}-01-01`, asOf)}`;

export const wantsTraining = (asOf: string, enrolled: boolean | null): string => {
  const wanting = profiles(asOf, 'f.wants_training');
  if (enrolled === null) return wanting;
  return `${wanting} and f.person_key ${enrolled ? '' : 'not '}in (${inCourse(asOf)})`;
};

export const STATES: Readonly<Record<string, (asOf: string) => string>> = {
  profiled: (asOf) => profiles(asOf, 'true'),
  workingAge: (asOf) => profiles(asOf, WORKING_AGE),
  employed: (asOf) => profiles(asOf, `${WORKING_AGE} and f.status = 'EMPLOYED'`),
  notEmployed: (asOf) => profiles(asOf, `${WORKING_AGE} and f.status = 'NOT_EMPLOYED'`),
  underemployed: (asOf) => profiles(asOf, `${WORKING_AGE} and f.status = 'UNDEREMPLOYED'`),
  outsideLabourForce: (asOf) => profiles(asOf, `${WORKING_AGE} and f.status = 'OUTSIDE_LABOUR_FORCE'`),
  trained: (asOf) =>
    `${profiles(asOf, WORKING_AGE)} and (f.training = 'TRAINED' or f.person_key in (
       select e.person_key from labour.training_enrolment e where e.completed_on <= ${date(asOf)}))`,
  skilledWithoutCertificate: (asOf) =>
    profiles(asOf, `${WORKING_AGE} and f.training = 'SKILLED_WITHOUT_CERTIFICATE'`),
  untrained: (asOf) => profiles(asOf, `${WORKING_AGE} and f.training = 'UNTRAINED'`),
  withCertificate: (asOf) =>
    `${profiles(asOf, WORKING_AGE)} and f.person_key in (
       select e.person_key from labour.training_enrolment e where e.certificate_on <= ${date(asOf)}
       union all select s.person_key from labour.skill_test s where s.passed and s.tested_on <= ${date(asOf)})`,
  wantsTraining: (asOf) => wantsTraining(asOf, null),
  wantsTrainingNotEnrolled: (asOf) => wantsTraining(asOf, false),
  notEmployedNotEnrolled: (asOf) =>
    `${wantsTraining(asOf, false)} and ${WORKING_AGE} and f.status = 'NOT_EMPLOYED'`,
  wantsJob: (asOf) => profiles(asOf, 'f.wants_job'),
  wantsAbroad: (asOf) => profiles(asOf, 'f.wants_abroad'),
  withLabourContract: (asOf) => profiles(asOf, 'f.has_contract'),
};
