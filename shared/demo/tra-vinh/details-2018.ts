import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import { type HouseholdTraits, traitsOn } from '../reviews/household-traits.ts';
import { DEPRIVATION_CUTOFF } from '../reviews/income-lines.ts';
import { qd59Quotas } from '../reviews/qd59-shares.ts';
import { assignDetails, type ReviewDetails } from '../reviews/review-details.ts';
import type { Story } from '../reviews/story.ts';
import type { DeprivationRecord } from '../world.ts';

/**
 * The review of 2018, told backwards: a household poor in both years lacked in 2018 at least what it lacks in
 * 2019, for the same causes.
 */
export function details2018(
  builder: RegisterBuilder,
  random: Random,
  stories: readonly Story[],
  later: ReadonlyMap<number, ReviewDetails>,
): Map<number, ReviewDetails> {
  const found = new Map<number, ReviewDetails>();
  for (const householdClass of ['POOR', 'NEAR_POOR'] as const) {
    const traits = stories
      .filter((story) => story.classes.get(2018) === householdClass)
      .map((story): HouseholdTraits => traitsOn(builder, story.householdNo, '2018-12-31'));
    const kind = { class: householdClass, standard: 'QD59_2015' } as const;
    const drawn = assignDetails(
      random.fork(householdClass),
      traits,
      kind,
      qd59Quotas(householdClass, traits.length),
    );
    const most = householdClass === 'NEAR_POOR' ? DEPRIVATION_CUTOFF - 1 : Number.POSITIVE_INFINITY;
    for (const [no, details] of drawn) found.set(no, withLater(details, later.get(no), most));
  }
  return found;
}

function withLater(details: ReviewDetails, later: ReviewDetails | undefined, most: number): ReviewDetails {
  if (later === undefined) return details;
  return {
    ...details,
    causes: later.causes,
    wishes: later.wishes,
    deprivations: union(later.deprivations, details.deprivations).slice(0, most),
  };
}

function union(
  first: readonly DeprivationRecord[],
  second: readonly DeprivationRecord[],
): DeprivationRecord[] {
  const known = new Set(first.map((row) => row.indicator));
  return [...first, ...second.filter((row) => !known.has(row.indicator))];
}
