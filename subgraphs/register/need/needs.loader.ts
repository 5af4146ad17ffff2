import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey, rowsByKey } from '../../../shared/loaders/by-key.ts';
import { householdIsVisible } from '../jurisdiction/jurisdiction.ts';
import type { NeedEntry, NeedList } from './need.type.ts';
import { ENTRY_COLUMNS, LIST_COLUMNS } from './need-rows.ts';

export function needListByCode({ loaders, database }: RoomContext): DataLoader<string, NeedList | null> {
  return loaders.of('need lists', () =>
    rowByKey(
      (codes: readonly string[]) =>
        database.query<NeedList>(`select ${LIST_COLUMNS} from need_list l where l.code = any($1::text[])`, [
          codes,
        ]),
      (list) => list.code,
    ),
  );
}

/** On which lists a household or one of its members is, by list, at most `first`. */
export function entriesByHousehold(
  { loaders, database }: RoomContext,
  first: number,
): DataLoader<number, readonly NeedEntry[]> {
  return loaders.of(`needs of households, ${first}`, () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<NeedEntry>(
          `select * from (
             select ${ENTRY_COLUMNS}, row_number() over (
                      partition by e.household_no order by e.list_code collate "C", e.no) as place
               from need_entry e where e.household_no = any($1::int[])) ranked
            where place <= $2 order by "householdNo", place`,
          [nos, first],
        ),
      (entry) => entry.householdNo,
    ),
  );
}

/** A list's entries that the viewer may see, in their order, from after a number on. */
export function entriesByList(
  { loaders, database, viewer }: RoomContext,
  rows: number,
  after: number,
): DataLoader<string, readonly NeedEntry[]> {
  const visible = householdIsVisible(viewer, 'e.household_no', 4);
  return loaders.of(`entries of lists, ${rows} after ${after}`, () =>
    rowsByKey(
      (codes: readonly string[]) =>
        database.query<NeedEntry>(
          `select * from (
             select ${ENTRY_COLUMNS}, row_number() over (partition by e.list_code order by e.no) as place
               from need_entry e
              where e.list_code = any($1::text[]) and e.no > $3 and ${visible.text}) ranked
            where place <= $2 order by "listCode", place`,
          [codes, rows, after, ...visible.values],
        ),
      (entry) => entry.listCode,
    ),
  );
}

export interface EntryTotal {
  readonly code: string;
  readonly total: number;
}

/** How many entries of a list the viewer may see. */
export function entryTotalByList({
  loaders,
  database,
  viewer,
}: RoomContext): DataLoader<string, EntryTotal | null> {
  const visible = householdIsVisible(viewer, 'e.household_no', 2);
  return loaders.of('entry totals', () =>
    rowByKey(
      (codes: readonly string[]) =>
        database.query<EntryTotal>(
          `select e.list_code as code, count(*)::int as total from need_entry e
            where e.list_code = any($1::text[]) and ${visible.text} group by e.list_code`,
          [codes, ...visible.values],
        ),
      (row) => row.code,
    ),
  );
}
