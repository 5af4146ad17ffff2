import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { Area } from './area.type.ts';
import type { LineageLink } from './area-lineage.ts';
import { AREA_COLUMNS } from './area-rows.ts';

type LineageRow = Omit<LineageLink, 'share'> & {
  readonly ofNo: number;
  readonly share: LineageLink['share'];
};

/** An area with all that it came from and all that came of it, and every link that one of these has. */
export interface AreaLineage {
  readonly areas: ReadonlyMap<number, Area & { readonly validTo: string | null }>;
  readonly links: readonly LineageLink[];
}

/** A chain of mergers of real areas is a few links long; this stops one that runs in a circle. */
const LONGEST_CHAIN = 20;

const LINKS = `with recursive back (of_no, no, steps) as (
    select no, no, 0 from unnest($1::int[]) no
     union
    select b.of_no, s.predecessor_no, b.steps + 1 from back b join area_succession s on s.successor_no = b.no
     where b.steps < ${LONGEST_CHAIN}
  ), forth (of_no, no, steps) as (
    select no, no, 0 from unnest($1::int[]) no
     union
    select f.of_no, s.successor_no, f.steps + 1 from forth f join area_succession s on s.predecessor_no = f.no
     where f.steps < ${LONGEST_CHAIN}
  ), near as (select of_no, no from back union select of_no, no from forth)
  select distinct n.of_no as "ofNo", s.predecessor_no as "predecessorNo", s.successor_no as "successorNo", s.share,
         s.effective_on as "effectiveOn", s.certain
    from near n join area_succession s on s.predecessor_no = n.no or s.successor_no = n.no
   order by 1, "effectiveOn" desc, "predecessorNo", "successorNo"`;

/** Two statements: the links of all areas asked about in a tick, then the areas that these name. */
export async function lineageOf(context: RoomContext, area: Area): Promise<AreaLineage> {
  const links = await linksOf(context).load(area.no);
  const nos = new Set([area.no, ...links.flatMap((link) => [link.predecessorNo, link.successorNo])]);
  const rows = await Promise.all(Array.from(nos, (no) => areaOfLineage(context).load(no)));
  const areas = rows.flat().map((row) => [row.no, { ...row, validTo: row.validTo ?? null }] as const);
  return { areas: new Map(areas), links };
}

function linksOf({ loaders, database }: RoomContext): DataLoader<number, readonly LineageRow[]> {
  return loaders.of('links of lineages', () =>
    rowsByKey(
      (nos) => database.query<LineageRow>(LINKS, [nos]),
      ({ ofNo }) => ofNo,
    ),
  );
}

function areaOfLineage({ loaders, database }: RoomContext): DataLoader<number, readonly Area[]> {
  return loaders.of('areas of lineages', () =>
    rowsByKey(
      (nos) => database.query<Area>(`select ${AREA_COLUMNS} from area a where a.no = any($1::int[])`, [nos]),
      ({ no }) => no,
    ),
  );
}
