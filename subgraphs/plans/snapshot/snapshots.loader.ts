import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Sql } from '../../../shared/data/database.ts';
import { childrenBy, oneBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import { instantSql } from '../data/tracking-schema.ts';
import type { PlanSnapshot, SnapshotValue } from './snapshot.type.ts';

const SNAPSHOT_COLUMNS = `${select('s', [
  'no::float8',
  'id',
  'planId',
  'asOf',
  'reason',
  'statisticsOnly',
  'versionAgencies',
  'versionTexts',
  'takenBy',
  'agency',
])}, ${instantSql('s.taken_at')} as "takenAt"`;

const VALUE_COLUMNS = `${select('v', [
  'snapshotNo::float8',
  'targetId',
  'areaCode',
  'actual::float8',
  'numerator::text',
  'denominator::text',
  'status',
  'reported::float8',
  'indicatorCode',
  'indicatorVersion',
  'fragment',
  'missingAgencies',
])}, v.actual::text as "actualExact"`;

export async function findSnapshot(sql: Sql, id: string): Promise<PlanSnapshot | null> {
  const [row] = await sql.query<PlanSnapshot>(
    `select ${SNAPSHOT_COLUMNS} from tracking.snapshot s where s.id = $1`,
    [id],
  );
  return row ?? null;
}

/** A page of the snapshots of each plan, the newest first, with one row more than `first`. */
export function snapshotPageByPlan(
  context: RoomContext,
  first: number,
  before: number | null,
): DataLoader<string, readonly PlanSnapshot[]> {
  return childrenBy<string, PlanSnapshot>(
    context,
    `snapshots by plan ${first} ${before}`,
    `select ${SNAPSHOT_COLUMNS} from unnest($1::text[]) as wanted(id)
      cross join lateral (
        select * from tracking.snapshot r where r.plan_id = wanted.id and ($3::float8 is null or r.no < $3)
         order by r.no desc limit $2) s
      order by s.no desc`,
    (row) => row.planId,
    [first + 1, before],
  );
}

interface SnapshotCount {
  readonly planId: string;
  readonly count: number;
}

export function snapshotCountByPlan(context: RoomContext): DataLoader<string, SnapshotCount | null> {
  return oneBy<string, SnapshotCount>(
    context,
    'snapshot count by plan',
    `select plan_id as "planId", count(*)::int as count from tracking.snapshot
      where plan_id = any($1::text[]) group by plan_id`,
    (row) => row.planId,
  );
}

export function valuesBySnapshot(context: RoomContext): DataLoader<number, readonly SnapshotValue[]> {
  return childrenBy<number, SnapshotValue>(
    context,
    'values by snapshot',
    `select ${VALUE_COLUMNS} from tracking.snapshot_value v
      where v.snapshot_no = any($1::bigint[]) order by v.snapshot_no, v.ordinal`,
    (row) => row.snapshotNo,
  );
}
