import type { Sql } from '../data/database.ts';

/**
 * What the cohort kit keeps in every room's database, in a schema of its own: the numbering of households, the key of
 * cursors, and two counts that triggers raise in the transaction that changes something: `data_version` on every table
 * of the room's data, `kept_version` on tables of further schemas, where offices keep what is no fact about households
 * (saved cohorts, snapshots, reported figures).
 *
 * The counts are one row, so that they become visible exactly with the change; writers of a room therefore commit one
 * after the other.
 */
export async function installRoomState(sql: Sql): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtext('cohort.state'))");
  for (const statement of STATEMENTS) await sql.query(statement);
  await watchTables(sql, 'data_changed', "n.nspname = 'public'");
  await watchTables(sql, 'kept_changed', `n.nspname not in (${NO_ANSWERS}) and n.nspname !~ '^pg_'`);
}

/** Schemas out of which a room answers nothing, or whose tables are watched as data. */
const NO_ANSWERS = "'public', 'cohort', 'audit', 'demo', 'information_schema'";

async function watchTables(sql: Sql, changed: 'data_changed' | 'kept_changed', which: string): Promise<void> {
  const tables = await sql.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${which} and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'mikro_orm_migrations'
        and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'cohort_${changed}')`,
  );
  for (const { name } of tables)
    await sql.query(
      `create trigger cohort_${changed} after insert or update or delete or truncate on ${name}
         for each statement execute function cohort.${changed}()`,
    );
}

const STATEMENTS = [
  'create schema if not exists cohort',
  `create table if not exists cohort.state (
     only_row boolean primary key default true check (only_row),
     numbering text,
     data_version bigint not null default 1,
     cursor_key bytea not null
       default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))`,
  'alter table cohort.state add column if not exists kept_version bigint not null default 0',
  'alter table cohort.state add column if not exists changed_at timestamptz not null default now()',
  'insert into cohort.state default values on conflict do nothing',
  ...['data', 'kept'].map(
    (count) => `create or replace function cohort.${count}_changed() returns trigger language plpgsql as $$
     begin
       update cohort.state set ${count}_version = ${count}_version + 1, changed_at = clock_timestamp();
       return null;
     end $$`,
  ),
];

/** Says which numbering the room's household numbers are of; sets of any other are refused from then on. */
export async function recordNumbering(sql: Sql, numbering: string): Promise<void> {
  await sql.query(
    'update cohort.state set numbering = $1, data_version = data_version + 1, changed_at = clock_timestamp()',
    [numbering],
  );
}

/** What everything that a room may answer was at a moment. */
export interface DataState {
  /** Another text after every committed change; says nothing else. */
  readonly version: string;
  /** Instant of the last change, ISO 8601 in UTC. */
  readonly changedAt: string;
}

/** As committed when it is read. */
export async function readDataState(sql: Sql): Promise<DataState> {
  const [state] = await sql.query<DataState>(
    `select data_version || '.' || kept_version as version,
            to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
       from cohort.state`,
  );
  if (state === undefined) throw new Error('The room has no cohort.state: it was never migrated.');
  return state;
}
