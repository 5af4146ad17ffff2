import type { Sql } from '../../../shared/data/database.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { ForeignWorkerReportType } from './foreign-worker-report.type.ts';

type ForeignWorkerReportRow = Omit<ForeignWorkerReportType, 'area'> & {
  readonly areaCode: string;
  readonly areaValidFrom: string;
};

const WITHIN =
  '($1::date is null or reported_on >= $1::date) and ($2::date is null or reported_on <= $2::date)';

/**
 * Rows of the range by day and id.
 * @param after day and id behind which the page begins
 */
export async function listForeignWorkerReports(
  sql: Sql,
  { from, to }: DayRange,
  limit: number,
  after: readonly (string | number)[] | null,
): Promise<readonly ForeignWorkerReportType[]> {
  const rows = await sql.query<ForeignWorkerReportRow>(
    `select id, enterprise, reported_on as "reportedOn", count, area_code as "areaCode", area_valid_from as "areaValidFrom"
       from foreign_worker_report
      where ${WITHIN} and ($3::date is null or (reported_on, id) > ($3::date, $4))
      order by reported_on, id limit $5`,
    [from, to, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map(({ areaCode, areaValidFrom, ...row }) => ({
    ...row,
    area: { code: areaCode, validFrom: areaValidFrom },
  }));
}

export async function countForeignWorkerReports(sql: Sql, { from, to }: DayRange): Promise<number> {
  const [counted] = await sql.query<{ total: number }>(
    `select count(*)::int as total from foreign_worker_report where ${WITHIN}`,
    [from, to],
  );
  return counted?.total ?? 0;
}
