import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { MEMBERS, UNINSURED } from './coverage.facts.ts';

/** Households that have members on the day, all of them with a valid card (F3). */
export async function fullyInsuredSet(
  { facts }: Pick<RoomContext, 'facts'>,
  day: CivilDay,
): Promise<HouseholdSet> {
  const [members, uninsured] = await Promise.all([facts.column(MEMBERS, day), facts.column(UNINSURED, day)]);
  return members.holders.andNot(uninsured.holders);
}
