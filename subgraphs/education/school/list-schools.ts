import type { Sql } from '../../../shared/data/database.ts';
import type { SchoolType } from './school.type.ts';

export interface SchoolRow {
  readonly code: string;
  readonly nameVi: string;
  readonly level: string;
  readonly areaCode: string;
  readonly areaValidFrom: string;
}

export interface SchoolFilter {
  /** Official code of the area; `null` is any. */
  readonly area: string | null;
  /** `null` is any. */
  readonly level: string | null;
}

export const SCHOOL_COLUMNS =
  'code, name_vi as "nameVi", level, area_code as "areaCode", area_valid_from as "areaValidFrom"';

const FITS = '($1::text is null or area_code = $1) and ($2::text is null or level = $2)';

/**
 * Schools by code.
 * @param after the code behind which the page begins
 */
export async function listSchools(
  sql: Sql,
  { area, level }: SchoolFilter,
  limit: number,
  after: string | null,
): Promise<readonly SchoolType[]> {
  const rows = await sql.query<SchoolRow>(
    `select ${SCHOOL_COLUMNS} from school where ${FITS} and ($3::text is null or code > $3) order by code limit $4`,
    [area, level, after, limit],
  );
  return rows.map(presentSchool);
}

export async function countSchools(sql: Sql, { area, level }: SchoolFilter): Promise<number> {
  const [counted] = await sql.query<{ total: number }>(
    `select count(*)::int as total from school where ${FITS}`,
    [area, level],
  );
  return counted?.total ?? 0;
}

/** The row in the shape of the graph. */
export function presentSchool({ areaCode, areaValidFrom, ...school }: SchoolRow): SchoolType {
  return { ...school, area: { code: areaCode, validFrom: areaValidFrom } };
}
