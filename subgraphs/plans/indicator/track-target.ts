import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Sql } from '../../../shared/data/database.ts';
import { digestOf, writeInTurn } from '../data/write-once.ts';
import { isWithinJurisdiction } from '../plan/areas-upward.ts';
import { planAreasByPlan } from '../plan/plan-parts.loader.ts';
import { findTracking } from './indicators.loader.ts';
import type { TrackedTargetChange, TrackTargetInput } from './stored-indicator.type.ts';

/** What a target is tracked by, and by which request that came. */
export interface TrackingDecision {
  readonly targetId: string;
  readonly indicator: string | null;
  readonly alternativeIndicator: string | null;
  readonly reasonVi: string | null;
  readonly reasonEn: string | null;
  readonly trackedBy: string;
  readonly agency: string;
  readonly trackedAtMs: number;
  readonly idempotencyKey: string;
}

/** Decides by what a target is tracked from now on; only for targets of the viewer's jurisdiction. */
export async function trackTarget(
  context: RoomContext,
  input: TrackTargetInput,
): Promise<TrackedTargetChange> {
  const { database, viewer, clock } = context;
  const targetId = await findTarget(context, input);
  if (targetId === null) return { outcome: 'UNKNOWN_TARGET' };
  const decision: TrackingDecision = {
    targetId,
    indicator: input.indicator ?? null,
    alternativeIndicator: input.alternativeIndicator ?? null,
    reasonVi: input.reasonVi ?? null,
    reasonEn: input.reasonEn ?? null,
    trackedBy: viewer.subject,
    agency: viewer.agency,
    trackedAtMs: clock.nowMs(),
    idempotencyKey: input.idempotencyKey,
  };
  return writeInTurn(database, (sql) => addDecision(sql, decision));
}

async function addDecision(sql: Sql, decision: TrackingDecision): Promise<TrackedTargetChange> {
  const { agency, idempotencyKey, indicator, alternativeIndicator, reasonVi, reasonEn } = decision;
  const [before] = await sql.query<{ no: bigint; digest: string }>(
    'select no, digest from tracking.target_indicator where agency = $1 and idempotency_key = $2',
    [agency, idempotencyKey],
  );
  if (before !== undefined)
    return before.digest === decisionDigest(decision)
      ? { outcome: 'DONE', tracking: await findTracking(sql, before.no) }
      : { outcome: 'KEY_OF_OTHER_REQUEST' };
  if (indicator === null && (reasonVi === null || reasonEn === null)) return { outcome: 'NO_REASON' };
  if (!(await areKnown(sql, [indicator, alternativeIndicator]))) return { outcome: 'UNKNOWN_INDICATOR' };
  return { outcome: 'DONE', tracking: await findTracking(sql, await insertTracking(sql, decision)) };
}

/** Adds a decision behind those there are; answers its number. */
export async function insertTracking(sql: Sql, decision: TrackingDecision): Promise<bigint> {
  const [row] = await sql.query<{ no: bigint }>(
    `insert into tracking.target_indicator
       (target_id, indicator_code, alternative_indicator_code, reason_vi, reason_en,
        tracked_by, agency, tracked_at, idempotency_key, digest)
     values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000), $9, $10) returning no`,
    [
      ...contentOf(decision),
      decision.trackedBy,
      decision.agency,
      decision.trackedAtMs,
      decision.idempotencyKey,
      decisionDigest(decision),
    ],
  );
  if (row === undefined) throw new Error('The database added no row.');
  return row.no;
}

export function decisionDigest(decision: TrackingDecision): string {
  return digestOf(...contentOf(decision));
}

function contentOf(decision: TrackingDecision): readonly unknown[] {
  const { targetId, indicator, alternativeIndicator, reasonVi, reasonEn } = decision;
  return [targetId, indicator, alternativeIndicator, reasonVi, reasonEn];
}

async function areKnown(sql: Sql, codes: readonly (string | null)[]): Promise<boolean> {
  const wanted = new Set(codes.filter((code) => code !== null));
  const [row] = await sql.query<{ n: number }>(
    'select count(distinct code)::int as n from tracking.indicator where code = any($1::text[])',
    [[...wanted]],
  );
  return row?.n === wanted.size;
}

async function findTarget(context: RoomContext, input: TrackTargetInput): Promise<string | null> {
  const [row] = await context.database.query<{ id: string; planId: string; areaCode: string }>(
    `select t.id, t.plan_id as "planId", t.area_code as "areaCode" from target t join plan p on p.id = t.plan_id
      where t.id = $1 or (p.code = $2 and t.code = $3)`,
    [input.targetId ?? null, input.plan ?? null, input.code ?? null],
  );
  if (row === undefined) return null;
  const areas = await planAreasByPlan(context).load(row.planId);
  return isWithinJurisdiction(context.viewer, areas, row.areaCode) ? row.id : null;
}
