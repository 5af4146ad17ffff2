import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { MEMBERS, UNINSURED } from './coverage.facts.ts';

/**
 * Households of the cohort that have members on its day, all of them with a valid card (F3). Begins with the cohort, so
 * that the work does not grow with the country around it.
 */
export async function fullyInsuredOf(
  { facts }: Pick<RoomContext, 'facts'>,
  { set, asOf }: CohortKey,
): Promise<HouseholdSet> {
  const [members, uninsured] = await Promise.all([
    facts.column(MEMBERS, asOf),
    facts.column(UNINSURED, asOf),
  ]);
  return set.and(members.holders).andNot(uninsured.holders);
}
