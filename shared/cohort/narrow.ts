import type { RoomContext } from '../bootstrap/room-context.ts';
import { type CohortKey, withMembers } from './cohort.ts';
import type { FactValue, SetFact } from './fact.ts';
import type { HouseholdSet } from './household-set.ts';

/**
 * The households of the cohort of which the fact is true, or those of which it is not.
 * @param is `false` keeps the others
 */
export async function narrow<Of extends CohortKey>(
  { facts }: Pick<RoomContext, 'facts'>,
  cohort: Of,
  is: boolean,
  fact: SetFact,
  ...values: FactValue[]
): Promise<Of> {
  return narrowTo(cohort, is, await facts.set(fact, ...values));
}

/** The same for a set that is at hand. */
export function narrowTo<Of extends CohortKey>(cohort: Of, is: boolean, set: HouseholdSet): Of {
  return withMembers(cohort, is ? cohort.set.and(set) : cohort.set.andNot(set));
}
