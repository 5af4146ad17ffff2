import { columnFact, type GroupFact, groupFact, setFact } from '../../../shared/cohort/fact.ts';
import { rulesOn } from './rules-on.ts';

// Of the review that rules on the day `$1`. A household that no review rules has none of these: not known is not no.
const RULES = rulesOn('v', '$1');

function reviewedAs(column: string): GroupFact {
  return groupFact(`by ${column}`, `select v.household_no, v.${column} from review v where ${RULES}`);
}

function foundIn(table: string, column: string): GroupFact {
  return groupFact(
    `by ${column}`,
    `select v.household_no, f.${column} from review v join ${table} f on f.review_no = v.no where ${RULES}`,
  );
}

export const BY_CRITERION = reviewedAs('criterion');
export const BY_POOR_GROUP = reviewedAs('poor_group');
export const BY_ESCAPE_CAPABILITY = reviewedAs('escape_capability');
export const BY_WILL = reviewedAs('will');
export const BY_HARDSHIP = reviewedAs('special_hardship');

/** Several of each at once; a deprivation may be noted for several members. */
export const BY_DEPRIVATION = foundIn('review_deprivation', 'indicator');
export const BY_CAUSE = foundIn('review_cause', 'cause');
export const BY_WISH = foundIn('review_wish', 'wish');

const DEPRIVATION_COUNTS = `select v.household_no, count(distinct d.indicator)::int as deprivations
     from review v left join review_deprivation d on d.review_no = v.no
    where ${RULES} group by v.household_no`;

/** Indicators that the household is deprived of. */
export const DEPRIVATIONS = columnFact('deprivations', DEPRIVATION_COUNTS);

/** Households by the number of them: `0`, `1` … */
export const BY_DEPRIVATION_COUNT = groupFact('by number of deprivations', DEPRIVATION_COUNTS);

/** VND per person per month. */
export const INCOME = columnFact(
  'income',
  `select v.household_no, v.income_per_capita_month from review v where ${RULES}`,
);

/** Households with an income of at least `$2` and below `$3` VND per person per month; null is unbounded. */
export const OF_INCOME = setFact(
  'of income',
  `select v.household_no from review v
    where ${RULES} and v.income_per_capita_month is not null
      and ($2::bigint is null or v.income_per_capita_month >= $2::bigint)
      and ($3::bigint is null or v.income_per_capita_month < $3::bigint)`,
);

/**
 * Households whose dependants were more than `$2` and at most `$3` of their members, as the review counted them: it is
 * the review that decides who depends on others. Fractions, compared as decimal numbers.
 */
export const OF_DEPENDENCY = setFact(
  'of dependency ratio',
  `select v.household_no from review v
    where ${RULES} and ($2::numeric is null or v.dependants > $2::numeric * v.members)
      and ($3::numeric is null or v.dependants <= $3::numeric * v.members)`,
);
