import type { Sql } from '../../../shared/data/database.ts';
import { insertRows } from '../../../shared/data/insert-rows.ts';
import type { RegisterRecords } from '../../../shared/demo/world.ts';
import type { AreaNoOf } from './load-areas.ts';

/** Loads what was done for households and what they need: support events, self-managed groups, need lists. */
export async function loadSupport(sql: Sql, records: RegisterRecords, areaNoOf: AreaNoOf): Promise<void> {
  await insertRows(
    sql,
    'support_event',
    [
      { name: 'no', type: 'int', value: ({ no }) => no },
      { name: 'household_no', type: 'int', value: ({ householdNo }) => householdNo },
      { name: 'person_no', type: 'int', value: ({ personNo }) => personNo },
      { name: 'kind', type: 'text', value: ({ kind }) => kind },
      { name: 'agency', type: 'text', value: ({ agency }) => agency },
      { name: 'happened_on', type: 'date', value: ({ happenedOn }) => happenedOn },
      { name: 'value', type: 'bigint', value: ({ value }) => value },
      { name: 'programme', type: 'text', value: ({ programme }) => programme },
      { name: 'quantity', type: 'text', value: ({ quantity }) => quantity },
    ],
    records.supportEvents.map(numbered),
  );
  await loadGroups(sql, records, areaNoOf);
  await loadNeeds(sql, records);
}

async function loadGroups(sql: Sql, records: RegisterRecords, areaNoOf: AreaNoOf): Promise<void> {
  await insertRows(
    sql,
    'self_managed_group',
    [
      { name: 'code', type: 'text', value: ({ code }) => code },
      { name: 'area_no', type: 'int', value: ({ area }) => areaNoOf(area) },
      { name: 'name_vi', type: 'text', value: ({ nameVi }) => nameVi.normalize('NFC') },
      { name: 'founded_on', type: 'date', value: ({ foundedOn }) => foundedOn },
      { name: 'dissolved_on', type: 'date', value: ({ dissolvedOn }) => dissolvedOn },
    ],
    records.selfManagedGroups,
  );
  await insertRows(
    sql,
    'self_managed_group_member',
    [
      { name: 'group_code', type: 'text', value: ({ code }) => code },
      { name: 'household_no', type: 'int', value: ({ householdNo }) => householdNo },
    ],
    records.selfManagedGroups.flatMap(({ code, memberHouseholdNos }) =>
      memberHouseholdNos.map((householdNo) => ({ code, householdNo })),
    ),
  );
}

async function loadNeeds(sql: Sql, records: RegisterRecords): Promise<void> {
  await insertRows(
    sql,
    'need_list',
    [
      { name: 'code', type: 'text', value: ({ code }) => code },
      { name: 'plan_code', type: 'text', value: ({ planCode }) => planCode },
      { name: 'target_code', type: 'text', value: ({ targetCode }) => targetCode },
      { name: 'name_vi', type: 'text', value: ({ nameVi }) => nameVi },
      { name: 'name_en', type: 'text', value: ({ nameEn }) => nameEn },
      { name: 'frozen_on', type: 'date', value: ({ frozenOn }) => frozenOn },
      { name: 'unit', type: 'text', value: ({ unit }) => unit },
    ],
    records.needLists,
  );
  await insertRows(
    sql,
    'need_entry',
    [
      { name: 'no', type: 'int', value: ({ no }) => no },
      { name: 'list_code', type: 'text', value: ({ listCode }) => listCode },
      { name: 'household_no', type: 'int', value: ({ householdNo }) => householdNo },
      { name: 'person_no', type: 'int', value: ({ personNo }) => personNo },
    ],
    records.needEntries.map(numbered),
  );
}

function numbered<Row>(record: Row, index: number): Row & { readonly no: number } {
  return { ...record, no: index + 1 };
}
