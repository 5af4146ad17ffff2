import type { Sql } from '../../../shared/data/database.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { decodeCursor } from '../../../shared/pagination/page.ts';
import { isCivilDay } from '../../../shared/scalars/civil-day.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { CardIssueBatchType } from './card-issue-batch.type.ts';

interface BatchRow extends Omit<CardIssueBatchType, 'area'> {
  readonly areaCode: string;
  readonly areaValidFrom: string;
}

/** The place of a batch in the order of the list. */
export interface BatchPlace {
  readonly issuedOn: string;
  readonly id: string;
}

const IN_PERIOD = `($1::date is null or issued_on >= $1::date) and ($2::date is null or issued_on <= $2::date)`;

/**
 * Batches of the period by day, then id.
 * @param after the place behind which the page begins
 */
export async function listCardIssueBatches(
  sql: Sql,
  range: DayRange,
  limit: number,
  after: BatchPlace | null,
): Promise<readonly CardIssueBatchType[]> {
  const rows = await sql.query<BatchRow>(
    `select id, area_code as "areaCode", area_valid_from as "areaValidFrom", issued_on as "issuedOn", quota, issued,
            card_group as "group"
       from card_issue_batch
      where ${IN_PERIOD} and ($3::date is null or (issued_on, id) > ($3::date, $4::text))
      order by issued_on, id limit $5`,
    [range.from, range.to, after?.issuedOn ?? null, after?.id ?? null, limit],
  );
  return rows.map(({ areaCode, areaValidFrom, ...row }) => ({
    ...row,
    area: { code: areaCode, validFrom: areaValidFrom },
  }));
}

export async function countCardIssueBatches(sql: Sql, range: DayRange): Promise<number> {
  const [counted] = await sql.query<{ total: number }>(
    `select count(*)::int as total from card_issue_batch where ${IN_PERIOD}`,
    [range.from, range.to],
  );
  return counted?.total ?? 0;
}

/** @throws CodedError MALFORMED_CURSOR */
export function readBatchCursor(cursor: string | null | undefined): BatchPlace | null {
  if (cursor === null || cursor === undefined) return null;
  const [issuedOn, id] = decodeCursor(cursor, ['string', 'string']);
  if (isCivilDay(issuedOn) && typeof id === 'string') return { issuedOn, id };
  throw new CodedError('MALFORMED_CURSOR', 'This cursor is not one of this list.', { argument: 'after' });
}
