import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/harness/start-room.ts';
import { Database } from '../data/database.ts';
import { silentLogger } from '../log/logger.ts';
import { appendRead, findBrokenEntry, type ReadEntry } from './read-log.ts';

const ENTRY: ReadEntry = {
  readAtMs: 1_700_000_000_123,
  subject: 'demo:district-official',
  agency: 'register',
  purpose: 'Poverty-reduction plan',
  requestId: 'r1',
  field: 'page',
  householdNos: [3, 4],
  personNos: [],
};

describe('the log of reads', () => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const created = await createTestDatabase('audit');
    drop = created.drop;
    database = await Database.connect(
      { room: 'audit', entities: [], migrations: [] },
      created.url,
      silentLogger(),
    );
    await database.migrate();
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  const append = (entry: ReadEntry): Promise<void> => database.transaction((sql) => appendRead(sql, entry));

  it('chains entries that come side by side, none lost and none twice', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, at) => append({ ...ENTRY, requestId: `r${at}`, personNos: [at] })),
    );
    const rows = await database.query<{ seq: bigint }>('select seq from audit.read order by seq');
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    expect(await findBrokenEntry(database)).toBeNull();
  });

  it('cannot be changed by who writes to it', async () => {
    for (const change of [
      "update audit.read set purpose = 'x'",
      'delete from audit.read',
      'truncate audit.read',
    ])
      await expect(database.query(change), change).rejects.toThrowError('append-only');
  });

  it('shows where somebody with other means has changed or removed an entry', async () => {
    await database.query('alter table audit.read disable trigger read_append_only');
    await database.query("update audit.read set purpose = 'curiosity' where seq = 5");
    expect(await findBrokenEntry(database)).toBe(5n);
    await database.query('update audit.read set purpose = $1 where seq = 5', [ENTRY.purpose]);
    expect(await findBrokenEntry(database)).toBeNull();
    await database.query('delete from audit.read where seq = 7');
    expect(await findBrokenEntry(database)).toBe(8n);
  });
});
