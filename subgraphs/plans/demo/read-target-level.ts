import type { TargetLevel } from '../codes/target-codes.ts';

const ASSIGNED = '_ASSIGNED';

export interface LevelledTarget {
  /** What both levels share. */
  readonly indicator: string;
  readonly level: TargetLevel | null;
}

/**
 * "1.297/1200": where a document has a target at two levels, the assigned one has the code of the signed one with
 * `_ASSIGNED` behind it (finding CL-6). A target without such a pair has no level.
 * @param codes codes of all targets of the document
 */
export function readTargetLevel(code: string, codes: readonly string[]): LevelledTarget {
  if (code.endsWith(ASSIGNED)) {
    const indicator = code.slice(0, -ASSIGNED.length);
    if (codes.includes(indicator)) return { indicator, level: 'ASSIGNED' };
  }
  return { indicator: code, level: codes.includes(code + ASSIGNED) ? 'STRETCH' : null };
}
