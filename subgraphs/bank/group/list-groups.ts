import type { Sql } from '../../../shared/data/database.ts';
import type { EntrustedAssociation } from './entrusted-association.ts';
import type { SavingsAndCreditGroupType } from './savings-and-credit-group.type.ts';

export interface GroupRow {
  readonly code: string;
  readonly nameVi: string;
  readonly association: EntrustedAssociation;
  readonly areaCode: string;
  readonly areaValidFrom: string;
  readonly foundedOn: string;
}

export interface GroupFilter {
  /** Official code of the area; `null` is any. */
  readonly area: string | null;
  /** `null` is any. */
  readonly association: string | null;
}

export const GROUP_COLUMNS = `code, name_vi as "nameVi", association, area_code as "areaCode",
  area_valid_from as "areaValidFrom", founded_on as "foundedOn"`;

const FITS = '($1::text is null or area_code = $1) and ($2::text is null or association = $2)';

/**
 * Groups by code.
 * @param after the code behind which the page begins
 */
export async function listGroups(
  sql: Sql,
  { area, association }: GroupFilter,
  limit: number,
  after: string | null,
): Promise<readonly SavingsAndCreditGroupType[]> {
  const rows = await sql.query<GroupRow>(
    `select ${GROUP_COLUMNS} from savings_and_credit_group
      where ${FITS} and ($3::text is null or code > $3) order by code limit $4`,
    [area, association, after, limit],
  );
  return rows.map(presentGroup);
}

export async function countGroups(sql: Sql, { area, association }: GroupFilter): Promise<number> {
  const [counted] = await sql.query<{ total: number }>(
    `select count(*)::int as total from savings_and_credit_group where ${FITS}`,
    [area, association],
  );
  return counted?.total ?? 0;
}

/** The row in the shape of the graph. */
export function presentGroup({ areaCode, areaValidFrom, ...group }: GroupRow): SavingsAndCreditGroupType {
  return { ...group, area: { code: areaCode, validFrom: areaValidFrom } };
}
