import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { HelperAssignment } from './helper-assignment.type.ts';

const HELPER_COLUMNS = `${select('h', ['id', 'householdNo', 'kind', 'association', 'helperName', 'year'])},
  h.valid_from as "from", h.valid_to as "to"`;

/** Those who look after each household on a day. */
export function helpersByHousehold(
  context: RoomContext,
  asOf: string,
): DataLoader<number, readonly HelperAssignment[]> {
  return childrenBy<number, HelperAssignment>(
    context,
    `helpers on ${asOf}`,
    `select ${HELPER_COLUMNS} from helper_assignment h
      where h.household_no = any($1::int[]) and h.valid_from <= $2::date
        and (h.valid_to is null or h.valid_to >= $2::date)
      order by h.valid_from, h.kind, h.association, h.id`,
    (row) => row.householdNo,
    [asOf],
  );
}

/** All registrations of each household to escape poverty, latest first. */
export function registrationsByHousehold(
  context: RoomContext,
): DataLoader<number, readonly HelperAssignment[]> {
  return childrenBy<number, HelperAssignment>(
    context,
    'escape registrations',
    `select ${HELPER_COLUMNS} from helper_assignment h
      where h.household_no = any($1::int[]) and h.kind = 'ESCAPE_TARGET'
      order by h.year desc, h.valid_from desc, h.association, h.id`,
    (row) => row.householdNo,
  );
}
