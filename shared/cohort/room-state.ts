import type { Sql } from '../data/database.ts';

/**
 * What the cohort kit keeps in every room's database, in a schema of its own: the numbering of households, the key of
 * cursors, and a count that a trigger on every table raises in the transaction that changes data.
 *
 * The count is one row, so that it becomes visible exactly with the change; writers of a room therefore commit one
 * after the other.
 */
export async function installRoomState(sql: Sql): Promise<void> {
  await sql.query("select pg_advisory_xact_lock(hashtext('cohort.state'))");
  for (const statement of STATEMENTS) await sql.query(statement);
  const tables = await sql.query<{ name: string }>(
    `select quote_ident(c.relname) as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'mikro_orm_migrations'
        and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'cohort_data_changed')`,
  );
  for (const { name } of tables)
    await sql.query(
      `create trigger cohort_data_changed after insert or update or delete or truncate on public.${name}
         for each statement execute function cohort.data_changed()`,
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
  'insert into cohort.state default values on conflict do nothing',
  `create or replace function cohort.data_changed() returns trigger language plpgsql as $$
     begin
       update cohort.state set data_version = data_version + 1;
       return null;
     end $$`,
];

/** Says which numbering the room's household numbers are of; sets of any other are refused from then on. */
export async function recordNumbering(sql: Sql, numbering: string): Promise<void> {
  await sql.query('update cohort.state set numbering = $1, data_version = data_version + 1', [numbering]);
}
