import type { Settlement } from '../codes/area-codes.ts';
import type { PovertyStandardRow } from './poverty-standard.ts';

/** Form B of the review. Points; B2 is 10 a deprived indicator. */
export interface ReviewScores {
  readonly settlement: Settlement;
  readonly b1: number;
  readonly b2: number;
}

const POINTS_AN_INDICATOR = 10;

/**
 * What the scores of Form B make of a household; `NEITHER` is above the limits, and the form does not tell average living
 * from better. `null` where the standard has no form loaded. Limits are inclusive.
 * Source: Circular 17/2016/TT-BLĐTBXH; Circulars 07/2021 and 02/2022/TT-BLĐTBXH.
 */
export function scoreClass(
  { settlement, b1, b2 }: ReviewScores,
  { scoring, deprivationCutoff }: PovertyStandardRow,
): 'POOR' | 'NEAR_POOR' | 'NEITHER' | null {
  const limits = scoring.find((row) => row.settlement === settlement);
  if (limits === undefined) return null;
  if (limits.poorUpTo !== null && b1 <= limits.poorUpTo) return 'POOR';
  if (b1 > limits.upTo) return 'NEITHER';
  return b2 >= deprivationCutoff * POINTS_AN_INDICATOR ? 'POOR' : 'NEAR_POOR';
}
