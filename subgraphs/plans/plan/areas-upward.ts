import type { Viewer } from '../../../shared/viewer/viewer.ts';

/** An area of a plan, as far as going upwards needs. */
export interface AreaOfPlan {
  readonly code: string;
  readonly parentCode: string | null;
  readonly officialCode: string | null;
  readonly validFrom: string | null;
}

/** The area and all above it that the plan names, itself first; empty where the plan does not name it. */
export function areasUpward<Area extends AreaOfPlan>(areas: readonly Area[], code: string): readonly Area[] {
  const found: Area[] = [];
  let next: string | null = code;
  while (next !== null) {
    const area = areas.find((candidate) => candidate.code === next);
    if (area === undefined || found.includes(area)) break;
    found.push(area);
    next = area.parentCode;
  }
  return found;
}

/** Whether the viewer's jurisdiction holds the area or one above it; no area that the plan does not name is held. */
export function isWithinJurisdiction(
  { jurisdiction }: Viewer,
  areas: readonly AreaOfPlan[],
  code: string,
): boolean {
  const chain = areasUpward(areas, code);
  if (jurisdiction === 'NATIONWIDE') return chain.length > 0;
  return chain.some(({ officialCode, validFrom }) =>
    jurisdiction.some((held) => held.code === officialCode && held.validFrom === validFrom),
  );
}
