import { createHash } from 'node:crypto';
import type { Database, Sql } from '../../../shared/data/database.ts';

/** Writers of the same row at once; each round lets one of them through. */
const MOST_ROUNDS = 50;
const UNIQUE_VIOLATION = '23505';

/** What tells one request from another under the same key; `undefined` counts as `null`. */
export function digestOf(...content: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(content.map((part) => part ?? null)))
    .digest('hex');
}

/**
 * Runs a transaction that reads the last row and adds the next, again where another writer was faster: a unique
 * constraint decides who was, so that none is lost and none is locked out.
 */
export async function writeInTurn<Result>(
  database: Database,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  for (let round = 1; ; round++) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (!isUniqueViolation(error) || round === MOST_ROUNDS) throw error;
    }
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && (error as { readonly code?: unknown }).code === UNIQUE_VIOLATION;
}
