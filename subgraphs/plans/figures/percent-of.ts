import { type Decimal, divideHalfUp } from './decimal.ts';

/** `part` of `whole` in percent, half-up to `decimals`; null where the whole is zero: no rate, not zero. */
export function percentOf(part: bigint, whole: bigint, decimals: number): Decimal | null {
  return whole === 0n ? null : divideHalfUp(part * 100n, whole, decimals);
}
