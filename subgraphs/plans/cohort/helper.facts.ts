import { groupFact, setFact } from '../../../shared/cohort/fact.ts';

const ON_THE_DAY = 'h.valid_from <= $1::date and (h.valid_to is null or h.valid_to >= $1::date)';

/** Households with an assignment of any kind on the day `$1`. */
export const HELPED = setFact('helped', `select h.household_no from helper_assignment h where ${ON_THE_DAY}`);

/** Households with an assignment of the kinds `$2` on the day `$1`; of the organisations `$3`, or of any where null. */
export const SPONSORED = setFact(
  'sponsored',
  `select h.household_no from helper_assignment h
    where ${ON_THE_DAY} and h.kind = any($2::text[]) and ($3::text[] is null or h.association = any($3::text[]))`,
);

/** Households that the organisations `$2` (any where null) registered to escape poverty in the plan year `$1`. */
export const REGISTERED_TO_ESCAPE = setFact(
  'registered to escape',
  `select h.household_no from helper_assignment h
    where h.kind = 'ESCAPE_TARGET' and h.year = $1::int and ($2::text[] is null or h.association = any($2::text[]))`,
);

/** Households by organisation that looks after them on the day `$1` in one of the ways `$2`. */
export const BY_ASSOCIATION = groupFact(
  'by association',
  `select h.household_no, h.association from helper_assignment h
    where ${ON_THE_DAY} and h.kind = any($2::text[])`,
);
