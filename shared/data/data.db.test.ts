import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createTestDatabase } from '../../test/harness/start-room.ts';
import { silentLogger } from '../log/logger.ts';
import { Database, type Sql } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { ensureRoomDatabase } from './room-databases.ts';
import { seedOnce } from './seed-once.ts';

interface Row {
  readonly id: number;
  readonly day: string | null;
  readonly amount: bigint | null;
  readonly names: readonly string[];
}

const ROWS: readonly Row[] = [
  { id: 1, day: '2020-02-29', amount: 9_007_199_254_740_993n, names: ['Cam "Thành"', 'a\\b,c'] },
  { id: 2, day: null, amount: null, names: [] },
];

describe('a room’s database', () => {
  let database: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createTestDatabase('data');
    drop = created.drop;
    database = await Database.connect(
      { room: 'data', entities: [], migrations: [] },
      created.url,
      silentLogger(),
    );
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });
  beforeEach(async () => {
    await database.query('drop schema if exists demo cascade');
    await database.query('drop table if exists fact');
    await database.query(
      'create table fact (id int primary key, day date, amount bigint, names text[] not null)',
    );
  });

  const load = (sql: Sql, rows: readonly Row[] = ROWS): Promise<void> =>
    insertRows(
      sql,
      'fact',
      [
        { name: 'id', type: 'int', value: (row: Row) => row.id },
        { name: 'day', type: 'date', value: (row: Row) => row.day },
        { name: 'amount', type: 'bigint', value: (row: Row) => row.amount },
        { name: 'names', type: 'text[]', value: (row: Row) => row.names },
      ],
      rows,
    );

  it('gives back exactly what was inserted: days as text, money as bigint, arrays', async () => {
    await load(database);
    expect(await database.query('select * from fact order by id')).toEqual(ROWS);
  });

  it('inserts more rows than one statement takes', async () => {
    await load(
      database,
      Array.from({ length: 12_345 }, (_, id) => ({ id, day: null, amount: null, names: [] })),
    );
    expect(await database.query('select count(*)::int as n, max(id) as last from fact')).toEqual([
      { n: 12_345, last: 12_344 },
    ]);
  });

  it('is seeded once, and equal data has an equal digest', async () => {
    const first = await seedOnce(database, 'v1', load);
    const again = await seedOnce(database, 'v1', () => Promise.reject(new Error('must not load again')));
    const reversed = await seedOnce(database, 'v2', (sql) => load(sql, [...ROWS].reverse()));
    const other = await seedOnce(database, 'v3', (sql) => load(sql, ROWS.slice(1)));
    expect(first).toMatchObject({ loaded: true, rows: 2, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(again).toEqual({ ...first, loaded: false });
    expect(reversed).toEqual(first);
    expect(other.digest).not.toBe(first.digest);
  });

  it('holds nothing of a seeding that broke off, and everything after the next one', async () => {
    const brokenOff = seedOnce(database, 'v1', async (sql) => {
      await load(sql);
      throw new Error('killed');
    });
    await expect(brokenOff).rejects.toThrow('killed');
    expect(await database.query('select * from fact')).toEqual([]);
    expect(await seedOnce(database, 'v1', load)).toMatchObject({ loaded: true, rows: 2 });
  });

  it('keeps one room’s login out of another room’s database', async () => {
    const prefix = `wall_${process.pid}`;
    const bank = await ensureRoomDatabase(inject('postgresUrl'), 'bank', prefix, 'one');
    const plans = await ensureRoomDatabase(inject('postgresUrl'), 'plans', prefix, 'two');
    expect(await ensureRoomDatabase(inject('postgresUrl'), 'bank', prefix, 'one')).toBe(bank);
    const foreign = new URL(plans);
    foreign.username = `${prefix}_bank`;
    foreign.password = 'one';
    const connect = async (url: string): Promise<unknown> => {
      const room = await Database.connect(
        { room: 'wall', entities: [], migrations: [] },
        url,
        silentLogger(),
      );
      return room.query('select 1 as one').finally(() => room.close());
    };
    expect(await connect(bank)).toEqual([{ one: 1 }]);
    await expect(connect(foreign.toString())).rejects.toThrow(/permission denied/);
    for (const room of ['bank', 'plans']) {
      await database.query(`drop database ${prefix}_${room}`);
      await database.query(`drop role ${prefix}_${room}`);
    }
  });
});
