import { roundHalfUp } from '../progress/assess-progress.ts';

/** What happened less what was promised, both as shown; null where either is not known. */
export function differenceOf(
  actual: number | null,
  promised: number | null,
  decimals: number,
): number | null {
  return actual === null || promised === null ? null : roundHalfUp(actual - promised, decimals);
}
