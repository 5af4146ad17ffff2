import type { Random } from '../../../shared/demo/random.ts';
import {
  ABROAD_STEPS,
  COUNSELLING,
  EMERGENCY_GROUPS,
  ORIENTATIONS,
  PLACES,
  SOURCES,
  STATUSES,
  TRAININGS,
} from '../catalogue/labour-codes.ts';
import { BOUNDARY_DAYS, days, type Row, type Rows, whose } from './population.ts';

const ROWS = 260;

export function inventLabour(random: Random, keys: readonly string[]): Rows {
  const rows = (table: string, make: (from: Random) => Row): readonly Row[] =>
    Array.from({ length: ROWS }, (_, at) => {
      const from = random.fork(`${table} ${at}`);
      return { id: `${table}_${at}`, person_key: whose(from, keys), ...make(from) };
    });
  return {
    labour_profile: profiles(random, keys),
    job_placement: rows('jpl', placement),
    job_counselling: rows('jco', (from) => ({ happened_on: day(from), kind: from.pick(COUNSELLING) })),
    training_course: [COURSE],
    training_enrolment: rows('ten', enrolment),
    skill_test: rows('skt', (from) => ({ tested_on: day(from), occupation: 'x', passed: from.chance(0.6) })),
    contract_abroad_step: rows('cas', (from) => ({ step: from.pick(ABROAD_STEPS), happened_on: day(from) })),
    unemployment_claim: rows('ucl', claim).map((row, at) => ({ ...row, code: `UC-${at}` })),
    emergency_support: rows('ems', emergency),
  };
}

const day = (random: Random): string => random.pick(BOUNDARY_DAYS);

const maybe = (random: Random, value: string | undefined): string | null =>
  random.chance(0.3) ? null : (value ?? null);

// One a person and day: some persons have none, some one on each of several days.
function profiles(random: Random, keys: readonly string[]): readonly Row[] {
  return keys.flatMap((person_key, at) =>
    random.sample(BOUNDARY_DAYS, random.integer(0, 3)).map((as_of, place) => ({
      id: `lpr_${at}_${place}`,
      person_key,
      as_of,
      status: random.pick(STATUSES),
      training: random.pick(TRAININGS),
      within_working_age: random.chance(0.7),
      has_contract: random.chance(0.4),
      orientation: random.chance(0.2) ? null : random.pick(ORIENTATIONS),
      wants_training: random.chance(0.5),
      wants_job: random.chance(0.5),
      wants_abroad: random.chance(0.3),
    })),
  );
}

const placement = (random: Random): Row => ({
  started_on: day(random),
  employer: 'x',
  place: random.pick(PLACES),
  is_new: random.chance(0.5),
  source: random.pick(SOURCES),
});

const COURSE: Row = {
  code: 'C-1',
  name_vi: 'Lớp',
  occupation: 'x',
  provider: 'x',
  area_code: '903',
  area_valid_from: '2004-07-08',
  valid_from: '2019-01-01',
  valid_to: '2020-12-31',
};

function enrolment(random: Random): Row {
  const [enrolled_on, completed, certificate] = days(random, 3);
  return {
    course_code: 'C-1',
    enrolled_on,
    completed_on: maybe(random, completed),
    certificate_on: maybe(random, certificate),
  };
}

function claim(random: Random): Row {
  const [registered_on, submitted, approved] = days(random, 3);
  return {
    registered_on,
    submitted_on: maybe(random, submitted),
    approved_on: maybe(random, approved),
    channel: 'POST',
    declared_months: [],
    covid_related: random.chance(0.5),
  };
}

function emergency(random: Random): Row {
  const [listed_on, approved, paid] = days(random, 3);
  return {
    group: random.pick(EMERGENCY_GROUPS),
    listed_on,
    approved_on: maybe(random, approved),
    paid_on: maybe(random, paid),
  };
}
