import type { ReviewRound } from '../reviews/review-book.ts';
import type { Story } from '../reviews/story.ts';

export interface TraVinhStories {
  readonly traCu: readonly Story[];
  readonly rest: readonly Story[];
}

export function roundOf(year: number): ReviewRound {
  return { year, standard: 'QD59_2015', kind: 'REGULAR_YEAR_END' };
}
