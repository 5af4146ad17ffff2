import type { Random } from '../../../shared/demo/random.ts';
import { ATTAINMENTS, BENEFITS, LEVELS } from '../catalogue/education.ts';
import { BOUNDARY_DAYS, days, type Row, type Rows, whose } from './population.ts';

const ROWS = 260;

export function inventEducation(random: Random, keys: readonly string[]): Rows {
  const rows = (table: string, make: (from: Random) => Row): readonly Row[] =>
    Array.from({ length: ROWS }, (_, at) => {
      const from = random.fork(`${table} ${at}`);
      return { id: `${table}_${at}`, person_key: whose(from, keys), ...make(from) };
    });
  return {
    school: [
      { code: 'S-1', name_vi: 'Trường', level: 'PRIMARY', area_code: '903', area_valid_from: '2004-07-08' },
    ],
    enrolment: rows('enr', enrolment),
    education_benefit: rows('edb', (from) => ({
      ...spell(from),
      school_year: '2019-2020',
      kind: from.pick(BENEFITS),
    })),
    out_of_school_period: rows('oos', outOfSchool),
    adult_attainment: rows('att', (from) => ({
      recorded_on: from.pick(BOUNDARY_DAYS),
      level: from.pick(ATTAINMENTS),
    })),
    career_counselling: rows('cac', (from) => ({ happened_on: from.pick(BOUNDARY_DAYS), choice: 'WORK' })),
    study_grant: rows('stg', (from) => ({
      grantor: 'x',
      amount: 500_000,
      granted_on: from.pick(BOUNDARY_DAYS),
    })),
  };
}

/** Also around the end of lessons, on which schooling of the summer holidays is read. */
function spell(random: Random): Row {
  const [valid_from, valid_to] = days(random, 2);
  return random.chance(0.3)
    ? { valid_from: '2018-09-05', valid_to: random.pick(['2019-05-30', '2019-05-31', '2019-06-01']) }
    : { valid_from, valid_to };
}

const enrolment = (random: Random): Row => ({
  ...spell(random),
  school_code: 'S-1',
  school_year: '2019-2020',
  level: random.pick(LEVELS),
  right_age: random.chance(0.6),
  status: 'STUDYING',
});

function outOfSchool(random: Random): Row {
  const [since, returned] = days(random, 2);
  return { since, reason: 'x', returned_on: random.chance(0.4) ? null : returned };
}
