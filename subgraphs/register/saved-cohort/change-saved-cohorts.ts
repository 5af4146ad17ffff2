import { createHash } from 'node:crypto';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Sql } from '../../../shared/data/database.ts';
import { countSavedCohorts, findSavedCohort } from './read-saved-cohorts.ts';
import type {
  DeleteStoredCohortInput,
  FreezeStoredCohortInput,
  StoreCohortInput,
  StoredCohortChange,
  StoreOutcome,
} from './stored-cohort.type.ts';

/** Saved cohorts that an agency may have. */
export const MOST_SAVED_COHORTS = 500;

type Action = 'SAVED' | 'FROZEN' | 'DELETED';

interface Change {
  readonly action: Action;
  readonly name: string;
  readonly idempotencyKey: string;
  /** What tells this request from another under the same key. */
  readonly content: readonly string[];
  /** Makes the change, or says why not. */
  readonly make: (sql: Sql) => Promise<StoreOutcome>;
}

export function saveCohort(context: RoomContext, input: StoreCohortInput): Promise<StoredCohortChange> {
  const { viewer, clock } = context;
  const { name, titleVi, titleEn, document, variables, idempotencyKey } = input;
  const content = [titleVi, titleEn, document, variables];
  return change(context, {
    action: 'SAVED',
    name,
    idempotencyKey,
    content,
    make: async (sql) => {
      if ((await findSavedCohort(sql, viewer.agency, name)) !== null) return 'NAME_TAKEN';
      if ((await countSavedCohorts(sql, viewer.agency)) >= MOST_SAVED_COHORTS) return 'TOO_MANY';
      await sql.query(
        `insert into saved.cohort (agency, name, title_vi, title_en, document, variables, saved_by, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000))`,
        [viewer.agency, name, ...content, viewer.subject, clock.nowMs()],
      );
      return 'DONE';
    },
  });
}

export function freezeCohort(
  context: RoomContext,
  input: FreezeStoredCohortInput,
): Promise<StoredCohortChange> {
  const { viewer, clock } = context;
  const { name, members, asOf, idempotencyKey } = input;
  return change(context, {
    action: 'FROZEN',
    name,
    idempotencyKey,
    // Not the members: asked again they may be others, and the first ones stay.
    content: [],
    make: async (sql) => {
      const stored = await findSavedCohort(sql, viewer.agency, name);
      if (stored === null) return 'UNKNOWN';
      if (stored.frozenMembers) return 'ALREADY_FROZEN';
      await sql.query(
        `update saved.cohort set frozen_members = $3, frozen_as_of = $4, frozen_by = $5,
                frozen_at = to_timestamp($6::float8 / 1000)
          where agency = $1 and name = $2`,
        [viewer.agency, name, members, asOf, viewer.subject, clock.nowMs()],
      );
      return 'DONE';
    },
  });
}

export function deleteCohort(
  context: RoomContext,
  { name, idempotencyKey }: DeleteStoredCohortInput,
): Promise<StoredCohortChange> {
  const { agency } = context.viewer;
  return change(context, {
    action: 'DELETED',
    name,
    idempotencyKey,
    content: [],
    make: async (sql) => {
      const deleted = await sql.query(
        'delete from saved.cohort where agency = $1 and name = $2 returning name',
        [agency, name],
      );
      return deleted.length === 0 ? 'UNKNOWN' : 'DONE';
    },
  });
}

/** One change of the agency at a time, with its line in the log, in one transaction. */
function change(context: RoomContext, wanted: Change): Promise<StoredCohortChange> {
  const { agency } = context.viewer;
  const digest = digestOf(wanted);
  return context.database.transaction(async (sql) => {
    await sql.query("select pg_advisory_xact_lock(hashtext('saved.cohort ' || $1))", [agency]);
    const before = await sql.query<{ digest: string }>(
      'select digest from saved.cohort_event where agency = $1 and idempotency_key = $2',
      [agency, wanted.idempotencyKey],
    );
    if (before[0] !== undefined && before[0].digest !== digest) return { outcome: 'KEY_OF_OTHER_REQUEST' };
    const outcome = before[0] === undefined ? await wanted.make(sql) : 'DONE';
    if (outcome !== 'DONE') return { outcome };
    if (before[0] === undefined) await logChange(sql, context, wanted, digest);
    return { outcome, stored: await findSavedCohort(sql, agency, wanted.name) };
  });
}

async function logChange(
  sql: Sql,
  { viewer, requestId, clock }: RoomContext,
  { name, action, idempotencyKey }: Change,
  digest: string,
): Promise<void> {
  await sql.query(
    `insert into saved.cohort_event
       (agency, name, action, idempotency_key, digest, subject, purpose, request_id, happened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000))`,
    [
      viewer.agency,
      name,
      action,
      idempotencyKey,
      digest,
      viewer.subject,
      viewer.purpose,
      requestId,
      clock.nowMs(),
    ],
  );
}

function digestOf({ action, name, content }: Change): string {
  return createHash('sha256')
    .update(JSON.stringify([action, name, ...content]))
    .digest('hex');
}
