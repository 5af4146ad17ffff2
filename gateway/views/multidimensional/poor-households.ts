import { HouseholdSet } from '../../../shared/cohort/household-set.ts';

export interface WeightedIndicator {
  readonly weight: number;
  readonly deprived: HouseholdSet;
}

/**
 * The households of the cohort whose deprived weights reach the threshold.
 *
 * By score: those that have it so far, parted by each indicator in turn; a household that has reached the threshold stays.
 * @param threshold whole number above 0, in units of the weights
 */
export function poorHouseholds(
  cohort: HouseholdSet,
  indicators: readonly WeightedIndicator[],
  threshold: number,
): HouseholdSet {
  let poor = HouseholdSet.EMPTY;
  let byScore: ReadonlyMap<number, HouseholdSet> = new Map([[0, cohort]]);
  for (const { weight, deprived } of indicators) {
    const next = new Map<number, HouseholdSet>();
    const add = (score: number, set: HouseholdSet): void => {
      if (set.isEmpty) return;
      if (score >= threshold) poor = poor.or(set);
      else next.set(score, (next.get(score) ?? HouseholdSet.EMPTY).or(set));
    };
    for (const [score, set] of byScore) {
      add(score, set.andNot(deprived));
      add(score + weight, set.and(deprived));
    }
    byScore = next;
  }
  return poor;
}
