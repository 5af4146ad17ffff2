import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { PlanTable, TableCell, TableColumn, TableRow } from './plan-table.type.ts';

export function tablesByPlan(context: RoomContext): DataLoader<string, readonly PlanTable[]> {
  const columns = ['id', 'planId', 'code', 'titleVi', 'titleEn', 'headerPrinted', 'notes', 'lines'];
  return childrenBy<string, PlanTable>(
    context,
    'tables by plan',
    `select ${select('b', columns)} from plan_table b where b.plan_id = any($1::text[]) order by b.ordinal`,
    (row) => row.planId,
  );
}

export function columnsByTable(context: RoomContext): DataLoader<string, readonly TableColumn[]> {
  const columns = ['tableId', 'key', 'printedNo', 'labelVi', 'unit', 'derivation'];
  return childrenBy<string, TableColumn>(
    context,
    'columns by table',
    `select ${select('c', columns)} from table_column c where c.table_id = any($1::text[]) order by c.ordinal`,
    (row) => row.tableId,
  );
}

export function rowsByTable(context: RoomContext): DataLoader<string, readonly TableRow[]> {
  const columns = ['id', 'tableId', 'areaCode', 'areaValidFrom', 'isTotal', 'labelPrinted', 'lines'];
  return childrenBy<string, TableRow>(
    context,
    'rows by table',
    `select ${select('r', columns)} from table_row r where r.table_id = any($1::text[]) order by r.ordinal`,
    (row) => row.tableId,
  );
}

export function cellsByRow(context: RoomContext): DataLoader<string, readonly TableCell[]> {
  const columns = ['rowId', 'value::float8', 'printed', 'recomputed::float8'];
  return childrenBy<string, TableCell>(
    context,
    'cells by row',
    `select ${select('e', columns)}, c.key as "column"
       from table_cell e join table_column c on c.id = e.column_id
      where e.row_id = any($1::text[]) order by c.ordinal`,
    (row) => row.rowId,
  );
}
