import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import type { AreaLevel } from '../codes/area-codes.ts';
import { readAreaCursor } from '../cursors.ts';
import type { Area } from './area.type.ts';
import { AREA_COLUMNS, areaInUse } from './area-rows.ts';
import { getArea } from './get-area.ts';
import { nameKey } from './name-key.ts';

export interface AreaFilter {
  readonly level?: AreaLevel | null;
  /** Code of the area below which the listed areas lie. */
  readonly within?: string | null;
  readonly name?: string | null;
  readonly asOf: string;
}

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/** Areas in use on a day, by code. A name is compared whole, on its normal form (`nameKey`). */
export async function listAreas(
  context: RoomContext,
  filter: AreaFilter,
  page: PageArguments,
): Promise<Connection<Area>> {
  const first = readFirst(page.first);
  const after = readAreaCursor(page.after);
  const { level = null, within, name, asOf } = filter;
  const container = within ? await getArea(context, within, asOf, 'within') : null;
  const key = name === undefined || name === null ? null : nameKey(name);
  const values = [asOf, level, container?.no ?? null, key];
  const rows = await context.database.query<Area>(
    `select ${AREA_COLUMNS} from area a where ${MATCHES} and (a.code collate "C", a.valid_from) > ($5, $6::date)
      order by a.code collate "C", a.valid_from limit $7`,
    [...values, ...after, first + 1],
  );
  const countAll = async (): Promise<number> => {
    const counted = await context.database.query<{ total: number }>(
      `select count(*)::int as total from area a where ${MATCHES}`,
      values,
    );
    return counted[0]?.total ?? 0;
  };
  return toConnection(rows, first, ({ code, validFrom }) => [code, validFrom], countAll);
}

const MATCHES = `${areaInUse('$1::date')}
  and ($2::text is null or a.level = $2)
  and ($3::int is null or (a.no <> $3 and a.no in (select inside_no from area_containment where container_no = $3)))
  and ($4::text is null or a.name_keys @> array[$4])`;
