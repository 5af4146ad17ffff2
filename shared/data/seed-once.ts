import type { Database, Sql } from './database.ts';

export interface SeedResult {
  /** False where the database already held this version. */
  readonly loaded: boolean;
  /** SHA-256 over every row of every table: equal for equal data. */
  readonly digest: string;
  readonly rows: number;
}

interface Mark {
  readonly version: string;
  readonly digest: string;
  readonly rows: number;
}

/**
 * Fills an empty or outdated database in one transaction together with its mark, so that a seeding that was killed
 * half-way leaves nothing and the next start loads again.
 */
export async function seedOnce(
  database: Database,
  version: string,
  load: (sql: Sql) => Promise<void>,
): Promise<SeedResult> {
  await database.query('create schema if not exists demo');
  await database.query(
    'create table if not exists demo.load (version text primary key, digest text not null, rows int not null)',
  );
  const [mark] = await database.query<Mark>('select version, digest, rows from demo.load');
  if (mark?.version === version) return { loaded: false, digest: mark.digest, rows: mark.rows };
  return database.transaction(async (sql) => {
    const tables = await dataTables(sql);
    await sql.query(`truncate ${tables.join(', ')} restart identity cascade`);
    await load(sql);
    // Fresh rows have no statistics, and without them the planner reads whole tables for a page.
    await sql.query(`analyze ${tables.join(', ')}`);
    const { digest, rows } = await digestOf(sql, tables);
    await sql.query('delete from demo.load');
    await sql.query('insert into demo.load (version, digest, rows) values ($1, $2, $3)', [
      version,
      digest,
      rows,
    ]);
    return { loaded: true, digest, rows };
  });
}

async function dataTables(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'mikro_orm_migrations'
      order by table_name collate "C"`,
  );
  return rows.map((row) => row.name);
}

async function digestOf(sql: Sql, tables: readonly string[]): Promise<{ digest: string; rows: number }> {
  let rows = 0;
  let digests = '';
  for (const table of tables) {
    const [counted] = await sql.query<{ digest: string; rows: number }>(
      `select encode(sha256(convert_to(coalesce(string_agg(t::text, e'\\n' order by t::text collate "C"), ''), 'UTF8')), 'hex') as digest,
              count(*)::int as rows from ${table} t`,
    );
    rows += counted?.rows ?? 0;
    digests += `${table} ${counted?.digest}\n`;
  }
  const [total] = await sql.query<{ digest: string }>(
    "select encode(sha256(convert_to($1, 'UTF8')), 'hex') as digest",
    [digests],
  );
  return { digest: total?.digest ?? '', rows };
}
