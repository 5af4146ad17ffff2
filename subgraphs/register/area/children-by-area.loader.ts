import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey, rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { Area } from './area.type.ts';
import { AREA_COLUMNS, areaInUse, splitAreaOnDay } from './area-rows.ts';

export interface ChildrenPage {
  /** One more than the page, to tell whether more follow. */
  readonly rows: number;
  readonly afterCode: string;
  readonly afterValidFrom: string;
}

type ChildRow = Area & { readonly key: string };

/** The areas directly below an area on a day (`areaOnDay`), in the order of their codes. */
export function childrenByArea(
  { loaders, database }: RoomContext,
  page: ChildrenPage,
): DataLoader<string, readonly ChildRow[]> {
  return loaders.of(`children ${page.rows} after ${page.afterCode}@${page.afterValidFrom}`, () =>
    rowsByKey(
      (keys: readonly string[]) =>
        database.query<ChildRow>(
          `select * from (
             select k.no || '@' || k.day as key, ${AREA_COLUMNS},
                    row_number() over (partition by k.no, k.day order by a.code collate "C", a.valid_from) as place
               from unnest($1::int[], $2::date[]) as k(no, day)
               join area a on a.parent_no = k.no and ${areaInUse('k.day')}
              where (a.code collate "C", a.valid_from) > ($4, $5::date)) ranked
            where place <= $3 order by key, place`,
          [...splitAreaOnDay(keys), page.rows, page.afterCode, page.afterValidFrom],
        ),
      (child) => child.key,
    ),
  );
}

export interface CountRow {
  readonly key: string;
  readonly total: number;
}

/** How many areas are directly below an area on a day. */
export function childTotalByArea({ loaders, database }: RoomContext): DataLoader<string, CountRow | null> {
  return loaders.of('child totals', () =>
    rowByKey(
      (keys: readonly string[]) =>
        database.query<CountRow>(
          `select k.no || '@' || k.day as key, count(*)::int as total
             from unnest($1::int[], $2::date[]) as k(no, day)
             join area a on a.parent_no = k.no and ${areaInUse('k.day')} group by 1`,
          splitAreaOnDay(keys),
        ),
      (row) => row.key,
    ),
  );
}
