import type { Groups } from '../../../shared/cohort/fact.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { HouseholdClass } from '../codes/review-codes.ts';

/**
 * The households of these classes among others. A household that no review rules is NON_POOR, so that with that class
 * asked for only those ruled otherwise fall out.
 * @param among the households asked about
 */
export function ofClasses(
  among: HouseholdSet,
  classes: readonly HouseholdClass[],
  byClass: Groups,
): HouseholdSet {
  const union = (wanted: (name: string) => boolean): HouseholdSet =>
    [...byClass].reduce((all, [name, set]) => (wanted(name) ? all.or(set) : all), HouseholdSet.EMPTY);
  const named = (name: string): boolean => (classes as readonly string[]).includes(name);
  return named('NON_POOR') ? among.andNot(union((name) => !named(name))) : among.and(union(named));
}
