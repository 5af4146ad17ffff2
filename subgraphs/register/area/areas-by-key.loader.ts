import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import type { Area } from './area.type.ts';
import { AREA_COLUMNS } from './area-rows.ts';

/**
 * Areas by their number inside this room.
 * @param relation through which they are asked for: each relation costs one statement, whenever its rows arrive
 */
export function areaByNo(
  { loaders, database }: RoomContext,
  relation: string,
): DataLoader<number, Area | null> {
  return loaders.of(`areas of ${relation}`, () =>
    rowByKey(
      (nos) => database.query<Area>(`select ${AREA_COLUMNS} from area a where a.no = any($1::int[])`, [nos]),
      (area) => area.no,
    ),
  );
}

/** Areas by `code@validFrom`. */
export function areaByKey({ loaders, database }: RoomContext): DataLoader<string, Area | null> {
  return loaders.of('areas by key', () =>
    rowByKey(
      (keys: readonly string[]) =>
        database.query<Area>(
          `select ${AREA_COLUMNS} from area a
            where (a.code, a.valid_from) in (select * from unnest($1::text[], $2::date[]))`,
          [keys.map((key) => key.slice(0, -11)), keys.map((key) => key.slice(-10))],
        ),
      (area) => `${area.code}@${area.validFrom}`,
    ),
  );
}
