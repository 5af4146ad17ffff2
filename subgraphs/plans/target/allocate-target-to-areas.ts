import { allocateLargestRemainder } from '../figures/allocate-target.ts';
import type { AllocationBase } from './allocation-bases.loader.ts';
import type { TargetAllocation } from './target-allocation.type.ts';

/**
 * Shares a target out to areas so that the parts add up to it.
 * Null where there is nothing to share out: no number, a part of a unit, or a base of zero.
 */
export function allocateTargetToAreas(
  value: number | null,
  bases: readonly AllocationBase[],
): readonly TargetAllocation[] | null {
  const shared = value !== null && Number.isInteger(value) && value >= 0;
  if (!shared || bases.every(({ base }) => base === 0)) return null;
  const parts = allocateLargestRemainder(
    BigInt(value),
    bases.map(({ base }) => BigInt(base)),
  );
  return bases.map((base, index) => ({ ...base, value: Number(parts[index] ?? 0n) }));
}
