import type { Sql } from '../data/database.ts';
import { type Column, insertRows } from '../data/insert-rows.ts';
import { CROSSWALK_BATCH, type Crosswalk, type CrosswalkEntry } from './crosswalk.ts';

const COLUMNS: readonly Column<CrosswalkEntry>[] = [
  { name: 'person_key', type: 'varchar', value: (entry) => entry.personKey },
  { name: 'valid_from', type: 'date', value: (entry) => entry.validFrom },
  { name: 'valid_to', type: 'date', value: (entry) => entry.validTo },
  { name: 'person_no', type: 'int', value: (entry) => entry.personNo },
  { name: 'household_no', type: 'int', value: (entry) => entry.householdNo },
];

/**
 * Asks the register for pseudonyms and replaces their links in `person_link`.
 * @returns how many of the keys the register does not know; their facts stay, unmatched
 */
export async function linkPersons(
  sql: Sql,
  crosswalk: Crosswalk,
  personKeys: readonly string[],
): Promise<number> {
  const keys = [...new Set(personKeys)];
  let matched = 0;
  for (let start = 0; start < keys.length; start += CROSSWALK_BATCH) {
    const batch = keys.slice(start, start + CROSSWALK_BATCH);
    const entries = await crosswalk(batch);
    matched += new Set(entries.map((entry) => entry.personKey)).size;
    await sql.query('delete from person_link where person_key = any($1::text[])', [batch]);
    await insertRows(sql, 'person_link', COLUMNS, entries);
  }
  return keys.length - matched;
}
