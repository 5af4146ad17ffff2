import type { Sql } from '../../../shared/data/database.ts';
import { opaqueId } from '../data/opaque-id.ts';
import type { IndicatorRow, TargetTrackingRow } from '../indicator/indicator-row.ts';
import { insertIndicator } from '../indicator/store-indicator.ts';
import { decisionDigest, insertTracking, type TrackingDecision } from '../indicator/track-target.ts';

/** Whose the indicators are that come with the system: no viewer's agency has this name, so nobody else changes them. */
export const SYSTEM = 'system';

/**
 * Adds the versions of indicators that are not there yet. What is there stays, also where a row of the same version
 * reads otherwise now: a change needs a new version.
 */
export async function loadIndicators(
  sql: Sql,
  rows: readonly IndicatorRow[],
  savedAtMs: number,
): Promise<void> {
  const known = await sql.query<{ key: string }>(
    'select idempotency_key as key from tracking.indicator where agency = $1',
    [SYSTEM],
  );
  const keys = new Set(known.map(({ key }) => key));
  for (const row of rows) {
    const idempotencyKey = `${row.code} ${row.version}`;
    if (keys.has(idempotencyKey)) continue;
    const { version } = row;
    await insertIndicator(sql, row, { version, savedBy: SYSTEM, agency: SYSTEM, savedAtMs, idempotencyKey });
  }
}

/** Decides by what targets are tracked, where the system has not decided the same before; later decisions stay. */
export async function loadTracking(
  sql: Sql,
  rows: readonly TargetTrackingRow[],
  trackedAtMs: number,
): Promise<void> {
  const known = await sql.query<{ key: string }>(
    'select idempotency_key as key from tracking.target_indicator where agency = $1',
    [SYSTEM],
  );
  const keys = new Set(known.map(({ key }) => key));
  for (const row of rows) {
    const decision = decisionOf(row, trackedAtMs);
    if (!keys.has(decision.idempotencyKey)) await insertTracking(sql, decision);
  }
}

function decisionOf(row: TargetTrackingRow, trackedAtMs: number): TrackingDecision {
  const { plan, target, indicator, alternativeIndicator = null, reasonVi, reasonEn } = row;
  const decision = {
    targetId: opaqueId('tgt', plan, target),
    indicator,
    alternativeIndicator,
    reasonVi,
    reasonEn,
    trackedBy: SYSTEM,
    agency: SYSTEM,
    trackedAtMs,
    idempotencyKey: '',
  };
  return { ...decision, idempotencyKey: decisionDigest(decision) };
}
