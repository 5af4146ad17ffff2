import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Sql } from '../../../shared/data/database.ts';
import { digestOf, writeInTurn } from '../data/write-once.ts';
import type { IndicatorDefinition } from './indicator-row.ts';
import { findIndicatorVersion } from './indicators.loader.ts';
import type { StoredIndicatorChange, StoreIndicatorInput } from './stored-indicator.type.ts';

/** Who an indicator is of, and by which request it came. */
export interface IndicatorOrigin {
  readonly version: number;
  readonly savedBy: string;
  readonly agency: string;
  readonly savedAtMs: number;
  readonly idempotencyKey: string;
}

/**
 * Stores an indicator as the next version of its code. A code belongs to the agency that stored it first: others cannot
 * change what its plans are measured by.
 */
export function storeIndicator(
  { database, viewer, clock }: RoomContext,
  input: StoreIndicatorInput,
): Promise<StoredIndicatorChange> {
  const { code, idempotencyKey } = input;
  const digest = definitionDigest(input);
  return writeInTurn(database, async (sql): Promise<StoredIndicatorChange> => {
    const before = await findRequest(sql, viewer.agency, idempotencyKey);
    if (before !== null)
      return before.digest === digest
        ? { outcome: 'DONE', stored: await findIndicatorVersion(sql, before.code, before.version) }
        : { outcome: 'KEY_OF_OTHER_REQUEST' };
    if (!/^[A-Za-z0-9_]{1,80}$/.test(code)) return { outcome: 'BAD_CODE' };
    const latest = await findLatest(sql, code);
    if (latest !== null && latest.agency !== viewer.agency) return { outcome: 'CODE_TAKEN_BY_OTHER_AGENCY' };
    const version = (latest?.version ?? 0) + 1;
    const origin = { savedBy: viewer.subject, agency: viewer.agency, savedAtMs: clock.nowMs() };
    await insertIndicator(sql, input, { ...origin, version, idempotencyKey });
    return { outcome: 'DONE', stored: await findIndicatorVersion(sql, code, version) };
  });
}

/** Adds a version as it is given. @throws the database's unique violation where it is there already */
export async function insertIndicator(
  sql: Sql,
  definition: IndicatorDefinition,
  { version, savedBy, agency, savedAtMs, idempotencyKey }: IndicatorOrigin,
): Promise<void> {
  await sql.query(
    `insert into tracking.indicator
       (code, name_vi, name_en, fragment, numerator, denominator, unit, period, direction, gap,
        version, saved_by, agency, saved_at, idempotency_key, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, to_timestamp($14::float8 / 1000), $15, $16)`,
    [
      ...contentOf(definition),
      version,
      savedBy,
      agency,
      savedAtMs,
      idempotencyKey,
      definitionDigest(definition),
    ],
  );
}

function definitionDigest(definition: IndicatorDefinition): string {
  return digestOf(...contentOf(definition));
}

function contentOf(definition: IndicatorDefinition): readonly unknown[] {
  const { code, nameVi, nameEn, fragment, numerator, denominator, unit, period, direction, gap } = definition;
  return [code, nameVi, nameEn, fragment, numerator, denominator, unit, period, direction, gap];
}

interface Request {
  readonly code: string;
  readonly version: number;
  readonly digest: string;
}

async function findRequest(sql: Sql, agency: string, key: string): Promise<Request | null> {
  const [row] = await sql.query<Request>(
    'select code, version, digest from tracking.indicator where agency = $1 and idempotency_key = $2',
    [agency, key],
  );
  return row ?? null;
}

async function findLatest(
  sql: Sql,
  code: string,
): Promise<{ readonly version: number; readonly agency: string } | null> {
  const [row] = await sql.query<{ version: number; agency: string }>(
    'select version, agency from tracking.indicator where code = $1 order by version desc limit 1',
    [code],
  );
  return row ?? null;
}
