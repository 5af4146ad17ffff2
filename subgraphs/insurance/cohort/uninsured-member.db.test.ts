import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { type Answer, startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR } from '../../../test/harness/viewers.ts';
import { loadInsurance } from '../demo/load-insurance.ts';
import { RECORDS, RUNTIME } from '../insurance.fixture.ts';
import { insuranceSubgraph } from '../subgraph.ts';

// Lan (1) and Minh (2) live in 10, Hoa (3) moves from 10 to 20 on 2020-07-01, all adults; Nam (4), born 2014-08-15, is in
// 20 since 2020-08-01 and Tư (5), of unknown age, alone in 30: these two never had a card. Nobody lives in 40.
const ALL = [10, 20, 30, 40];

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(insuranceSubgraph, '2020-06-30');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadInsurance(sql, RECORDS, RUNTIME));
  await recordNumbering(database, 'test');
});
afterAll(() => room.close());

async function hoaInsuredUntil(day: string): Promise<void> {
  await room.subgraph.database.query(
    `update health_card c set valid_to = $1::date from person_link l where l.person_key = c.person_key and l.person_no = 3`,
    [day],
  );
}

interface Group {
  readonly asOf: string;
  readonly nos?: readonly number[];
  readonly viewer?: Viewer;
}

function ask(fromAge: number, { asOf, nos = ALL, viewer = ADMINISTRATOR }: Group): Promise<Answer> {
  const query = `query ($of: [_Any!]!, $age: Int!) { _entities(representations: $of) {
    ... on Cohort { found: uninsuredMember(fromAge: $age) { deprived unknown } } } }`;
  const members = writeSet(HouseholdSet.of(nos), 'test');
  return room.ask(query, { of: [{ __typename: 'Cohort', members, scope: '', asOf }], age: fromAge }, viewer);
}

async function found(fromAge: number, group: Group): Promise<readonly [number[], number[]]> {
  const { data, errors } = await ask(fromAge, group);
  expect(errors).toBeUndefined();
  const [entity] = (data?._entities ?? []) as { found: { deprived: string; unknown: string } }[];
  const numbers = (text = ''): number[] => [...readSet(text, 'test').toArray()];
  return [numbers(entity?.found.deprived), numbers(entity?.found.unknown)];
}

describe('a household of which a member has no health card', () => {
  it.each([
    ['everybody of age has one', '2020-07-15', [], [30, 40]],
    ['the card expired the day before', '2020-07-16', [20], [30, 40]],
    ['both cards of Lan and Minh ended', '2021-01-01', [10, 20], [30, 40]],
    ['nobody had one yet', '2019-12-31', [10], [20, 30, 40]],
    ['Tư belongs nowhere yet', '2018-12-31', [10], [20, 30, 40]],
  ])('is deprived or not, or it is not known: %s', async (_why, asOf, deprived, unknown) => {
    expect(await found(6, { asOf })).toEqual([deprived, unknown]);
  });

  it('is deprived from the birthday on, not on the day before', async () => {
    await hoaInsuredUntil('2020-12-31');
    expect(await found(6, { asOf: '2020-08-14' })).toEqual([[], [30, 40]]);
    expect(await found(6, { asOf: '2020-08-15' })).toEqual([[20], [30, 40]]);
    expect(await found(7, { asOf: '2020-08-15' })).toEqual([[], [30, 40]]);
    await hoaInsuredUntil('2020-07-15');
  });

  it('is not unknown where somebody else is uninsured for certain', async () => {
    const { database } = room.subgraph;
    await hoaInsuredUntil('2020-12-31');
    await database.query(
      `insert into household_member (person_no, household_no, valid_from) values (6, 20, '2020-01-01')`,
    );
    expect(await found(6, { asOf: '2020-08-14' })).toEqual([[], [20, 30, 40]]);
    expect(await found(6, { asOf: '2020-08-15' })).toEqual([[20], [30, 40]]);
    await database.query('delete from household_member where person_no = 6');
    await hoaInsuredUntil('2020-07-15');
  });

  it('counts those born on 29 February from 1 March in other years', async () => {
    const { database } = room.subgraph;
    await database.query(`update household_member set born_on = '2012-02-29' where person_no = 5`);
    expect(await found(6, { asOf: '2019-02-28', nos: [30] })).toEqual([[30], []]);
    expect(await found(7, { asOf: '2019-02-28', nos: [30] })).toEqual([[], []]);
    expect(await found(7, { asOf: '2019-03-01', nos: [30] })).toEqual([[30], []]);
    expect(await found(8, { asOf: '2020-02-28', nos: [30] })).toEqual([[], []]);
    expect(await found(8, { asOf: '2020-02-29', nos: [30] })).toEqual([[30], []]);
    await database.query('update household_member set born_on = null where person_no = 5');
  });

  it('is told of the cohort only', async () => {
    expect(await found(6, { asOf: '2021-01-01', nos: [10, 30] })).toEqual([[10], [30]]);
    expect(await found(6, { asOf: '2021-01-01', nos: [] })).toEqual([[], []]);
  });

  it.each([-1, 151])('is not asked about at the age of %i', async (fromAge) => {
    const { data, errors } = await ask(fromAge, { asOf: '2020-08-15' });
    expect(data).toEqual({ _entities: [{ found: null }] });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'fromAge' } }]);
  });

  it('is not told to somebody who sees households and may not read the class', async () => {
    const viewer: Viewer = { ...ADMINISTRATOR, dataClasses: ['none'] };
    const { errors } = await ask(6, { asOf: '2020-08-15', viewer });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS' } }]);
  });
});
