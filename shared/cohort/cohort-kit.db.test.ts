import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/harness/start-room.ts';
import { Database } from '../data/database.ts';
import { silentLogger } from '../log/logger.ts';
import { columnFact, groupFact, setFact } from './fact.ts';
import { databaseSource } from './projection.ts';
import { readFact } from './read-fact.ts';
import { recordNumbering } from './room-state.ts';

describe('facts out of a room’s database', () => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const created = await createTestDatabase('cohort');
    drop = created.drop;
    database = await Database.connect(
      { room: 'cohort', entities: [], migrations: [] },
      created.url,
      silentLogger(),
    );
    await database.query('create table loan (id int primary key, no int, kind text, amount bigint)');
    await database.migrate();
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });
  beforeEach(() => database.query('truncate loan'));

  const insert = (values: string): Promise<unknown> =>
    database.query(`insert into loan (id, no, kind, amount) values ${values}`);
  const state = () => databaseSource(database).state();

  it('are households, each once, those without a number left out', async () => {
    await insert("(1, 7, 'a', 1), (2, 7, 'a', 1), (3, null, 'a', 1), (4, 1048577, 'a', 1), (5, 9, 'b', 1)");
    const set = await readFact(database, setFact('a', 'select no from loan where kind = $1'), ['a']);
    expect([...set.toArray()]).toEqual([7, 1_048_577]);
    expect((await readFact(database, setFact('none', 'select no from loan where false'), [])).isEmpty).toBe(
      true,
    );
  });

  it('are sums a household, exact in đồng', async () => {
    await insert(
      "(1, 7, 'a', 9007199254740000), (2, 7, 'a', 991), (3, 3000000, 'a', 5), (4, 8, 'a', null), (5, null, 'a', 4)",
    );
    const column = await readFact(database, columnFact('amount', 'select no, amount from loan'), []);
    const values: [number, number][] = [];
    column.forEachOf(column.holders, (no, value) => values.push([no, value]));
    expect(values).toEqual([
      [7, 9_007_199_254_740_991],
      [3_000_000, 5],
    ]);
    await insert("(6, 7, 'a', 1)");
    await expect(
      readFact(database, columnFact('amount', 'select no, amount from loan'), []),
    ).rejects.toThrowError(RangeError);
  });

  it('are buckets in the order of their names; a household may be in several', async () => {
    await insert("(1, 7, 'b', 1), (2, 7, 'a', 1), (3, 2000000, 'b', 1), (4, 9, null, 1)");
    const groups = await readFact(database, groupFact('kinds', 'select no, kind from loan'), []);
    expect([...groups].map(([bucket, set]) => [bucket, [...set.toArray()]])).toEqual([
      ['a', [7]],
      ['b', [7, 2_000_000]],
    ]);
  });

  it('are of the data as committed: a change raises the version with its transaction, and never before', async () => {
    const before = (await state()).dataVersion;
    await database.transaction(async (sql) => {
      await sql.query("insert into loan values (1, 7, 'a', 1)");
      expect((await state()).dataVersion).toBe(before);
    });
    const after = (await state()).dataVersion;
    expect(BigInt(after)).toBeGreaterThan(BigInt(before));
    await database
      .transaction(async (sql) => {
        await sql.query('delete from loan');
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect((await state()).dataVersion).toBe(after);
    for (const change of ["update loan set kind = 'b'", 'delete from loan', 'truncate loan']) {
      const version = (await state()).dataVersion;
      await database.query(change);
      expect((await state()).dataVersion, change).not.toBe(version);
    }
  });

  it('know their numbering; migrating again changes neither it nor the key of cursors', async () => {
    await recordNumbering(database, 'n7');
    const before = await state();
    await database.migrate();
    expect(await state()).toEqual(before);
    expect(before.numbering).toBe('n7');
    expect(before.cursorKey).toHaveLength(32);
  });
});
