import { STANDARD_CODE, type StandardCode } from '../codes/review-codes.ts';

export interface RulingReview {
  readonly householdNo: number;
  readonly standard: StandardCode;
  readonly referenceOn: string;
  readonly approvedOn: string | null;
}

/**
 * The first day on which each review no longer rules its household's class: the reference day of the household's next
 * approved review. Of two with one reference day the later approved rules, then the one of the newer standard; the
 * other rules no day. Drafts rule nothing and supersede nothing.
 * @returns aligned with `reviews`; null where no later review is approved
 */
export function findSupersededDays(reviews: readonly RulingReview[]): readonly (string | null)[] {
  const places = reviews
    .map((review, place) => ({ review, place }))
    .filter(({ review }) => review.approvedOn !== null)
    .sort((left, right) => compare(left.review, right.review));
  const days = reviews.map((): string | null => null);
  places.forEach(({ review, place }, index) => {
    const next = places[index + 1]?.review;
    if (next?.householdNo === review.householdNo) days[place] = next.referenceOn;
  });
  return days;
}

function compare(left: RulingReview, right: RulingReview): number {
  return (
    left.householdNo - right.householdNo ||
    compareText(left.referenceOn, right.referenceOn) ||
    compareText(left.approvedOn ?? '', right.approvedOn ?? '') ||
    STANDARD_CODE.codes.indexOf(left.standard) - STANDARD_CODE.codes.indexOf(right.standard)
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
