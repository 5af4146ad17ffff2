import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import { householdIsVisible } from '../jurisdiction/jurisdiction.ts';
import type { Household } from './household.type.ts';
import { HOUSEHOLD_COLUMNS } from './household-rows.ts';

/** Households by dense number; `null` for the missing and for those that the viewer may not see. */
export function householdByNo({
  loaders,
  database,
  viewer,
}: RoomContext): DataLoader<number, Household | null> {
  const visible = householdIsVisible(viewer, 'h.no', 2);
  return loaders.of('households', () =>
    rowByKey(
      (nos: readonly number[]) =>
        database.query<Household>(
          `select ${HOUSEHOLD_COLUMNS} from household h where h.no = any($1::int[]) and ${visible.text}`,
          [nos, ...visible.values],
        ),
      (household) => household.no,
    ),
  );
}

/** Households by the id that clients know. */
export function householdById({
  loaders,
  database,
  viewer,
}: RoomContext): DataLoader<string, Household | null> {
  const visible = householdIsVisible(viewer, 'h.no', 2);
  return loaders.of('households by id', () =>
    rowByKey(
      (ids: readonly string[]) =>
        database.query<Household>(
          `select ${HOUSEHOLD_COLUMNS} from household h where h.public_id = any($1::text[]) and ${visible.text}`,
          [ids, ...visible.values],
        ),
      (household) => household.id,
    ),
  );
}

type PersonsHousehold = Household & { readonly personNo: number };

/** The household that a person belongs to on a day. */
export function householdByPerson(
  { loaders, database, viewer }: RoomContext,
  asOf: string,
): DataLoader<number, PersonsHousehold | null> {
  const visible = householdIsVisible(viewer, 'h.no', 3);
  return loaders.of(`households of persons@${asOf}`, () =>
    rowByKey(
      (nos: readonly number[]) =>
        database.query<PersonsHousehold>(
          `select m.person_no as "personNo", ${HOUSEHOLD_COLUMNS}
             from membership m join household h on h.no = m.household_no
            where m.person_no = any($1::int[]) and ${visible.text}
              and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)
            order by m.person_no, m.valid_from`,
          [nos, asOf, ...visible.values],
        ),
      (household) => household.personNo,
    ),
  );
}
