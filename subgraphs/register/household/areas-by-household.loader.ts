import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import type { Area } from '../area/area.type.ts';
import { AREA_COLUMNS, areaInUse } from '../area/area-rows.ts';

type ResidenceArea = Area & { readonly householdNo: number };

/**
 * The area in which a household is registered on a day. Where that area has ended by then and lies wholly inside a
 * later one of its level, the answer is the later one; where it was split, the area as it was registered.
 */
export function areaByHousehold(
  { loaders, database }: RoomContext,
  asOf: string,
): DataLoader<number, ResidenceArea | null> {
  return loaders.of(`residences@${asOf}`, () =>
    rowByKey(
      (nos: readonly number[]) =>
        database.query<ResidenceArea>(
          `select distinct on (r.household_no) r.household_no as "householdNo", ${AREA_COLUMNS}
             from residence r
             join area registered on registered.no = r.area_no
             join area_containment c on c.inside_no = r.area_no
             join area a on a.no = c.container_no and a.level = registered.level
              and (a.no = r.area_no or (${areaInUse('$2::date')}))
            where r.household_no = any($1::int[])
              and r.valid_from <= $2::date and (r.valid_to is null or r.valid_to >= $2::date)
            order by r.household_no, r.valid_from desc, (${areaInUse('$2::date')}) desc, a.no = r.area_no desc, a.no`,
          [nos, asOf],
        ),
      (residence) => residence.householdNo,
    ),
  );
}
