import { groupFact } from '../../../shared/cohort/fact.ts';
import { rulesOn } from './rules-on.ts';

const RULES = rulesOn('v', '$1');

/** Households by the standard of the review that rules on the day `$1`. */
export const BY_STANDARD = groupFact(
  'by standard',
  `select v.household_no, v.standard from review v where ${RULES}`,
);

/** Households by indicator that a review under the standard `$2`, ruling on the day `$1`, found them deprived of. */
export const DEPRIVED_UNDER = groupFact(
  'deprived under',
  `select v.household_no, d.indicator from review v join review_deprivation d on d.review_no = v.no
    where ${RULES} and v.standard = $2::text`,
);

/** The same households by the day on which they were reviewed. */
export const REVIEWED_ON = groupFact(
  'reviewed on',
  `select v.household_no, v.reviewed_on::text from review v where ${RULES} and v.standard = $2::text`,
);
