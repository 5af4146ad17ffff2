import { divideHalfUp } from './decimal.ts';

/**
 * Shares a target out in proportion to a base, every part rounded half-up on its own. The parts need not add up to the
 * target: Cam Lộ's Biểu 1 was made so, and its nine communes have 1,296 of 1,297 jobs.
 * @throws RangeError when the base is all zero
 */
export function allocateEachRounded(
  target: bigint,
  bases: readonly bigint[],
  whole = sum(bases),
): readonly bigint[] {
  if (whole === 0n) throw new RangeError('A target cannot be shared out over a base of zero.');
  return bases.map((base) => divideHalfUp(target * base, whole, 0).digits);
}

/**
 * Shares a target out so that the parts add up to it: by the method of the largest remainder. Equal remainders go to
 * the earlier part, so that the answer is one.
 * @throws RangeError when the base is all zero
 */
export function allocateLargestRemainder(target: bigint, bases: readonly bigint[]): readonly bigint[] {
  const whole = sum(bases);
  if (whole === 0n) throw new RangeError('A target cannot be shared out over a base of zero.');
  const floors = bases.map((base) => (target * base) / whole);
  const left = Number(target - sum(floors));
  const byRemainder = bases
    .map((base, index) => ({ index, remainder: (target * base) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return floors.map((floor, index) => (lucky.has(index) ? floor + 1n : floor));
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
