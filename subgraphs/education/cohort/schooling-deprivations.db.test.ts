import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { type Answer, startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR } from '../../../test/harness/viewers.ts';
import { loadEducation } from '../demo/load-education.ts';
import { RECORDS, RUNTIME } from '../education.fixture.ts';
import { educationSubgraph } from '../subgraph.ts';

// An (born 2009-07-20) and Bình (2005-04-02) live in 10, Chi (1990-10-10) moves from 10 to 20 on 2020-07-01. Dung, whom
// no school knows and whose day of birth is not known, is in 20 since 2021-01-01; nobody lives in 30.
const ALL = [10, 20, 30];

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(educationSubgraph, '2020-05-13');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadEducation(sql, RECORDS, RUNTIME));
  await recordNumbering(database, 'test');
});
afterAll(() => room.close());

const change = async (...statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await room.subgraph.database.query(statement);
};

function ask(field: string, asOf: string, viewer: Viewer = ADMINISTRATOR): Promise<Answer> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Cohort { found: ${field} { deprived unknown } } } }`;
  const members = writeSet(HouseholdSet.of(ALL), 'test');
  return room.ask(query, { of: [{ __typename: 'Cohort', members, scope: '', asOf }] }, viewer);
}

async function found(field: string, asOf: string): Promise<readonly [number[], number[]]> {
  const { data, errors } = await ask(field, asOf);
  expect(errors).toBeUndefined();
  const [entity] = (data?._entities ?? []) as { found: { deprived: string; unknown: string } }[];
  const numbers = (text = ''): number[] => [...readSet(text, 'test').toArray()];
  return [numbers(entity?.found.deprived), numbers(entity?.found.unknown)];
}

const child = (fromAge: number, belowAge: number, atRightLevel = false): string =>
  `childOutOfSchool(fromAge: ${fromAge}, belowAge: ${belowAge}, atRightLevel: ${atRightLevel})`;
const adult = (...bands: readonly string[]): string =>
  `adultWithoutSchooling(bands: [${bands.map((band) => `{ ${band} }`).join(', ')}])`;

describe('a household with a child out of school', () => {
  it.each([
    ['of no child anything was recorded', child(5, 15), '2019-09-04', [], [10, 20, 30]],
    ['both are at school', child(5, 15), '2020-03-15', [], [20, 30]],
    ['Bình dropped out', child(5, 15), '2020-03-16', [10], [20, 30]],
    ['it is the day before Bình is 15', child(5, 15), '2020-04-01', [10], [20, 30]],
    ['Bình is 15', child(5, 15), '2020-04-02', [], [20, 30]],
    ['Bình is below 16', child(5, 16), '2020-04-02', [10], [20, 30]],
    ['Bình is not yet 15', child(15, 16), '2020-04-01', [], [20, 30]],
    ['Bình is 15 from now on', child(15, 16), '2020-04-02', [10], [20, 30]],
    ['Bình is at a level wrong for the age', child(3, 16, true), '2020-03-15', [10], [20, 30]],
    ['An is at the right level', child(3, 14, true), '2020-03-15', [], [20, 30]],
    ['it is July, and An was at school in May', child(5, 15), '2020-07-15', [], [30]],
    ['An was at school in the year that ended', child(5, 15), '2021-09-04', [], [20, 30]],
    ['An did not come back', child(5, 15), '2021-09-05', [10], [20, 30]],
    ['Dung is not there yet', child(5, 15), '2020-12-31', [], [30]],
    ['Dung may be a child', child(5, 15), '2021-01-01', [], [20, 30]],
  ])('is deprived or not, or it is not known: %s', async (_why, field, asOf, deprived, unknown) => {
    expect(await found(field, asOf)).toEqual([deprived, unknown]);
  });

  it('is one whose child is recorded out of school and was never enrolled', async () => {
    await change(
      `insert into household_member (person_no, household_no, valid_from, born_on)
         values (5, 30, '2020-01-01', '2012-01-01')`,
    );
    expect(await found(child(5, 15), '2020-10-01')).toEqual([[], [30]]);
    await change(
      `insert into person_link (person_key, valid_from, person_no, household_no)
         values ('${'5'.repeat(32)}', '2020-01-01', 5, 30)`,
      `insert into out_of_school_period (id, person_key, since, reason)
         values ('oos_5', '${'5'.repeat(32)}', '2020-10-01', 'Gia đình khó khăn')`,
    );
    expect(await found(child(5, 15), '2020-09-30')).toEqual([[], [30]]);
    expect(await found(child(5, 15), '2020-10-01')).toEqual([[30], []]);
    await change(
      'delete from household_member where person_no = 5',
      'delete from person_link where person_no = 5',
      "delete from out_of_school_period where id = 'oos_5'",
    );
  });

  it('goes by the latest of two enrolments on one day', async () => {
    await change(
      `insert into enrolment (id, person_key, school_code, school_year, level, valid_from, valid_to, right_age, status)
         select 'enr_new', person_key, school_code, school_year, 'PRIMARY', '2020-03-01', '2020-05-31', true, 'STUDYING'
           from enrolment where status = 'DROPPED_OUT'`,
    );
    expect(await found(child(3, 16, true), '2020-02-29')).toEqual([[10], [20, 30]]);
    expect(await found(child(3, 16, true), '2020-03-01')).toEqual([[], [20, 30]]);
    await change("delete from enrolment where id = 'enr_new'");
  });

  it.each([
    [child(5, 5), 'belowAge'],
    [child(-1, 5), 'fromAge'],
    [child(5, 151), 'belowAge'],
  ])('is not asked about as %s', async (field, argument) => {
    const { data, errors } = await ask(field, '2020-03-15');
    expect(data).toEqual({ _entities: [{ found: null }] });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('is not told to somebody who sees households and may not read of children', async () => {
    const viewer: Viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] };
    const { errors } = await ask(child(5, 15), '2020-03-15', viewer);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS' } }]);
  });
});

const QD59 = 'fromAge: 15, bornFrom: "1986-01-01", level: LOWER_SECONDARY';
const YOUNG = 'fromAge: 16, belowAge: 18, level: LOWER_SECONDARY';
const GROWN_UP = 'fromAge: 18, belowAge: 31, level: UPPER_SECONDARY';

describe('a household with an adult without schooling', () => {
  it.each([
    ['Chi completed primary', adult(QD59), '2019-12-31', [10], [20, 30]],
    [
      'Chi was born on the first day',
      adult(QD59.replace('1986-01-01', '1990-10-10')),
      '2019-12-31',
      [10],
      [20, 30],
    ],
    ['Chi was born before', adult(QD59.replace('1986-01-01', '1990-10-11')), '2019-12-31', [], [20, 30]],
    ['Chi completed lower secondary', adult(QD59), '2020-01-01', [], [20, 30]],
    ['Bình is not yet 15', adult(QD59), '2020-04-01', [], [20, 30]],
    ['of Bình no education is recorded', adult(QD59), '2020-04-02', [], [10, 20, 30]],
    ['Chi lacks upper secondary', adult(YOUNG, GROWN_UP), '2020-07-01', [20], [30]],
    ['Bình is not yet 16', adult(YOUNG, GROWN_UP), '2021-04-01', [20], [30]],
    ['Bình is 16', adult(YOUNG, GROWN_UP), '2021-04-02', [20], [10, 30]],
    ['Chi is still 30, Dung does not matter', adult(GROWN_UP), '2021-10-09', [20], [30]],
    ['Chi is 31, Dung may be younger', adult(GROWN_UP), '2021-10-10', [], [20, 30]],
  ])('is deprived or not, or it is not known: %s', async (_why, field, asOf, deprived, unknown) => {
    expect(await found(field, asOf)).toEqual([deprived, unknown]);
  });

  it('is not deprived while the adult is studying, in the holidays neither', async () => {
    await change(
      `insert into enrolment (id, person_key, school_code, school_year, level, valid_from, valid_to, right_age, status)
         select 'enr_chi', person_key, 'CS-1', '2020-2021', 'LOWER_SECONDARY', '2020-09-05', '2021-05-31', false, 'STUDYING'
           from person_link where person_no = 3 and valid_to is null`,
    );
    expect(await found(adult(GROWN_UP), '2020-09-04')).toEqual([[20], [30]]);
    expect(await found(adult(GROWN_UP), '2020-09-05')).toEqual([[], [30]]);
    expect(await found(adult(GROWN_UP), '2021-07-15')).toEqual([[], [20, 30]]);
    expect(await found(adult(GROWN_UP), '2021-09-05')).toEqual([[20], [30]]);
    await change("delete from enrolment where id = 'enr_chi'");
  });

  it('is not deprived from the day on which a vocational certificate is recorded', async () => {
    await change(
      `insert into adult_attainment (id, person_key, recorded_on, level)
         select 'att_chi', person_key, '2020-12-01', 'VOCATIONAL'
           from person_link where person_no = 3 and valid_to is null`,
    );
    expect(await found(adult(GROWN_UP), '2020-11-30')).toEqual([[20], [30]]);
    expect(await found(adult(GROWN_UP), '2020-12-01')).toEqual([[], [30]]);
    await change("delete from adult_attainment where id = 'att_chi'");
  });

  it.each([
    ['PRIMARY', [20, 30]],
    ['LOWER_SECONDARY', [30]],
  ])('is unknown for want of a day of birth, unless %s is enough at any age', async (level, unknown) => {
    await change(
      `insert into person_link (person_key, valid_from, person_no, household_no)
         values ('${'4'.repeat(32)}', '2021-01-01', 4, 20)`,
      `insert into adult_attainment (id, person_key, recorded_on, level)
         values ('att_dung', '${'4'.repeat(32)}', '2021-01-01', '${level}')`,
    );
    expect(await found(adult(YOUNG), '2021-01-01')).toEqual([[], unknown]);
    await change(
      'delete from person_link where person_no = 4',
      "delete from adult_attainment where id = 'att_dung'",
    );
  });

  it.each([
    [adult(), 'bands'],
    [adult(...Array.from({ length: 17 }, () => QD59)), 'bands'],
    [adult(GROWN_UP, 'fromAge: 20, belowAge: 20, level: PRIMARY'), 'belowAge'],
    [adult('fromAge: 151, level: PRIMARY'), 'fromAge'],
  ])('is not asked about as %s', async (field, argument) => {
    const { data, errors } = await ask(field, '2020-03-15');
    expect(data).toEqual({ _entities: [{ found: null }] });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('is asked about with 16 bands', async () => {
    expect(await found(adult(...Array.from({ length: 16 }, () => QD59)), '2019-12-31')).toEqual([
      [10],
      [20, 30],
    ]);
  });
});
