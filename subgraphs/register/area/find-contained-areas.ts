export interface AreaNode {
  readonly no: number;
  readonly parentNo: number | null;
}

export interface Succession {
  readonly predecessorNo: number;
  readonly successorNo: number;
}

export interface Containment {
  readonly containerNo: number;
  readonly insideNo: number;
}

/**
 * Which areas, of any time, lie wholly inside each area: itself, all below it, every former area whose successors are
 * all inside, every later area whose predecessors are all inside. A commune merged with a neighbour does not contain
 * the merged commune; the merged commune contains both.
 */
export function findContainedAreas(
  areas: readonly AreaNode[],
  successions: readonly Succession[],
): readonly Containment[] {
  const links = linkAreas(areas, successions);
  return areas.flatMap(({ no }) =>
    [...areasInside(no, links)]
      .sort((left, right) => left - right)
      .map((insideNo) => ({ containerNo: no, insideNo })),
  );
}

interface Links {
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly successors: ReadonlyMap<number, readonly number[]>;
  readonly predecessors: ReadonlyMap<number, readonly number[]>;
}

function linkAreas(areas: readonly AreaNode[], successions: readonly Succession[]): Links {
  const below = areas.filter(({ parentNo }) => parentNo !== null);
  return {
    children: group(
      below,
      (area) => area.parentNo ?? 0,
      ({ no }) => no,
    ),
    successors: group(
      successions,
      ({ predecessorNo }) => predecessorNo,
      ({ successorNo }) => successorNo,
    ),
    predecessors: group(
      successions,
      ({ successorNo }) => successorNo,
      ({ predecessorNo }) => predecessorNo,
    ),
  };
}

function group<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
  memberOf: (item: Item) => number,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [memberOf(item)]);
    else known.push(memberOf(item));
  }
  return groups;
}

function areasInside(container: number, links: Links): ReadonlySet<number> {
  const inside = new Set([container]);
  const waiting = [container];
  const enter = (no: number): void => {
    if (inside.has(no)) return;
    inside.add(no);
    waiting.push(no);
  };
  const of = (map: ReadonlyMap<number, readonly number[]>, no: number): readonly number[] =>
    map.get(no) ?? [];
  const allInside = (nos: readonly number[]): boolean => nos.every((no) => inside.has(no));
  for (let no = waiting.pop(); no !== undefined; no = waiting.pop()) {
    of(links.children, no).forEach(enter);
    of(links.predecessors, no)
      .filter((former) => allInside(of(links.successors, former)))
      .forEach(enter);
    of(links.successors, no)
      .filter((later) => allInside(of(links.predecessors, later)))
      .forEach(enter);
  }
  return inside;
}
