import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { groupFact } from '../../../shared/cohort/fact.ts';
import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { STANDARD_CODE, type StandardCode } from '../codes/review-codes.ts';
import { ofClasses } from './class-set.ts';
import { BY_CLASS } from './residents.facts.ts';
import { rulesOn } from './rules-on.ts';

/** Households by the standard of the review that rules on the day `$1`. */
const BY_STANDARD = groupFact(
  'by standard',
  `select v.household_no, v.standard from review v where ${rulesOn('v', '$1')}`,
);

/** Households by the year of the review that rules on the day `$1`. */
const BY_REVIEW_YEAR = groupFact(
  'by year of the review',
  `select v.household_no, v.year from review v where ${rulesOn('v', '$1')}`,
);

/** The year of the newest review that rules over households of a set on a day; null where none does. */
export async function newestReviewAmong(
  { facts }: Pick<RoomContext, 'facts'>,
  households: HouseholdSet,
  day: CivilDay,
): Promise<number | null> {
  const byYear = await facts.groups(BY_REVIEW_YEAR, day);
  const years = [...byYear].filter(([, set]) => households.andSize(set) > 0).map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

/**
 * The standards that made households of a set poor or near-poor on a day, oldest first; where none is listed, the
 * standards of all reviews of the set. A household that left the list long ago is not reviewed again: its old review
 * says nothing of the figures of the day.
 */
export async function standardsAmong(
  { facts }: Pick<RoomContext, 'facts'>,
  households: HouseholdSet,
  day: CivilDay,
): Promise<readonly StandardCode[]> {
  const byStandard = await facts.groups(BY_STANDARD, day);
  const listed = ofClasses(households, ['POOR', 'NEAR_POOR'], await facts.groups(BY_CLASS, day));
  const among = listed.isEmpty ? households : listed;
  return STANDARD_CODE.codes.filter((code) => {
    const set = byStandard.get(code);
    return set !== undefined && among.andSize(set) > 0;
  });
}
