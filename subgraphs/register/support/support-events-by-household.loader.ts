import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { EventSpan } from '../event/status-events-by-household.loader.ts';
import type { SupportEvent } from './support-event.type.ts';

/** Help that a household got within a span of days, newest first. */
export function supportEventsByHousehold(
  { loaders, database }: RoomContext,
  { from, to, first }: EventSpan,
): DataLoader<number, readonly SupportEvent[]> {
  return loaders.of(`support events ${from} ${to} ${first}`, () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<SupportEvent>(
          `select * from (
             select e.no, e.household_no as "householdNo", e.person_no as "personNo", e.kind, e.agency,
                    e.happened_on as "happenedOn", e.value, e.programme, e.quantity,
                    row_number() over (partition by e.household_no order by e.happened_on desc, e.no) as place
               from support_event e
              where e.household_no = any($1::int[])
                and ($2::date is null or e.happened_on >= $2) and ($3::date is null or e.happened_on <= $3)) ranked
            where place <= $4 order by "householdNo", place`,
          [nos, from, to, first],
        ),
      (event) => event.householdNo,
    ),
  );
}
