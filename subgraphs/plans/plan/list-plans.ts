import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { decodeCursor, readFirst } from '../../../shared/pagination/page.ts';
import type { Plan } from './plan.type.ts';
import { PLAN_COLUMNS } from './plans.loader.ts';

export interface PlanFilter {
  /** Official code of the plan's own area. */
  readonly area: string | null;
  /** A year that the period touches. */
  readonly year: number | null;
}

const MATCHES = `($1::text is null or p.area_code = $1)
  and ($2::date is null or (p.period_from <= $3::date and (p.period_to is null or p.period_to >= $2::date)))`;

/**
 * Plans in the order of their periods.
 * @throws CodedError PAGE_TOO_LARGE, MALFORMED_CURSOR, BAD_USER_INPUT
 */
export async function listPlans(
  context: RoomContext,
  filter: PlanFilter,
  first: number,
  after: string | null,
): Promise<Connection<Plan>> {
  const limit = readFirst(first);
  const values = [filter.area, ...yearBounds(filter.year)];
  const [from, code] = after === null ? [null, null] : decodeCursor(after, ['string', 'string']);
  const rows = await context.database.query<Plan>(
    `select ${PLAN_COLUMNS} from plan p
      where ${MATCHES} and ($4::text is null or (p.period_from::text, p.code) > ($4::text, $5::text))
      order by p.period_from, p.code limit $6`,
    [...values, from, code, limit + 1],
  );
  return toConnection(
    rows,
    limit,
    (row) => [row.periodFrom, row.code],
    async () => {
      const [counted] = await context.database.query<{ count: number }>(
        `select count(*)::int as count from plan p where ${MATCHES}`,
        values,
      );
      return counted?.count ?? 0;
    },
  );
}

function yearBounds(year: number | null): readonly [string | null, string | null] {
  if (year === null) return [null, null];
  if (year < 1976 || year > 2100) {
    throw new CodedError('BAD_USER_INPUT', `year: ${year} is outside 1976 to 2100.`, {
      argument: 'year',
      given: year,
      allowed: '1976 to 2100',
    });
  }
  return [`${year}-01-01`, `${year}-12-31`];
}
