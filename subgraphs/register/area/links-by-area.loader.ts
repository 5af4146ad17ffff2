import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { AreaLink } from './area.type.ts';

type LinkRow = AreaLink & { readonly ofNo: number };
export type LinkDirection = 'predecessors' | 'successors';

/** The areas that an area came from or went to. */
export function linksByArea(
  { loaders, database }: RoomContext,
  direction: LinkDirection,
): DataLoader<number, readonly LinkRow[]> {
  const [own, other] =
    direction === 'successors' ? ['predecessor_no', 'successor_no'] : ['successor_no', 'predecessor_no'];
  return loaders.of(direction, () =>
    rowsByKey(
      (nos) =>
        database.query<LinkRow>(
          `select s.${own} as "ofNo", s.${other} as "areaNo", s.share, s.effective_on as "effectiveOn", s.certain,
                  s.source
             from area_succession s join area a on a.no = s.${other}
            where s.${own} = any($1::int[]) order by a.code collate "C", a.valid_from`,
          [nos],
        ),
      (link) => link.ofNo,
    ),
  );
}
