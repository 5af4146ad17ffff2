import type { Random } from '../../../shared/demo/random.ts';
import { ASSOCIATIONS, DECISIONS, EVENTS, PROGRAMMES } from '../catalogue/bank.ts';
import { BOUNDARY_DAYS, days, type Row, type Rows, whose } from './population.ts';

const LOANS = 260;
const PRINCIPAL = 9_000_000;

export function inventBank(random: Random, keys: readonly string[]): Rows {
  const applications = numbered((at) => application(random.fork(`application ${at}`), at, keys));
  const loans = numbered((at) => loan(random.fork(`loan ${at}`), at, keys));
  return {
    savings_and_credit_group: ASSOCIATIONS.map((association) => ({
      code: `TK-${association}`,
      name_vi: 'Tổ',
      association,
      area_code: '903',
      area_valid_from: '2004-07-08',
      founded_on: '2015-01-01',
    })),
    loan_application: applications,
    loan: loans,
    repayment: loans.flatMap(({ id }, at) => repayments(random.fork(`repayments ${at}`), id)),
    loan_event: loans.flatMap(({ id }, at) => events(random.fork(`events ${at}`), id)),
  };
}

const numbered = (make: (at: number) => Row): readonly Row[] =>
  Array.from({ length: LOANS }, (_, at) => make(at));

function application(random: Random, at: number, keys: readonly string[]): Row {
  const [applied_on, decided_on] = days(random, 2);
  const eligibility = random.pick(DECISIONS);
  return {
    id: `lap_${at}`,
    code: `HS-${at}`,
    person_key: whose(random, keys),
    programme: random.pick(PROGRAMMES),
    amount_wanted: PRINCIPAL,
    applied_on,
    eligibility,
    decided_on: eligibility === 'UNDECIDED' ? null : decided_on,
  };
}

function loan(random: Random, at: number, keys: readonly string[]): Row {
  const association = random.pick(ASSOCIATIONS);
  const disbursed_on = random.pick(BOUNDARY_DAYS);
  return {
    id: `loan_${at}`,
    contract_no: `HD-${at}`,
    person_key: whose(random, keys),
    application_code: random.chance(0.5) ? `HS-${random.integer(0, LOANS - 1)}` : null,
    programme: random.pick(PROGRAMMES),
    approved_on: '2019-01-01',
    disbursed_on,
    principal: PRINCIPAL,
    rate_basis_points: 660,
    due_on: random.pick([...BOUNDARY_DAYS.filter((day) => day > disbursed_on), '2023-01-01']),
    entrusted_to: random.chance(0.2) ? null : association,
    group_code: random.chance(0.3) ? null : `TK-${association}`,
    purpose: 'x',
  };
}

/** None, a third, two thirds, or all of it. */
function repayments(random: Random, loan_id: unknown): readonly Row[] {
  return random
    .sample(BOUNDARY_DAYS, random.integer(0, 3))
    .map((paid_on) => ({ loan_id, paid_on, principal: PRINCIPAL / 3, interest: 1_000 }));
}

/** Several on one day as well: they count in the order of their kinds. */
function events(random: Random, loan_id: unknown): readonly Row[] {
  const kinds = random.sample(EVENTS, random.integer(0, 3));
  return kinds.map((kind) => ({
    loan_id,
    happened_on: random.pick(BOUNDARY_DAYS),
    kind,
    new_due_on: kind === 'EXTENSION' ? random.pick(BOUNDARY_DAYS) : null,
  }));
}
