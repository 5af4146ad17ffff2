import type { Sql } from '../../../shared/data/database.ts';
import type { RegisterRecords } from '../../../shared/demo/world.ts';
import { loadAreas } from './load-areas.ts';
import { loadHouseholds } from './load-households.ts';
import { loadPersons } from './load-persons.ts';
import { loadReviews } from './load-reviews.ts';
import { loadSupport } from './load-support.ts';

export interface RegisterRuntime {
  /** Secret of the pseudonyms that agencies share. */
  readonly personKeySecret: string;
  /** Secret of the ids by which clients know households and persons; only the register holds it. */
  readonly idSecret: string;
}

/** Loads all of the register's records but the helpers, which the room `plans` owns. Equal records give equal bytes. */
export async function loadRegister(
  sql: Sql,
  records: RegisterRecords,
  runtime: RegisterRuntime,
): Promise<void> {
  const areaNoOf = await loadAreas(sql, records);
  await loadHouseholds(sql, records, runtime.idSecret, areaNoOf);
  await loadPersons(sql, records, runtime);
  await loadReviews(sql, records);
  await loadSupport(sql, records, areaNoOf);
}
