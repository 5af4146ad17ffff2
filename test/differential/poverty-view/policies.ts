import { applications, owing } from '../catalogue/bank.ts';
import { ofLevels, pupils, without } from '../catalogue/education.ts';
import { fullyInsured } from '../catalogue/insurance.ts';
import { profiles } from '../catalogue/labour-profiles.ts';
import { classes, date, householdsOf, members, onDay, rulingReviews, text, texts } from '../catalogue/sql.ts';
import { abroadSince, reviewDay, supported } from './since.ts';

/** Conditions on a household `h` on a day, as SQL. */
export interface PolicySql {
  readonly eligible: (asOf: string) => string;
  readonly received: (asOf: string) => string;
  /** Somebody has yet to decide; left out: nothing is applied for. */
  readonly undecided?: (asOf: string) => string;
  /** Days on which it is in force; left out: on all that are asked about. */
  readonly inForce?: (asOf: string) => boolean;
  /** Days on which people receive it without a record of it. */
  readonly unrecorded?: (asOf: string) => boolean;
}

type Condition = PolicySql['eligible'];

const among = (households: string): string =>
  `h.no in (select x.no from (${households}) x (no) where x.no is not null)`;
// Not by `not exists`, which the database would look up household by household inside a case.
const notAmong = (households: string): string => `not ${among(households)}`;

const classed =
  (...codes: readonly string[]): Condition =>
  (asOf) =>
    among(`select c.no from (${classes(asOf)}) c where c.class = any(${texts(codes)})`);

const inClassedArea =
  (...codes: readonly string[]): Condition =>
  (asOf) =>
    among(
      `select r.household_no from register.residence r
         join register.area_containment c on c.inside_no = r.area_no
         join register.area_class k on k.area_no = c.container_no
        where ${onDay('r', asOf)} and ${onDay('k', asOf)} and k.area_class = any(${texts(codes)})`,
    );

const EXTREMELY_DIFFICULT = ['EXTREMELY_DIFFICULT_ETHNIC', 'EXTREMELY_DIFFICULT_COASTAL'] as const;

/** Ethnic minority: the head is no Kinh. */
const minority: Condition = (asOf) =>
  notAmong(
    `select w.no from (${members(asOf)}) w where w.relation_to_head = 'HEAD' and w.ethnicity_code = '01'`,
  );

const all =
  (...conditions: readonly Condition[]): Condition =>
  (asOf) =>
    `(${conditions.map((condition) => condition(asOf)).join(' and ')})`;
const any =
  (...conditions: readonly Condition[]): Condition =>
  (asOf) =>
    `(${conditions.map((condition) => condition(asOf)).join(' or ')})`;

const healthCard = (eligible: Condition): PolicySql => ({
  eligible,
  received: (asOf) => among(fullyInsured(asOf)),
});

const GENERAL = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'] as const;
const AFTER_SCHOOL = ['VOCATIONAL', 'COLLEGE_UNIVERSITY'] as const;

const withPupil =
  (levels: readonly string[]): Condition =>
  (asOf) =>
    among(householdsOf(pupils(asOf, ofLevels(levels)), asOf));

/** Every pupil of the levels has the benefit. */
const ofPupils = (kind: string, levels: readonly string[], eligible: Condition): PolicySql => ({
  eligible: all(eligible, withPupil(levels)),
  received: (asOf) =>
    notAmong(householdsOf(pupils(asOf, `${ofLevels(levels)} and ${without(asOf, kind)}`), asOf)),
});

const loan = (programme: string, eligible: Condition): PolicySql => ({
  eligible,
  received: (asOf) => among(owing(asOf, `d.programme = ${text(programme)}`)),
  undecided: (asOf) =>
    among(
      `select a.no from (${applications('2002-10-04', asOf, [programme])}) a where a.decision = 'UNDECIDED'`,
    ),
});

/** On the list of poor and near-poor by one review, off it by the next within three years, and not on it now. */
const newlyEscaped: Condition = (asOf) => {
  const eachOfADay = `select distinct on (v.household_no, v.reference_on) v.household_no, v.reference_on, v.class
     from register.review v where v.approved_on is not null and v.reference_on <= ${date(asOf)}
    order by v.household_no, v.reference_on, v.approved_on desc,
             array_position(array['QD59_2015', 'ND07_2021', 'ND351_2025'], v.standard) desc`;
  const left = `select s.household_no from (
      select e.*, lag(e.class) over (partition by e.household_no order by e.reference_on) as before from (${eachOfADay}) e) s
     where s.before in ('POOR', 'NEAR_POOR') and s.class not in ('POOR', 'NEAR_POOR')
       and s.reference_on >= ${date(asOf)} - interval '36 months'`;
  return `(${among(left)} and not ${classed('POOR', 'NEAR_POOR')(asOf)})`;
};

const deprivedOf =
  (...indicators: readonly string[]): Condition =>
  (asOf) =>
    among(
      `select v.household_no from (${rulingReviews(asOf)}) v
         join register.review_deprivation f on f.review_no = v.no where f.indicator = any(${texts(indicators)})`,
    );

const profiled =
  (condition: string): Condition =>
  (asOf) =>
    among(householdsOf(profiles(asOf, condition), asOf));

const STUDY_COSTS_ALSO_BY_AREA = '2021-10-15';
const STUDENTS_ALSO_OF_AVERAGE_LIVING = '2022-05-19';
const FREE_PUBLIC_SCHOOLS = '2025-09-03';

/** Who is entitled to what from 2019 on, written from the texts of the policies. */
export const POLICY_SQL: Readonly<Record<string, PolicySql>> = {
  HEALTH_CARD_POOR: healthCard(classed('POOR')),
  HEALTH_CARD_NEAR_POOR: healthCard(classed('NEAR_POOR')),
  HEALTH_CARD_DIFFICULT_AREA: healthCard(
    any(
      inClassedArea(...EXTREMELY_DIFFICULT, 'ISLAND'),
      all(inClassedArea('DIFFICULT_SOCIOECONOMIC'), minority),
    ),
  ),
  TUITION_EXEMPTION_POOR: {
    ...ofPupils('TUITION_EXEMPTION', GENERAL, classed('POOR')),
    unrecorded: (asOf) => asOf >= FREE_PUBLIC_SCHOOLS,
  },
  TUITION_EXEMPTION_MINORITY_STUDENT: ofPupils(
    'TUITION_EXEMPTION',
    AFTER_SCHOOL,
    all(classed('POOR', 'NEAR_POOR'), minority),
  ),
  TUITION_REDUCTION_NEAR_POOR: {
    ...ofPupils('TUITION_REDUCTION', GENERAL, classed('NEAR_POOR')),
    inForce: (asOf) => asOf < FREE_PUBLIC_SCHOOLS,
  },
  STUDY_COST_SUPPORT: ofPupils('STUDY_COST_SUPPORT', GENERAL, (asOf) =>
    asOf < STUDY_COSTS_ALSO_BY_AREA
      ? classed('POOR')(asOf)
      : any(classed('POOR'), inClassedArea(...EXTREMELY_DIFFICULT))(asOf),
  ),
  LOAN_POOR: loan('POOR_HOUSEHOLD', classed('POOR')),
  LOAN_NEAR_POOR: loan('NEAR_POOR_HOUSEHOLD', classed('NEAR_POOR')),
  LOAN_NEWLY_ESCAPED: loan('NEWLY_ESCAPED_HOUSEHOLD', newlyEscaped),
  LOAN_STUDENT: loan('STUDENT', (asOf) => {
    const average = asOf < STUDENTS_ALSO_OF_AVERAGE_LIVING ? [] : ['AVERAGE_LIVING'];
    return all(classed('POOR', 'NEAR_POOR', ...average), withPupil(AFTER_SCHOOL))(asOf);
  }),
  LOAN_WATER_SANITATION: loan('CLEAN_WATER_SANITATION', deprivedOf('WATER', 'SANITATION')),
  LOAN_HOUSING: loan('HOUSING_D33', all(classed('POOR'), deprivedOf('HOUSING_QUALITY'))),
  LOAN_JOB_CREATION: loan(
    'JOB_CREATION_FUND',
    any(
      profiled(`f.within_working_age and f.status in ('NOT_EMPLOYED', 'UNDEREMPLOYED')`),
      profiled('f.wants_job'),
    ),
  ),
  LOAN_WORK_ABROAD: loan(
    'LABOUR_EXPORT',
    all(any(classed('POOR', 'NEAR_POOR'), minority), (asOf) =>
      any(profiled('f.wants_abroad'), () =>
        among(householdsOf(abroadSince(reviewDay(asOf), asOf, 'SELECTED'), asOf)),
      )(asOf),
    ),
  ),
  ELECTRICITY_SUPPORT_POOR: {
    eligible: classed('POOR'),
    received: (asOf) => among(supported(`${asOf.slice(0, 4)}-01-01`, asOf, ['ELECTRICITY'])),
  },
};
