import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';

/** What an area has in the column that a target is shared out by. */
export interface AllocationBase {
  readonly planId: string;
  readonly areaCode: string;
  readonly areaValidFrom: string;
  readonly labelPrinted: string;
  readonly base: number;
}

/** @param column table and key: `BIEU_1.notEmployed`; a column of counts */
export function allocationBasesByPlan(
  context: RoomContext,
  column: string,
): DataLoader<string, readonly AllocationBase[]> {
  return childrenBy<string, AllocationBase>(
    context,
    `allocation bases of ${column}`,
    `select b.plan_id as "planId", ${select('r', ['areaCode', 'areaValidFrom', 'labelPrinted'])},
            e.value::float8 as "base"
       from table_cell e
       join table_column c on c.id = e.column_id and c.unit in ('HOUSEHOLD', 'PERSON')
       join table_row r on r.id = e.row_id and not r.is_total
       join plan_table b on b.id = r.table_id
      where b.plan_id = any($1::text[]) and b.code || '.' || c.key = $2
      order by r.ordinal`,
    (row) => row.planId,
    [column],
  );
}
