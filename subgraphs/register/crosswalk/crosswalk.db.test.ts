import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CROSSWALK_BATCH } from '../../../shared/identity/crosswalk.ts';
import { MEMBERSHIP_BATCH } from '../../../shared/identity/memberships.ts';
import { personKey } from '../../../shared/identity/person-key.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, officialOf } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

const keyOf = (no: number): string =>
  personKey(SECRETS.personKeySecret, `000${String(no).padStart(9, '0')}`) ?? '';
const AGENCY: Viewer = { ...ADMINISTRATOR, roles: ['crosswalk.read'], dataClasses: ['none', 'basic'] };
const QUERY =
  'query ($keys: [ID!]!) { crosswalk(personKeys: $keys) { personKey personNo householdNo validFrom validTo } }';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, SMALL_REGISTER, SECRETS);
});
afterAll(() => room.close());

describe('the crosswalk', () => {
  it('tells every membership of those that it knows, and leaves out the others', async () => {
    const keys = [keyOf(6), keyOf(1), keyOf(77), 'not a key', '\u0000'];
    expect(await room.ask(QUERY, { keys }, AGENCY)).toEqual({
      data: {
        crosswalk: [
          { personKey: keyOf(1), personNo: 1, householdNo: 1, validFrom: '2010-01-01', validTo: null },
          {
            personKey: keyOf(6),
            personNo: 6,
            householdNo: 5,
            validFrom: '2010-01-01',
            validTo: '2019-03-01',
          },
          { personKey: keyOf(6), personNo: 6, householdNo: 5, validFrom: '2019-03-02', validTo: null },
        ],
      },
    });
  });

  it('is for agencies only', async () => {
    const { data, errors } = await room.ask(QUERY, { keys: [keyOf(1)] }, officialOf('468'));
    expect(data).toEqual({ crosswalk: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', allowed: 'crosswalk.read' } }]);
  });

  it.each([
    [CROSSWALK_BATCH, undefined],
    [CROSSWALK_BATCH + 1, 'BAD_USER_INPUT'],
  ])('takes %i keys at once: %s', async (many, code) => {
    const { errors } = await room.ask(QUERY, { keys: Array.from({ length: many }, () => keyOf(1)) }, AGENCY);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('the feed of memberships', () => {
  const MEMBERSHIPS =
    'query ($after: Int) { memberships(afterPerson: $after) { personNo householdNo validFrom validTo bornOn } }';
  interface Fed {
    readonly memberships: readonly { readonly personNo: number; readonly validFrom: string }[];
  }
  const feed = async (after?: number): Promise<Fed> =>
    (await room.ask(MEMBERSHIPS, after === undefined ? {} : { after }, AGENCY)).data as unknown as Fed;

  it('tells who belonged to which household, person by person, those without a citizen number too', async () => {
    const { memberships } = await feed();
    expect(memberships.map(({ personNo }) => personNo)).toEqual([1, 2, 3, 4, 5, 6, 6, 7, 8, 8]);
    expect(memberships.slice(-2)).toEqual([
      { personNo: 8, householdNo: 1, validFrom: '2010-01-01', validTo: '2018-06-30', bornOn: '1998-08-08' },
      { personNo: 8, householdNo: 3, validFrom: '2018-07-01', validTo: null, bornOn: '1998-08-08' },
    ]);
  });

  it('goes on after a person and ends with nothing', async () => {
    expect((await feed(6)).memberships.map(({ personNo }) => personNo)).toEqual([7, 8, 8]);
    expect((await feed(8)).memberships).toEqual([]);
  });

  it('is not ended by many persons in a row who belong to no household', async () => {
    const { database } = room.subgraph;
    const strangers = Array.from({ length: MEMBERSHIP_BATCH + 1 }, (_, at) => at);
    await database.query(
      `insert into person select (jsonb_populate_record(p, jsonb_build_object(
           'no', 1000 + n, 'public_id', 'ps_' || lpad(n::text, 20, '0'), 'person_key', null))).*
         from person p, unnest($1::int[]) n where p.no = 8`,
      [strangers],
    );
    await database.query(
      `insert into membership (person_no, household_no, valid_from, relation_to_head)
         select max(no), 1, '2020-01-01', 'OTHER' from person`,
    );
    expect((await feed(8)).memberships).toHaveLength(1);
    await database.query('delete from person where no >= 1000');
  });

  it('is for agencies only', async () => {
    const { data, errors } = await room.ask(MEMBERSHIPS, {}, officialOf('468'));
    expect(data).toEqual({ memberships: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', allowed: 'crosswalk.read' } }]);
  });
});
