import type { Sql } from '../data/database.ts';

/**
 * The append-only, hash-chained log of reads, in a schema of its own in every room: an entry's hash covers the entry and
 * the hash before it, so that a changed or missing entry shows.
 */
export async function installReadLog(sql: Sql): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtext('audit.read'))");
  for (const statement of STATEMENTS) await sql.query(statement);
}

const STATEMENTS = [
  'create schema if not exists audit',
  `create table if not exists audit.read (
     seq bigint primary key,
     read_at timestamptz not null,
     subject text not null,
     agency text not null,
     purpose text not null,
     request_id text not null,
     field text not null,
     household_nos int[] not null,
     person_nos int[] not null,
     hash bytea not null)`,
  `create or replace function audit.refuse() returns trigger language plpgsql as $$
     begin
       raise exception 'the log of reads is append-only';
     end $$`,
  `create or replace trigger read_append_only before update or delete or truncate on audit.read
     for each statement execute function audit.refuse()`,
];

/** What an entry's hash covers, after the hash before it; columns of `entry`. */
const CONTENT = `convert_to(concat_ws('|', entry.seq, extract(epoch from entry.read_at), entry.subject, entry.agency,
  entry.purpose, entry.request_id, entry.field, entry.household_nos::text, entry.person_nos::text), 'UTF8')`;

export interface ReadEntry {
  readonly readAtMs: number;
  readonly subject: string;
  readonly agency: string;
  readonly purpose: string;
  readonly requestId: string;
  readonly field: string;
  readonly householdNos: readonly number[];
  readonly personNos: readonly number[];
}

/** Writes an entry behind the last one; entries of one room queue. */
export async function appendRead(sql: Sql, entry: ReadEntry): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtext('audit.read'))");
  await sql.query(
    `insert into audit.read
       select entry.*, sha256(coalesce(before.hash, ''::bytea) || ${CONTENT})
         from (select coalesce(max(seq), 0) as seq from audit.read) last
         left join audit.read before on before.seq = last.seq
         cross join lateral (
           select last.seq + 1 as seq, to_timestamp($1::float8 / 1000) as read_at, $2::text as subject,
                  $3::text as agency, $4::text as purpose, $5::text as request_id, $6::text as field,
                  $7::int[] as household_nos, $8::int[] as person_nos) entry`,
    [
      entry.readAtMs,
      entry.subject,
      entry.agency,
      entry.purpose,
      entry.requestId,
      entry.field,
      entry.householdNos,
      entry.personNos,
    ],
  );
}

/** Number of the first entry that does not follow from the one before it; `null` where the whole chain holds. */
export async function findBrokenEntry(sql: Sql): Promise<bigint | null> {
  const [broken] = await sql.query<{ seq: bigint }>(
    `select entry.seq from (
       select r.*, lag(hash) over (order by seq) as hash_before, row_number() over (order by seq) as place from audit.read r
     ) entry
     where entry.seq <> entry.place or entry.hash <> sha256(coalesce(entry.hash_before, ''::bytea) || ${CONTENT})
     order by entry.seq limit 1`,
  );
  return broken?.seq ?? null;
}
