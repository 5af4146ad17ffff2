import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Sql } from '../../../shared/data/database.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { childrenBy, oneBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import { instantSql } from '../data/tracking-schema.ts';
import type { ReportedFigure } from './reported-figure.type.ts';

const FIGURE_COLUMNS = `${select('f', [
  'no::float8',
  'id',
  'targetId',
  'areaCode',
  'asOf',
  'revision',
  'value::float8',
  'printed',
  'unit',
  'status',
  'note',
  'reportedBy',
  'agency',
  'reportedOn',
])}, ${instantSql('f.reported_at')} as "reportedAt",
  (select n.id from tracking.reported_figure n
    where n.target_id = f.target_id and n.area_code = f.area_code and n.as_of = f.as_of
      and n.revision = f.revision + 1) as "replacedById"`;

export async function findFigure(sql: Sql, id: string): Promise<ReportedFigure | null> {
  const [row] = await sql.query<ReportedFigure>(
    `select ${FIGURE_COLUMNS} from tracking.reported_figure f where f.id = $1`,
    [id],
  );
  return row ?? null;
}

export function figureById(context: RoomContext): DataLoader<string, ReportedFigure | null> {
  return oneBy<string, ReportedFigure>(
    context,
    'reported figure by id',
    `select ${FIGURE_COLUMNS} from tracking.reported_figure f where f.id = any($1::text[])`,
    (row) => row.id,
  );
}

/**
 * The figure that rules on a day for each target: of the latest day not after it, the last revision.
 * @param areaCode code inside the plan; null: the area of the target itself
 */
export function rulingFigureByTarget(
  context: RoomContext,
  areaCode: string | null,
  asOf: CivilDay,
): DataLoader<string, readonly ReportedFigure[]> {
  return childrenBy<string, ReportedFigure>(
    context,
    `ruling figure by target ${asOf} ${JSON.stringify(areaCode)}`,
    `select distinct on (f.target_id) ${FIGURE_COLUMNS}
       from tracking.reported_figure f join target t on t.id = f.target_id
      where f.target_id = any($1::text[]) and f.area_code = coalesce($2::text, t.area_code) and f.as_of <= $3::date
      order by f.target_id, f.as_of desc, f.revision desc`,
    (row) => row.targetId,
    [areaCode, asOf],
  );
}

/** A page of what was reported for each target, the newest first, with one row more than `first`. */
export function figurePageByTarget(
  context: RoomContext,
  first: number,
  before: number | null,
): DataLoader<string, readonly ReportedFigure[]> {
  return childrenBy<string, ReportedFigure>(
    context,
    `figures by target ${first} ${before}`,
    `select ${FIGURE_COLUMNS} from unnest($1::text[]) as wanted(id)
      cross join lateral (
        select * from tracking.reported_figure r where r.target_id = wanted.id and ($3::float8 is null or r.no < $3)
         order by r.no desc limit $2) f
      order by f.no desc`,
    (row) => row.targetId,
    [first + 1, before],
  );
}

interface FigureCount {
  readonly targetId: string;
  readonly count: number;
}

export function figureCountByTarget(context: RoomContext): DataLoader<string, FigureCount | null> {
  return oneBy<string, FigureCount>(
    context,
    'figure count by target',
    `select target_id as "targetId", count(*)::int as count from tracking.reported_figure
      where target_id = any($1::text[]) group by target_id`,
    (row) => row.targetId,
  );
}

/** Everything reported for a plan until the end of a civil day, in the order in which it came. */
export function figuresByPlan(
  context: RoomContext,
  reportedUntil: CivilDay,
): DataLoader<string, readonly (ReportedFigure & { readonly planId: string })[]> {
  return childrenBy(
    context,
    `figures by plan ${reportedUntil}`,
    `select t.plan_id as "planId", ${FIGURE_COLUMNS}
       from tracking.reported_figure f join target t on t.id = f.target_id
      where t.plan_id = any($1::text[]) and f.reported_on <= $2::date order by f.no`,
    (row: ReportedFigure & { readonly planId: string }) => row.planId,
    [reportedUntil],
  );
}
