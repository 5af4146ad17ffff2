import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Sql } from '../../../shared/data/database.ts';
import { type Column, insertRows } from '../../../shared/data/insert-rows.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { isCivilDay } from '../../../shared/scalars/civil-day.ts';
import { mayRead } from '../../../shared/viewer/viewer.ts';
import { opaqueId } from '../data/opaque-id.ts';
import { digestOf, writeInTurn } from '../data/write-once.ts';
import { planByCode } from '../plan/plans.loader.ts';
import { findSnapshot } from './snapshots.loader.ts';
import type { SnapshotValueInput, StoredSnapshotChange, StoreSnapshotInput } from './store-snapshot.type.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)$/;
const DECIMAL = /^-?\d{1,30}(?:\.\d{1,30})?$/;

/**
 * Keeps the values of a plan as they are now. The values are no part of what tells the same request: taken again under
 * the same key they may be others, and the first ones stay.
 * @throws CodedError BAD_USER_INPUT for an instant or number that is none
 */
export async function storeSnapshot(
  context: RoomContext,
  input: StoreSnapshotInput,
): Promise<StoredSnapshotChange> {
  const { viewer, database } = context;
  assertWellFormed(input);
  const plan = await planByCode(context).load(input.plan);
  if (plan === null) return { outcome: 'UNKNOWN_PLAN' };
  if (!(await areTargetsOf(database, plan.id, input.values))) return { outcome: 'UNKNOWN_TARGET' };
  const digest = digestOf(plan.id, input.asOf, input.reason);
  return writeInTurn(database, async (sql): Promise<StoredSnapshotChange> => {
    const [before] = await sql.query<{ id: string; digest: string }>(
      'select id, digest from tracking.snapshot where agency = $1 and idempotency_key = $2',
      [viewer.agency, input.idempotencyKey],
    );
    if (before !== undefined && before.digest !== digest) return { outcome: 'KEY_OF_OTHER_REQUEST' };
    const id = before?.id ?? (await insertSnapshot(sql, context, { input, planId: plan.id, digest }));
    return { outcome: 'DONE', stored: await findSnapshot(sql, id) };
  });
}

interface NewSnapshot {
  readonly input: StoreSnapshotInput;
  readonly planId: string;
  readonly digest: string;
}

async function insertSnapshot(
  sql: Sql,
  { viewer }: RoomContext,
  { input, planId, digest }: NewSnapshot,
): Promise<string> {
  const id = opaqueId('snp', viewer.agency, input.idempotencyKey);
  const [row] = await sql.query<{ no: bigint }>(
    `insert into tracking.snapshot (id, plan_id, as_of, taken_at, reason, statistics_only, version_agencies,
       version_texts, taken_by, agency, idempotency_key, digest)
     values ($1, $2, $3, $4::timestamptz, $5, $6, $7::text[], $8::text[], $9, $10, $11, $12) returning no`,
    [
      id,
      planId,
      input.asOf,
      input.takenAt,
      input.reason,
      !mayRead(viewer, 'household.read'),
      input.dataVersions.map(({ agency }) => agency),
      input.dataVersions.map(({ version }) => version),
      viewer.subject,
      viewer.agency,
      input.idempotencyKey,
      digest,
    ],
  );
  if (row === undefined) throw new Error('The database added no row.');
  const values = input.values.map((value, ordinal) => ({ ...value, ordinal, no: row.no }));
  await insertRows(sql, 'tracking.snapshot_value', VALUE_COLUMNS, values);
  return id;
}

type PlacedValue = SnapshotValueInput & { readonly ordinal: number; readonly no: bigint };

const VALUE_COLUMNS: readonly Column<PlacedValue>[] = [
  { name: 'snapshot_no', type: 'bigint', value: ({ no }) => no },
  { name: 'ordinal', type: 'int', value: ({ ordinal }) => ordinal },
  { name: 'target_id', type: 'text', value: ({ targetId }) => targetId },
  { name: 'area_code', type: 'text', value: ({ areaCode }) => areaCode },
  { name: 'actual', type: 'numeric', value: ({ actual }) => actual },
  { name: 'numerator', type: 'numeric', value: ({ numerator }) => numerator },
  { name: 'denominator', type: 'numeric', value: ({ denominator }) => denominator },
  { name: 'status', type: 'text', value: ({ status }) => status },
  { name: 'reported', type: 'numeric', value: ({ reported }) => reported },
  { name: 'indicator_code', type: 'text', value: ({ indicatorCode }) => indicatorCode },
  { name: 'indicator_version', type: 'int', value: ({ indicatorVersion }) => indicatorVersion },
  { name: 'fragment', type: 'text', value: ({ fragment }) => fragment },
  { name: 'missing_agencies', type: 'text[]', value: ({ missingAgencies }) => missingAgencies },
];

async function areTargetsOf(
  sql: Sql,
  planId: string,
  values: readonly SnapshotValueInput[],
): Promise<boolean> {
  const ids = new Set(values.map(({ targetId }) => targetId));
  const [row] = await sql.query<{ n: number }>(
    'select count(*)::int as n from target where plan_id = $1 and id = any($2::text[])',
    [planId, [...ids]],
  );
  return row?.n === ids.size;
}

function assertWellFormed({ takenAt, values }: StoreSnapshotInput): void {
  if (!INSTANT.test(takenAt) || !isCivilDay(takenAt.slice(0, 10)) || Number.isNaN(Date.parse(takenAt)))
    throw badInput('takenAt', takenAt, 'an instant of ISO 8601 with its zone');
  for (const { actual, numerator, denominator, reported } of values)
    for (const number of [actual, numerator, denominator, reported])
      if (typeof number === 'string' && !DECIMAL.test(number))
        throw badInput('values', number, 'decimal numbers');
}

function badInput(argument: string, text: string, allowed: string): CodedError {
  const given = text.slice(0, 60);
  return new CodedError('BAD_USER_INPUT', `${argument}: ${JSON.stringify(given)} is not ${allowed}.`, {
    argument,
    given,
    allowed,
  });
}
