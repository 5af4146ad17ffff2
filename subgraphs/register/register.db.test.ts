import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOnce } from '../../shared/data/seed-once.ts';
import { startRoom, type TestRoom } from '../../test/harness/start-room.ts';
import { loadRegister } from './demo/load-register.ts';
import { registerSubgraph } from './subgraph.ts';
import { SECRETS, SMALL_REGISTER } from './testing/small-register.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph);
});
afterAll(() => room.close());

it('the migrations make what the entities say', async () => {
  expect(await room.subgraph.database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
});

describe('loading', () => {
  const seed = (version: string): ReturnType<typeof seedOnce> =>
    seedOnce(room.subgraph.database, version, (sql) => loadRegister(sql, SMALL_REGISTER, SECRETS));

  it('gives equal bytes from equal records, in whatever order the areas come', async () => {
    const first = await seed('one');
    const again = await seed('two');
    expect(first).toMatchObject({ loaded: true });
    expect(again).toEqual(first);
  });

  it('keeps no citizen number', async () => {
    const rows = await room.subgraph.database.query<{ text: string }>('select p::text as text from person p');
    expect(rows.filter(({ text }) => /\d{12}/.test(text.replaceAll(/[0-9a-f]{32}/g, '')))).toEqual([]);
    expect(rows.some(({ text }) => text.includes('*********001'))).toBe(true);
  });

  it.each([
    [
      'a class that is no code',
      { reviews: [{ ...SMALL_REGISTER.reviews[0], class: 'RICH' }] },
      'review_class_code',
    ],
    [
      'a cause that is no code',
      { reviews: [{ ...SMALL_REGISTER.reviews[0], causes: ['X'] }] },
      'review_cause_cause_code',
    ],
    [
      'a review twice',
      { reviews: [SMALL_REGISTER.reviews[0], SMALL_REGISTER.reviews[0]] },
      'review_household_year_standard',
    ],
    [
      'a household that ends before it begins',
      { households: [{ ...SMALL_REGISTER.households[0], dissolvedOn: '2009-12-31' }] },
      'household_period',
    ],
    [
      'support of 0 đồng',
      { supportEvents: [{ ...SMALL_REGISTER.supportEvents[0], value: 0n }] },
      'support_event_value',
    ],
    [
      'an entry of a list twice',
      { needEntries: [SMALL_REGISTER.needEntries[0], SMALL_REGISTER.needEntries[0]] },
      'need_entry_once',
    ],
  ])('refuses %s, and then nothing is changed', async (_, wrong, constraint) => {
    const records = { ...SMALL_REGISTER, ...wrong } as typeof SMALL_REGISTER;
    const loading = seedOnce(room.subgraph.database, 'wrong', (sql) => loadRegister(sql, records, SECRETS));
    await expect(loading).rejects.toMatchObject({ constraint });
    const [counted] = await room.subgraph.database.query<{ n: number }>(
      'select count(*)::int as n from household',
    );
    expect(counted).toEqual({ n: 6 });
  });

  it('refuses a record that names an unknown area', async () => {
    const records = { ...SMALL_REGISTER, areas: SMALL_REGISTER.areas.slice(0, 1) };
    const loading = seedOnce(room.subgraph.database, 'wrong', (sql) => loadRegister(sql, records, SECRETS));
    await expect(loading).rejects.toThrow('the area 19603@2004-07-08');
  });
});
