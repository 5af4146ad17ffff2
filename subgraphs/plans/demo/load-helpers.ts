import type { Sql } from '../../../shared/data/database.ts';
import { type Column, insertRows } from '../../../shared/data/insert-rows.ts';
import type { HelperAssignmentRecord } from '../../../shared/demo/world.ts';
import { opaqueId } from '../data/opaque-id.ts';

const COLUMNS: readonly Column<HelperAssignmentRecord>[] = [
  {
    name: 'id',
    type: 'text',
    value: ({ householdNo, kind, association, from }) =>
      opaqueId('hlp', householdNo, kind, association, from),
  },
  { name: 'household_no', type: 'int', value: (helper) => helper.householdNo },
  { name: 'kind', type: 'text', value: (helper) => helper.kind },
  { name: 'association', type: 'text', value: (helper) => helper.association },
  { name: 'helper_name', type: 'text', value: (helper) => helper.helperName },
  { name: 'year', type: 'int', value: (helper) => helper.year },
  { name: 'valid_from', type: 'date', value: (helper) => helper.from },
  { name: 'valid_to', type: 'date', value: (helper) => helper.to },
];

/** Who looks after which household. */
export async function loadHelpers(sql: Sql, helpers: readonly HelperAssignmentRecord[]): Promise<void> {
  await insertRows(sql, 'helper_assignment', COLUMNS, helpers);
}
