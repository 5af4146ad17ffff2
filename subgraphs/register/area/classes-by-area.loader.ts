import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { AreaClass } from './area.type.ts';
import { splitAreaOnDay } from './area-rows.ts';

type ClassRow = AreaClass & { readonly key: string };

/** What an area is classed as on a day (`areaOnDay`). */
export function classesByArea({ loaders, database }: RoomContext): DataLoader<string, readonly ClassRow[]> {
  return loaders.of('area classes', () =>
    rowsByKey(
      (keys: readonly string[]) =>
        database.query<ClassRow>(
          `select k.no || '@' || k.day as key, c.area_class as "areaClass", c.valid_from as "from",
                  c.valid_to as "to", c.decision, c.invented
             from unnest($1::int[], $2::date[]) as k(no, day)
             join area_class c on c.area_no = k.no
              and c.valid_from <= k.day and (c.valid_to is null or c.valid_to >= k.day)
            order by c.area_class collate "C", c.valid_from`,
          splitAreaOnDay(keys),
        ),
      (row) => row.key,
    ),
  );
}
