import pg from 'pg';
import type { Database } from '../../shared/data/database.ts';
import { createTestDatabase } from '../harness/start-room.ts';

/** The rooms' tables in one database, a schema a room: what one office with everything in one place would ask. */
export interface MergedDatabase {
  query<Row extends object>(statement: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

interface Room {
  readonly name: string;
  readonly database: Database;
}

// What no cohort asks about stays out; the agencies' copies of who is who stay out on purpose: the merged database finds
// persons by their pseudonym in the register, so that a wrong copy shows.
const LEFT_OUT = ['person_link', 'household_member', 'mikro_orm_migrations'];
const OF_PLANS = ['helper_assignment'];
const ROWS_AT_ONCE = 20_000;

export async function mergeDatabases(rooms: readonly Room[]): Promise<MergedDatabase> {
  const { url, drop } = await createTestDatabase('merged');
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    options: '-c jit=off -c enable_nestloop=off -c statement_timeout=30s',
  });
  // Connections that are closing may be cut by the dropping of the database; a query that loses its own rejects itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  await Promise.all(rooms.map((room) => copyRoom(pool, room)));
  for (const statement of INDEXES) await pool.query(statement);
  await pool.query('analyze');
  return {
    query: async <Row extends object>(statement: string) => (await pool.query<Row>(statement)).rows,
    async close() {
      await pool.end();
      await drop();
    },
  };
}

async function copyRoom(pool: pg.Pool, { name, database }: Room): Promise<void> {
  await pool.query(`create schema ${name}`);
  const tables = await database.query<{ table: string; columns: string }>(
    `select c.relname as table,
            string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all($1::text[])
      group by c.relname`,
    [LEFT_OUT],
  );
  for (const { table, columns } of tables) {
    if (name === 'plans' && !OF_PLANS.includes(table)) continue;
    await pool.query(`create unlogged table ${name}."${table}" (${columns})`);
    await copyRows(pool, database, name, table);
  }
}

// JSON carries every type that the rooms use exactly: days and amounts travel as their digits.
async function copyRows(pool: pg.Pool, database: Database, room: string, table: string): Promise<void> {
  const pages = await database.query<{ rows: string }>(
    `select json_agg(numbered.row)::text as rows
       from (select t as row, row_number() over () / $1::int as page from "${table}" t) numbered group by numbered.page`,
    [ROWS_AT_ONCE],
  );
  for (const { rows } of pages)
    await pool.query(
      `insert into ${room}."${table}" select * from json_populate_recordset(null::${room}."${table}", $1::json)`,
      [rows],
    );
}

const INDEXES = [
  'create unique index on register.household (no)',
  'create unique index on register.person (no)',
  'create unique index on register.person (person_key)',
  'create index on register.membership (household_no)',
  'create index on register.membership (person_no)',
  'create index on register.residence (household_no)',
  'create index on register.area_containment (container_no)',
  'create index on register.review_deprivation (review_no)',
  'create index on register.review_cause (review_no)',
  'create index on register.review_wish (review_no)',
  'create index on register.review (household_no)',
  'create index on bank.repayment (loan_id)',
  'create index on bank.loan_event (loan_id)',
];
