import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { reviewDayOf } from '../../review-day.ts';
import type { ProgressSource } from './progress.type.ts';
import type { TargetRow } from './target-row.ts';
import type { Tracked } from './track-target.ts';

/** What a fragment asks of the yearly review, and so is of its day. */
const OF_THE_REVIEW = /\b(class|povertyChange|deprivedOf|wish|cause|will)\b/;

/** Whose data a computed value rests on, and of which day they are. */
export function sourcesOf(target: TargetRow, tracked: Tracked, asOf: CivilDay): readonly ProgressSource[] {
  const fragment = tracked.indicator?.fragment;
  if (fragment === undefined) return [];
  return target.rooms.map((room) => {
    const agency = room.toLowerCase();
    const isReview = agency === 'register' && OF_THE_REVIEW.test(fragment);
    return {
      agency,
      asOf: isReview ? reviewDayOf(asOf) : asOf,
      answered: !tracked.missing.agencies.includes(agency),
    };
  });
}
