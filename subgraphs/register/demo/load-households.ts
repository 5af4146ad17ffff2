import type { Sql } from '../../../shared/data/database.ts';
import { insertRows } from '../../../shared/data/insert-rows.ts';
import type { RegisterRecords } from '../../../shared/demo/world.ts';
import { publicId } from '../identity/public-id.ts';
import type { AreaNoOf } from './load-areas.ts';

/** Loads households, where they lived, and how they moved between classes. */
export async function loadHouseholds(
  sql: Sql,
  records: RegisterRecords,
  idSecret: string,
  areaNoOf: AreaNoOf,
): Promise<void> {
  await insertRows(
    sql,
    'household',
    [
      { name: 'no', type: 'int', value: ({ no }) => no },
      { name: 'public_id', type: 'text', value: ({ no }) => publicId(idSecret, 'household', no) },
      { name: 'household_code', type: 'text', value: ({ householdCode }) => householdCode },
      { name: 'formed_on', type: 'date', value: ({ formedOn }) => formedOn },
      { name: 'dissolved_on', type: 'date', value: ({ dissolvedOn }) => dissolvedOn },
      { name: 'address', type: 'text', value: ({ address }) => address.normalize('NFC') },
      { name: 'priority_flags', type: 'text[]', value: ({ priorityFlags }) => priorityFlags },
    ],
    records.households,
  );
  await insertRows(
    sql,
    'residence',
    [
      { name: 'household_no', type: 'int', value: ({ householdNo }) => householdNo },
      { name: 'valid_from', type: 'date', value: ({ from }) => from },
      { name: 'valid_to', type: 'date', value: ({ to }) => to },
      { name: 'area_no', type: 'int', value: ({ area }) => areaNoOf(area) },
    ],
    records.residences,
  );
  await insertRows(
    sql,
    'status_event',
    [
      { name: 'household_no', type: 'int', value: ({ householdNo }) => householdNo },
      { name: 'effective_on', type: 'date', value: ({ effectiveOn }) => effectiveOn },
      { name: 'kind', type: 'text', value: ({ kind }) => kind },
      { name: 'from_class', type: 'text', value: ({ fromClass }) => fromClass },
      { name: 'to_class', type: 'text', value: ({ toClass }) => toClass },
      { name: 'decision_no', type: 'text', value: ({ decisionNo }) => decisionNo },
    ],
    records.statusEvents,
  );
}
