import type { Sql } from '../../../shared/data/database.ts';
import type { StoredCohort } from './stored-cohort.type.ts';

const COLUMNS = `c.name, c.title_vi as "titleVi", c.title_en as "titleEn", c.document, c.variables, c.saved_by as "savedBy",
  ${instant('c.saved_at')} as "savedAt", c.frozen_members as "frozenMembers", c.frozen_as_of as "frozenAsOf",
  c.frozen_by as "frozenBy", ${instant('c.frozen_at')} as "frozenAt"`;

function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A saved cohort of the agency, or `null`. */
export async function findSavedCohort(sql: Sql, agency: string, name: string): Promise<StoredCohort | null> {
  const [row] = await sql.query<StoredCohort>(
    `select ${COLUMNS} from saved.cohort c where c.agency = $1 and c.name = $2`,
    [agency, name],
  );
  return row ?? null;
}

/** Those of the agency whose names follow `after`, in the order of names. */
export function listSavedCohorts(
  sql: Sql,
  agency: string,
  after: string,
  limit: number,
): Promise<readonly StoredCohort[]> {
  return sql.query<StoredCohort>(
    `select ${COLUMNS} from saved.cohort c
      where c.agency = $1 and c.name collate "C" > $2 order by c.name collate "C" limit $3`,
    [agency, after, limit],
  );
}

export async function countSavedCohorts(sql: Sql, agency: string): Promise<number> {
  const [row] = await sql.query<{ count: bigint }>('select count(*) from saved.cohort where agency = $1', [
    agency,
  ]);
  return Number(row?.count ?? 0);
}
