import { columnFact, setFact } from '../../../shared/cohort/fact.ts';
import { LOAN_HOUSEHOLDS } from './debts.facts.ts';

// Of all: the first and the last day of the period, then only these programmes, null: any.
const PAID_OUT = `select home.household_no, f.principal from loan f join (${LOAN_HOUSEHOLDS}) home on home.id = f.id
   where f.disbursed_on between $1::date and $2::date and ($3::text[] is null or f.programme = any($3::text[]))`;

/** Households to which a loan was paid out. */
export const BORROWED = setFact('borrowed', `select p.household_no from (${PAID_OUT}) p`);

/** Loans paid out. */
export const LOANS_PAID_OUT = columnFact('loans paid out', `select p.household_no, 1 from (${PAID_OUT}) p`);

/** Principal paid out, đồng. */
export const AMOUNT_PAID_OUT = columnFact(
  'amount paid out',
  `select p.household_no, p.principal from (${PAID_OUT}) p`,
);

/** Principal collected, đồng. */
export const COLLECTED = columnFact(
  'collected',
  `select home.household_no, r.principal from repayment r join loan f on f.id = r.loan_id
     join (${LOAN_HOUSEHOLDS}) home on home.id = f.id
    where r.paid_on between $1::date and $2::date and ($3::text[] is null or f.programme = any($3::text[]))`,
);

/** Households with a loan to which this happened; `$3`: one of these kinds, null: any. */
export const LOAN_EVENTS = setFact(
  'loan events',
  `select home.household_no from loan_event e join (${LOAN_HOUSEHOLDS}) home on home.id = e.loan_id
    where e.happened_on between $1::date and $2::date and ($3::text[] is null or e.kind = any($3::text[]))`,
);

// Like a loan, an application belongs to the household of the day it was made, or else to the applicant's latest one.
// A decision made after the last day of the period was not known on it.
const APPLICATIONS = `select distinct on (f.id) f.id, f.code, f.programme, x.household_no,
         case when f.decided_on > $2::date then 'UNDECIDED' else f.eligibility end as eligibility
    from loan_application f join person_link x on x.person_key = f.person_key and x.household_no is not null
   where f.applied_on between $1::date and $2::date and ($3::text[] is null or f.programme = any($3::text[]))
   order by f.id, (x.valid_from <= f.applied_on and (x.valid_to is null or x.valid_to >= f.applied_on)) desc,
            x.valid_from desc`;

/** Households that applied; `$4`: with one of these decisions, as known on the last day; null: any. */
export const APPLIED = setFact(
  'applied',
  `select a.household_no from (${APPLICATIONS}) a where $4::text[] is null or a.eligibility = any($4::text[])`,
);

/** Households that applied and to which a loan of an application of the period was paid out by the last day. */
export const SERVED = setFact(
  'served',
  `select a.household_no from (${APPLICATIONS}) a
     join loan o on o.application_code = a.code and o.disbursed_on <= $2::date`,
);
