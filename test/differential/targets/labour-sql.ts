import { profiles, WORKING_AGE } from '../catalogue/labour-profiles.ts';
import { date, text, texts, within } from '../catalogue/sql.ts';
import { ANYBODY, onList, POOR, persons } from './basis.ts';
import type { PlanDay, SidesSql } from './plan-day.ts';

type Term = Pick<PlanDay, 'from' | 'asOf'>;

/** SQL: pseudonyms of rows of the room whose day is in the term so far. */
const during = (table: string, day: string, { from, asOf }: Term, condition = 'true'): string =>
  `select f.person_key from labour.${table} f where ${within(`f.${day}`, from, asOf)} and ${condition}`;

export const placed = (term: Term, condition = 'true'): string =>
  during('job_placement', 'started_on', term, condition);
export const enrolled = (term: Term): string => during('training_enrolment', 'enrolled_on', term);

const abroad = (step: string, term: Term): string =>
  during('contract_abroad_step', 'happened_on', term, `f.step = ${text(step)}`);

const emergency = (day: string, groups: readonly string[], term: Term): string =>
  during('emergency_support', day, term, `f."group" = any(${texts(groups)})`);

/** SQL: pseudonyms of working age who are trained by the profile, or have completed a course by the day. */
const trained = (asOf: string): string =>
  `(${profiles(asOf, `${WORKING_AGE} and f.training = 'TRAINED'`)}) union ((${profiles(asOf, WORKING_AGE)})
     intersect select e.person_key from labour.training_enrolment e where e.completed_on <= ${date(asOf)})`;

const PACKAGE = ['MERIT', 'SOCIAL_PROTECTION', 'POOR_NEAR_POOR'] as const;
const WORKERS = ['CONTRACT_SUSPENDED', 'HOUSEHOLD_BUSINESS', 'TERMINATED_NO_UI', 'NO_CONTRACT'] as const;

const residentialGroups = (asOf: string): string =>
  `(select count(*) from register.area a join place p on p.no = a.parent_no
     where ${date(asOf)} >= a.valid_from and (a.valid_to is null or a.valid_to >= ${date(asOf)}))`;

/** How many of the area are among the pseudonyms. */
const count =
  (keys: (day: PlanDay) => string, of: (day: PlanDay) => string = () => ANYBODY): SidesSql =>
  (day) => ({ numerator: persons(keys(day), of(day)) });

const listed =
  (code: string) =>
  ({ asOf }: PlanDay): string =>
    onList(code, asOf);

/** The indicators of work and training. */
export const LABOUR_SQL: Readonly<Record<string, SidesSql>> = {
  PERSONS_PLACED: count((day) => placed(day)),
  PERSONS_IN_NEW_JOBS: count((day) => placed(day, 'f.is_new')),
  PERSONS_DEPARTED_ABROAD: count((day) => abroad('DEPARTED', day)),
  PERSONS_COUNSELLED_ABROAD: count((day) => abroad('COUNSELLED', day)),
  INTRODUCED_ABROAD_PER_GROUP: (day) => ({
    numerator: persons(abroad('INTRODUCED', day), ANYBODY),
    denominator: residentialGroups(day.asOf),
  }),
  PERSONS_ENROLLED_IN_TRAINING: count(enrolled),
  PERSONS_CERTIFIED_BY_TEST: count((day) => during('skill_test', 'tested_on', day, 'f.passed')),
  TRAINED_OF_WORKING_AGE: count(({ asOf }) => trained(asOf)),
  TRAINED_RATE: ({ asOf }) => ({
    numerator: persons(trained(asOf), ANYBODY),
    denominator: persons(profiles(asOf, WORKING_AGE), ANYBODY),
  }),
  POOR_TRAINING_DEMAND_MET: (day) => {
    const wanting = profiles(day.asOf, 'f.wants_training');
    return {
      numerator: persons(enrolled(day), POOR),
      denominator: persons(`(${wanting}) union (${enrolled(day)})`, POOR),
    };
  },
  POOR_PERSONS_PLACED: count(
    (day) => placed(day),
    () => POOR,
  ),
  LISTED_TRAINED: count(
    (day) => during('training_enrolment', 'completed_on', day),
    listed('TV2020-VOCATIONAL_TRAINING'),
  ),
  LISTED_CONNECTED_TO_JOBS: count((day) => placed(day), listed('TV2020-JOB_CONNECTION')),
  // Who was listed between the baseline and the plan is to be paid under it.
  COVID_PACKAGE_PAID: ({ baselineOn, asOf }) => {
    const term = { from: baselineOn, asOf };
    return {
      numerator: persons(emergency('paid_on', PACKAGE, term), ANYBODY),
      denominator: persons(emergency('listed_on', PACKAGE, term), ANYBODY),
    };
  },
  COVID_WORKERS_PAID: count((day) => emergency('paid_on', WORKERS, day)),
  UNEMPLOYMENT_BENEFIT_PAID: count(
    ({ from, asOf }) =>
      `select u.person_key from insurance.unemployment_payment u where ${within('u.paid_on', from, asOf)}`,
  ),
};
