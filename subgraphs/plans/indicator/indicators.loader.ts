import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Sql } from '../../../shared/data/database.ts';
import { oneBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import { instantSql } from '../data/tracking-schema.ts';
import type { TargetTracking, TrackedIndicator } from './indicator.type.ts';

const INDICATOR_COLUMNS = `${select('i', [
  'code',
  'version',
  'nameVi',
  'nameEn',
  'fragment',
  'numerator',
  'denominator',
  'unit',
  'period',
  'direction',
  'gap',
  'savedBy',
  'agency',
])}, ${instantSql('i.saved_at')} as "savedAt"`;

const TRACKING_COLUMNS = `${select('k', [
  'targetId',
  'indicatorCode',
  'alternativeIndicatorCode',
  'reasonVi',
  'reasonEn',
  'trackedBy',
])}, ${instantSql('k.tracked_at')} as "trackedAt",
  case when k.indicator_code is null then 'REPORTED' else 'COMPUTED' end as kind`;

/** The latest version of each indicator, in the order of codes. */
export function listIndicators(sql: Sql): Promise<readonly TrackedIndicator[]> {
  return sql.query<TrackedIndicator>(
    `select distinct on (i.code collate "C") ${INDICATOR_COLUMNS} from tracking.indicator i
      order by i.code collate "C", i.version desc`,
  );
}

/** The latest version of an indicator. */
export function indicatorByCode(context: RoomContext): DataLoader<string, TrackedIndicator | null> {
  return oneBy<string, TrackedIndicator>(
    context,
    'indicator by code',
    `select distinct on (i.code) ${INDICATOR_COLUMNS} from tracking.indicator i
      where i.code = any($1::text[]) order by i.code, i.version desc`,
    (row) => row.code,
  );
}

export async function findIndicatorVersion(
  sql: Sql,
  code: string,
  version: number,
): Promise<TrackedIndicator | null> {
  const [row] = await sql.query<TrackedIndicator>(
    `select ${INDICATOR_COLUMNS} from tracking.indicator i where i.code = $1 and i.version = $2`,
    [code, version],
  );
  return row ?? null;
}

/** What a target is tracked by since the latest change. */
export function trackingByTarget(context: RoomContext): DataLoader<string, TargetTracking | null> {
  return oneBy<string, TargetTracking>(
    context,
    'tracking by target',
    `select distinct on (k.target_id) ${TRACKING_COLUMNS} from tracking.target_indicator k
      where k.target_id = any($1::text[]) order by k.target_id, k.no desc`,
    (row) => row.targetId,
  );
}

/** What a row of the history says, by its number. */
export async function findTracking(sql: Sql, no: bigint): Promise<TargetTracking | null> {
  const [row] = await sql.query<TargetTracking>(
    `select ${TRACKING_COLUMNS} from tracking.target_indicator k where k.no = $1`,
    [no],
  );
  return row ?? null;
}
