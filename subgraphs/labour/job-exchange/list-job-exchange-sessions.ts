import type { Sql } from '../../../shared/data/database.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { JobExchangeSessionType } from './job-exchange-session.type.ts';

type JobExchangeSessionRow = Omit<JobExchangeSessionType, 'area'> & {
  readonly areaCode: string;
  readonly areaValidFrom: string;
};

const WITHIN = '($1::date is null or held_on >= $1::date) and ($2::date is null or held_on <= $2::date)';

/**
 * Rows of the range by day and code.
 * @param after day and code behind which the page begins
 */
export async function listJobExchangeSessions(
  sql: Sql,
  { from, to }: DayRange,
  limit: number,
  after: readonly (string | number)[] | null,
): Promise<readonly JobExchangeSessionType[]> {
  const rows = await sql.query<JobExchangeSessionRow>(
    `select code, held_on as "heldOn", place, mobile, area_code as "areaCode", area_valid_from as "areaValidFrom"
       from job_exchange_session
      where ${WITHIN} and ($3::date is null or (held_on, code) > ($3::date, $4))
      order by held_on, code limit $5`,
    [from, to, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map(({ areaCode, areaValidFrom, ...row }) => ({
    ...row,
    area: { code: areaCode, validFrom: areaValidFrom },
  }));
}

export async function countJobExchangeSessions(sql: Sql, { from, to }: DayRange): Promise<number> {
  const [counted] = await sql.query<{ total: number }>(
    `select count(*)::int as total from job_exchange_session where ${WITHIN}`,
    [from, to],
  );
  return counted?.total ?? 0;
}
