import pg from 'pg';
import { openRoomUrls } from '../../../gateway/demo/room-urls.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { Database } from '../../../shared/data/database.ts';
import { insertRows } from '../../../shared/data/insert-rows.ts';
import { silentLogger } from '../../../shared/log/logger.ts';
import { testServerUrl } from '../../harness/config.ts';
import { type BenchRoom, definitionOf } from '../processes/rooms.ts';
import { AREAS_SINCE, COMMUNES, PROVINCES, provinceOf } from './country.ts';
import { FIRST_COMMUNE_NO } from './inventions.ts';

export interface BenchDatabases {
  readonly urls: Readonly<Record<BenchRoom, string>>;
  /** A database beside the rooms', for the comparison with one database. */
  readonly oneDatabaseUrl: string;
  stop(): Promise<void>;
}

const PREFIX = 'dachieu_bench';
export const BENCH_NUMBERING = 'bench';

/** Migrated, empty rooms on TEST_DATABASE_URL or on an embedded server below `.dachieu/bench`. */
export async function openBenchDatabases(rooms: readonly BenchRoom[]): Promise<BenchDatabases> {
  const serverUrl = testServerUrl() ?? undefined;
  const { urls, stop } = await openRoomUrls(
    { serverUrl, roomUrls: {} },
    '.dachieu/bench',
    'logins of the benchmark',
    PREFIX,
  );
  for (const room of rooms) await migrateEmpty(room, urls[room]);
  return { urls, oneDatabaseUrl: urls.plans, stop };
}

/** Runs `work` on a room's database. */
export async function withRoom<Result>(
  room: BenchRoom,
  url: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const definition = await definitionOf(room);
  const database = await Database.connect(definition.database, url, silentLogger());
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function migrateEmpty(room: BenchRoom, url: string): Promise<void> {
  await emptyDatabase(url);
  await withRoom(room, url, async (database) => {
    await database.migrate();
    await recordNumbering(database, BENCH_NUMBERING);
  });
}

/** Drops whatever an earlier run left. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set client_min_messages = warning');
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(nspname) as name from pg_namespace
        where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    for (const { name } of rows) await client.query(`drop schema ${name} cascade`);
    await client.query('create schema public');
  } finally {
    await client.end();
  }
}

/** The areas that the invented households live in: provinces by number from 1 on, then communes. */
export async function insertAreas(url: string): Promise<void> {
  const provinces = Array.from({ length: PROVINCES }, (_, province) => ({
    no: province + 1,
    code: String(province + 1).padStart(2, '0'),
    level: 'PROVINCE',
    type: 'TINH',
    parent: null as number | null,
  }));
  const communes = Array.from({ length: COMMUNES }, (_, commune) => ({
    no: commune + FIRST_COMMUNE_NO,
    code: String(commune + 1).padStart(5, '0'),
    level: 'COMMUNE',
    type: 'XA',
    parent: provinceOf(commune) + 1,
  }));
  type Area = (typeof provinces)[number];
  await withRoom('register', url, async (database) => {
    await insertRows<Area>(
      database,
      'area',
      [
        { name: 'no', type: 'int', value: ({ no }) => no },
        { name: 'code', type: 'text', value: ({ code }) => code },
        { name: 'valid_from', type: 'date', value: () => AREAS_SINCE },
        {
          name: 'name_vi',
          type: 'text',
          value: ({ level, code }) => `${level === 'PROVINCE' ? 'Tỉnh' : 'Xã'} ${code}`,
        },
        { name: 'aliases', type: 'text[]', value: () => [] },
        { name: 'name_keys', type: 'text[]', value: () => [] },
        { name: 'level', type: 'text', value: ({ level }) => level },
        { name: 'type', type: 'text', value: ({ type }) => type },
        { name: 'parent_no', type: 'int', value: ({ parent }) => parent },
        { name: 'source', type: 'text', value: () => 'invented for the benchmark' },
      ],
      [...provinces, ...communes],
    );
    await database.query(
      `insert into area_containment (container_no, inside_no)
         select no, no from area union all select parent_no, no from area where parent_no is not null`,
    );
    await database.query('analyze');
  });
}
