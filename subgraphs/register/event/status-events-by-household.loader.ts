import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { StatusEvent } from './status-event.type.ts';

/** A span of days, both ends inclusive, `null` is open, and how many rows of each household at most. */
export interface EventSpan {
  readonly from: string | null;
  readonly to: string | null;
  readonly first: number;
}

/** A household's moves between classes within a span of days, newest first. */
export function statusEventsByHousehold(
  { loaders, database }: RoomContext,
  { from, to, first }: EventSpan,
): DataLoader<number, readonly StatusEvent[]> {
  return loaders.of(`status events ${from} ${to} ${first}`, () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<StatusEvent>(
          `select * from (
             select e.household_no as "householdNo", e.kind, e.from_class as "fromClass", e.to_class as "toClass",
                    e.effective_on as "effectiveOn", e.decision_no as "decisionNo",
                    row_number() over (partition by e.household_no order by e.effective_on desc, e.kind collate "C") as place
               from status_event e
              where e.household_no = any($1::int[])
                and ($2::date is null or e.effective_on >= $2) and ($3::date is null or e.effective_on <= $3)) ranked
            where place <= $4 order by "householdNo", place`,
          [nos, from, to, first],
        ),
      (event) => event.householdNo,
    ),
  );
}
