import type { Random } from '../random.ts';
import type { HouseholdClass, StandardCode } from '../world.ts';
import type { HouseholdTraits } from './household-traits.ts';
import { DEPRIVATION_CUTOFF } from './income-lines.ts';
import { drawIncome, type ReviewDetails } from './review-details.ts';

/**
 * The details of the next review out of the last: what help has ended in between is no longer missing.
 *
 * A household that becomes near-poor keeps at most two indicators; one that stays poor for want of services but
 * now lacks fewer than three is poor by income from here on (Decision 59/2015), and under Decree 07/2021 keeps
 * three, since with fewer it would not be poor.
 */
export function carryOver(
  random: Random,
  last: ReviewDetails,
  traits: HouseholdTraits,
  kind: { readonly class: HouseholdClass; readonly standard: StandardCode },
  ended: readonly string[],
): ReviewDetails {
  const still = last.deprivations.filter((row) => !ended.includes(row.indicator));
  const needsThree = kind.class === 'POOR' && kind.standard === 'ND07_2021';
  const kept = needsThree && still.length < DEPRIVATION_CUTOFF ? last.deprivations : still;
  const deprivations = kind.class === 'NEAR_POOR' ? kept.slice(0, DEPRIVATION_CUTOFF - 1) : kept;
  const criterion = nextCriterion(last, kind, deprivations.length);
  return {
    ...last,
    criterion,
    income: drawIncome(random, kind, traits.settlement, criterion),
    deprivations,
    will: kind.class === 'POOR' ? last.will : null,
    poorGroup: kind.class === 'POOR' ? last.poorGroup : null,
    escapeCapability: kind.class === 'POOR' ? last.escapeCapability : null,
    specialHardship: kind.class === 'POOR' && last.specialHardship,
  };
}

function nextCriterion(
  last: ReviewDetails,
  kind: { readonly class: HouseholdClass; readonly standard: StandardCode },
  deprived: number,
): ReviewDetails['criterion'] {
  if (kind.class !== 'POOR' || kind.standard !== 'QD59_2015') return null;
  return last.criterion === 'SERVICE_DEPRIVATION' && deprived >= DEPRIVATION_CUTOFF
    ? 'SERVICE_DEPRIVATION'
    : 'INCOME';
}
