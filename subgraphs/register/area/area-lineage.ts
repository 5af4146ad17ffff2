import type { SuccessionShare } from '../codes/area-codes.ts';

/** An area as its lineage needs it; both ends of the period are inclusive. */
export interface LineageArea {
  readonly no: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface LineageLink {
  readonly predecessorNo: number;
  readonly successorNo: number;
  readonly share: SuccessionShare;
  readonly effectiveOn: string;
  readonly certain: boolean;
}

/** Areas that went over into one another, with every link that any of them has. */
export interface Lineage {
  readonly areas: ReadonlyMap<number, LineageArea>;
  readonly links: readonly LineageLink[];
}

/** Why the ground of an area on a day is not a sum of whole areas of that day. */
export type Obstacle = 'AREA_SPLIT' | 'AREA_MERGED' | 'AREA_UNKNOWN';

export type Ground =
  | { readonly parts: readonly number[] }
  | { readonly obstacle: Obstacle; readonly areas: readonly number[] };

/**
 * The areas of a day that together were, or will be, exactly the ground of an area: itself while it is in use, before
 * that all that became it, after that all that came of it. Only whole and certain links carry: of an area that went
 * over in part nobody knows which households were in which part.
 */
export function groundOn(lineage: Lineage, areaNo: number, day: string): Ground {
  const area = lineage.areas.get(areaNo);
  if (area === undefined) return { obstacle: 'AREA_UNKNOWN', areas: [areaNo] };
  if (day < area.validFrom) return groundBefore(lineage, areaNo, day);
  if (area.validTo !== null && day > area.validTo) return groundAfter(lineage, areaNo, day);
  return { parts: [areaNo] };
}

function groundBefore(lineage: Lineage, areaNo: number, day: string): Ground {
  const links = lineage.links.filter(({ successorNo }) => successorNo === areaNo);
  const split = links.filter((link) => !carriesAll(lineage, link)).map(({ predecessorNo }) => predecessorNo);
  if (split.length > 0) return { obstacle: 'AREA_SPLIT', areas: split };
  return joined(
    lineage,
    areaNo,
    links.map(({ predecessorNo }) => predecessorNo),
    day,
  );
}

function groundAfter(lineage: Lineage, areaNo: number, day: string): Ground {
  const links = lineage.links.filter(({ predecessorNo }) => predecessorNo === areaNo);
  if (links.some(({ certain }) => !certain)) return { obstacle: 'AREA_SPLIT', areas: [areaNo] };
  const successors = links.map(({ successorNo }) => successorNo);
  const merged = successors.filter((later) =>
    lineage.links.some(({ successorNo, predecessorNo }) => successorNo === later && predecessorNo !== areaNo),
  );
  if (merged.length > 0) return { obstacle: 'AREA_MERGED', areas: merged };
  return joined(lineage, areaNo, successors, day);
}

// An area that a second link leaves was split, whatever either link says of its share.
function carriesAll({ links }: Lineage, { predecessorNo, share, certain }: LineageLink): boolean {
  const ways = links.filter((link) => link.predecessorNo === predecessorNo).length;
  return share === 'WHOLE' && certain && ways === 1;
}

function joined(lineage: Lineage, areaNo: number, nos: readonly number[], day: string): Ground {
  if (nos.length === 0) return { obstacle: 'AREA_UNKNOWN', areas: [areaNo] };
  const parts: number[] = [];
  const others = without(lineage, areaNo);
  for (const no of nos) {
    const ground = groundOn(others, no, day);
    if ('obstacle' in ground) return ground;
    parts.push(...ground.parts);
  }
  return { parts: [...new Set(parts)] };
}

// Links that run in a circle are a fault of the data: the way round ends at an area that is not there.
function without(lineage: Lineage, areaNo: number): Lineage {
  return { ...lineage, areas: new Map([...lineage.areas].filter(([no]) => no !== areaNo)) };
}

/**
 * The area of a day into which the whole of an area went: itself while it is in use. Null where it was split, where
 * sources differ, or where nothing came of it.
 */
export function wholeSuccessorOn(lineage: Lineage, areaNo: number, day: string): number | null {
  const area = lineage.areas.get(areaNo);
  if (area === undefined) return null;
  if (area.validTo === null || day <= area.validTo) return areaNo;
  const links = lineage.links.filter(({ predecessorNo }) => predecessorNo === areaNo);
  const [only] = links;
  if (only === undefined || links.length > 1 || !carriesAll(lineage, only)) return null;
  return wholeSuccessorOn(without(lineage, areaNo), only.successorNo, day);
}

export interface LineageStep {
  readonly link: LineageLink;
  /** 1 is a direct predecessor. */
  readonly steps: number;
}

/** The links that lead back from an area, nearest first, each once; none further than `depth` steps. */
export function stepsBack({ links }: Lineage, areaNo: number, depth: number): readonly LineageStep[] {
  const taken = new Set<LineageLink>();
  const found: LineageStep[] = [];
  let nos = [areaNo];
  for (let steps = 1; steps <= depth && nos.length > 0; steps++) {
    const next = links.filter((link) => nos.includes(link.successorNo) && !taken.has(link));
    for (const link of next) {
      taken.add(link);
      found.push({ link, steps });
    }
    nos = next.map(({ predecessorNo }) => predecessorNo);
  }
  return found;
}
