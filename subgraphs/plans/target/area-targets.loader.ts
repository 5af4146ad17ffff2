import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { AreaStub } from '../area/area-stub.type.ts';
import { childrenBy, oneBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { AreaTarget } from './area-target.type.ts';

const AREA_TARGET_COLUMNS = `${select('g', [
  'id',
  'targetId',
  'code',
  'areaCode',
  'areaValidFrom',
  'areaNameVi',
  'value::float8',
  'unit',
  'comparator',
  'baselineValue::float8',
  'tableCode',
])}, g.ordinal as "planOrdinal", t.plan_id as "planId"`;

const FROM_AREA_TARGET = 'area_target g join target t on t.id = g.target_id';

export function areaTargetsByTarget(context: RoomContext): DataLoader<string, readonly AreaTarget[]> {
  return childrenBy<string, AreaTarget>(
    context,
    'area targets by target',
    `select ${AREA_TARGET_COLUMNS} from ${FROM_AREA_TARGET}
      where g.target_id = any($1::text[]) order by g.ordinal`,
    (row) => row.targetId,
  );
}

export function areaTargetById(context: RoomContext): DataLoader<string, AreaTarget | null> {
  return oneBy<string, AreaTarget>(
    context,
    'area target by id',
    `select ${AREA_TARGET_COLUMNS} from ${FROM_AREA_TARGET} where g.id = any($1::text[])`,
    (row) => row.id,
  );
}

/** What an area's rows are asked by: code and first day together. */
export function areaKey(area: AreaStub): string {
  return `${area.code}@${area.validFrom}`;
}

/** @param plan code of the plan whose targets are meant; null is every plan */
export function areaTargetsByArea(
  context: RoomContext,
  plan: string | null,
): DataLoader<string, readonly AreaTarget[]> {
  return childrenBy<string, AreaTarget>(
    context,
    `area targets by area of ${plan ?? 'every plan'}`,
    `select ${AREA_TARGET_COLUMNS} from ${FROM_AREA_TARGET} join plan p on p.id = t.plan_id
      where (g.area_code, g.area_valid_from) in (
              select split_part(k, '@', 1), split_part(k, '@', 2)::date from unnest($1::text[]) k)
        and ($2::text is null or p.code = $2)
      order by p.period_from desc, p.code, g.ordinal`,
    (row) => `${row.areaCode}@${row.areaValidFrom}`,
    [plan],
  );
}

/** Which area targets of a plan a page asks for. */
export interface AreaTargetPage {
  /** Code of one target of the plan; null is all. */
  readonly target: string | null;
  readonly first: number;
  /** Ordinal of the last row seen, or -1. */
  readonly after: number;
}

/** The page of each plan in the order of its document, with one row more that tells whether others follow. */
export function areaTargetPageByPlan(
  context: RoomContext,
  page: AreaTargetPage,
): DataLoader<string, readonly AreaTarget[]> {
  return childrenBy<string, AreaTarget>(
    context,
    `area targets by plan ${JSON.stringify(page)}`,
    `select page.* from unnest($1::text[]) as asked(plan_id) cross join lateral (
       select ${AREA_TARGET_COLUMNS} from ${FROM_AREA_TARGET}
        where t.plan_id = asked.plan_id and ($2::text is null or t.code = $2) and g.ordinal > $3
        order by g.ordinal limit $4) as page order by page."planOrdinal"`,
    (row) => row.planId,
    [page.target, page.after, page.first + 1],
  );
}

interface AreaTargetCount {
  readonly planId: string;
  readonly count: number;
}

/** How many area targets each plan has, of one target or of all. A plan without any has no row. */
export function areaTargetCountByPlan(
  context: RoomContext,
  target: string | null,
): DataLoader<string, readonly AreaTargetCount[]> {
  return childrenBy<string, AreaTargetCount>(
    context,
    `area target count by plan of ${target ?? 'every target'}`,
    `select t.plan_id as "planId", count(*)::int as count from ${FROM_AREA_TARGET}
      where t.plan_id = any($1::text[]) and ($2::text is null or t.code = $2) group by t.plan_id`,
    (row) => row.planId,
    [target],
  );
}
