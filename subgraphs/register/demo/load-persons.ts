import type { Sql } from '../../../shared/data/database.ts';
import { insertRows } from '../../../shared/data/insert-rows.ts';
import type { RegisterRecords } from '../../../shared/demo/world.ts';
import { personKey } from '../../../shared/identity/person-key.ts';
import { maskCitizenNumber } from '../identity/mask-citizen-number.ts';
import { publicId } from '../identity/public-id.ts';
import type { RegisterRuntime } from './load-register.ts';

/** Loads persons, to which household they belonged, and their statuses. Of a citizen number stay pseudonym and mask. */
export async function loadPersons(
  sql: Sql,
  records: RegisterRecords,
  { personKeySecret, idSecret }: RegisterRuntime,
): Promise<void> {
  await insertRows(
    sql,
    'person',
    [
      { name: 'no', type: 'int', value: ({ no }) => no },
      { name: 'public_id', type: 'text', value: ({ no }) => publicId(idSecret, 'person', no) },
      {
        name: 'person_key',
        type: 'text',
        value: ({ citizenNumber }) => personKey(personKeySecret, citizenNumber),
      },
      {
        name: 'masked_citizen_number',
        type: 'text',
        value: ({ citizenNumber }) => maskCitizenNumber(citizenNumber),
      },
      { name: 'name', type: 'text', value: ({ name }) => name.normalize('NFC') },
      { name: 'sex', type: 'text', value: ({ sex }) => sex },
      { name: 'birth_date', type: 'date', value: ({ birthDate }) => birthDate },
      { name: 'died_on', type: 'date', value: ({ diedOn }) => diedOn },
      { name: 'ethnicity_code', type: 'text', value: ({ ethnicityCode }) => ethnicityCode },
    ],
    records.persons,
  );
  await insertRows(
    sql,
    'membership',
    [
      { name: 'person_no', type: 'int', value: ({ personNo }) => personNo },
      { name: 'valid_from', type: 'date', value: ({ from }) => from },
      { name: 'valid_to', type: 'date', value: ({ to }) => to },
      { name: 'household_no', type: 'int', value: ({ householdNo }) => householdNo },
      { name: 'relation_to_head', type: 'text', value: ({ relationToHead }) => relationToHead },
    ],
    records.memberships,
  );
  await insertRows(
    sql,
    'person_status',
    [
      { name: 'person_no', type: 'int', value: ({ personNo }) => personNo },
      { name: 'kind', type: 'text', value: ({ kind }) => kind },
      { name: 'detail', type: 'text', value: ({ detail }) => detail },
      { name: 'valid_from', type: 'date', value: ({ from }) => from },
      { name: 'valid_to', type: 'date', value: ({ to }) => to },
      { name: 'monthly_amount', type: 'bigint', value: ({ monthlyAmount }) => monthlyAmount },
    ],
    records.personStatuses,
  );
}
