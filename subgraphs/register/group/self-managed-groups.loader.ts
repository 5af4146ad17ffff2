import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey, rowsByKey } from '../../../shared/loaders/by-key.ts';
import { splitAreaOnDay } from '../area/area-rows.ts';
import type { SelfManagedGroup } from './self-managed-group.type.ts';

const GROUP_COLUMNS = `g.code, g.area_no as "areaNo", g.name_vi as "name", g.founded_on as "foundedOn",
  g.dissolved_on as "dissolvedOn"`;

function atWork(day: string): string {
  return `g.founded_on <= ${day} and (g.dissolved_on is null or g.dissolved_on >= ${day})`;
}

type AreaGroupRow = SelfManagedGroup & { readonly key: string };

/** Groups at work on a day in an area (`areaOnDay`) or below it, by code, at most `first`. */
export function groupsByArea(
  { loaders, database }: RoomContext,
  first: number,
): DataLoader<string, readonly AreaGroupRow[]> {
  return loaders.of(`groups of areas, ${first}`, () =>
    rowsByKey(
      (keys: readonly string[]) =>
        database.query<AreaGroupRow>(
          `select * from (
             select k.no || '@' || k.day as key, ${GROUP_COLUMNS},
                    row_number() over (partition by k.no, k.day order by g.code collate "C") as place
               from unnest($1::int[], $2::date[]) as k(no, day)
               join area_containment c on c.container_no = k.no
               join self_managed_group g on g.area_no = c.inside_no and ${atWork('k.day')}) ranked
            where place <= $3 order by key, place`,
          [...splitAreaOnDay(keys), first],
        ),
      (group) => group.key,
    ),
  );
}

type HouseholdGroupRow = SelfManagedGroup & { readonly householdNo: number };

/** The group that a household belongs to on a day. */
export function groupByHousehold(
  { loaders, database }: RoomContext,
  asOf: string,
): DataLoader<number, HouseholdGroupRow | null> {
  return loaders.of(`group@${asOf}`, () =>
    rowByKey(
      (nos) =>
        database.query<HouseholdGroupRow>(
          `select distinct on (m.household_no) m.household_no as "householdNo", ${GROUP_COLUMNS}
             from self_managed_group_member m
             join self_managed_group g on g.code = m.group_code and ${atWork('$2::date')}
            where m.household_no = any($1::int[]) order by m.household_no, g.founded_on desc, g.code collate "C"`,
          [nos, asOf],
        ),
      (group) => group.householdNo,
    ),
  );
}

export interface MemberTotal {
  readonly code: string;
  readonly total: number;
}

/** How many households a group has. */
export function memberTotalByGroup({
  loaders,
  database,
}: RoomContext): DataLoader<string, MemberTotal | null> {
  return loaders.of('group member totals', () =>
    rowByKey(
      (codes: readonly string[]) =>
        database.query<MemberTotal>(
          `select group_code as code, count(*)::int as total from self_managed_group_member
            where group_code = any($1::text[]) group by group_code`,
          [codes],
        ),
      (row) => row.code,
    ),
  );
}
