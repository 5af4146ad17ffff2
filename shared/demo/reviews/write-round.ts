import type { Random } from '../random.ts';
import type { Workshop } from '../workshop.ts';
import type { HouseholdClass } from '../world.ts';
import { type ReviewRound, writeReview } from './review-book.ts';
import type { ReviewDetails } from './review-details.ts';
import { classIn, type Story, wasEverPoor } from './story.ts';

/** Writes the reviews of all households whose story tells a class for the year. */
export function writeRound(
  workshop: Workshop,
  random: Random,
  round: ReviewRound,
  stories: readonly Story[],
  details: ReadonlyMap<number, ReviewDetails>,
  previous: (story: Story) => HouseholdClass | null = (story) => classIn(story, round.year - 1),
): void {
  for (const story of stories) {
    const householdClass = story.classes.get(round.year);
    if (householdClass === undefined) continue;
    writeReview(workshop.book, workshop.builder, random, round, {
      householdNo: story.householdNo,
      class: householdClass,
      previousClass: previous(story),
      everPoor: wasEverPoor(story, round.year - 1),
      details: isListed(householdClass) ? (details.get(story.householdNo) ?? null) : null,
    });
  }
}

export function isListed(householdClass: HouseholdClass): householdClass is 'POOR' | 'NEAR_POOR' {
  return householdClass === 'POOR' || householdClass === 'NEAR_POOR';
}
