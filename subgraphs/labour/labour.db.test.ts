import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOnce } from '../../shared/data/seed-once.ts';
import type { TestRoom } from '../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../test/harness/viewers.ts';
import { loadLabour } from './demo/load-labour.ts';
import {
  crosswalk,
  households,
  ofHousehold,
  ofPerson,
  people,
  RECORDS,
  SECRET,
} from './testing/labour-records.ts';
import { startLabourRoom } from './testing/start-labour-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startLabourRoom();
});
afterAll(() => room.close());

describe('the labour room’s tables', () => {
  it('are exactly what its migrations make', async () => {
    expect(await room.subgraph.database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('hold the same when the same records are loaded in another order', async () => {
    const seed = (version: string, records: typeof RECORDS): Promise<{ digest: string; rows: number }> =>
      seedOnce(room.subgraph.database, version, (sql) =>
        loadLabour(sql, records, { crosswalk, personKeySecret: SECRET }),
      );
    const reversed = await seed('reversed', { ...RECORDS, profiles: [...RECORDS.profiles].reverse() });
    const first = await seed('first', RECORDS);
    expect(first.rows).toBeGreaterThan(20);
    expect([first.digest, first.rows]).toEqual([reversed.digest, reversed.rows]);
  });

  it('keep facts of people whom the register does not know, and no citizen number', async () => {
    const { database } = room.subgraph;
    const unlinked = `select count(*)::int as n from labour_profile f
       where not exists (select 1 from person_link l where l.person_key = f.person_key)`;
    expect(await database.query(unlinked)).toEqual([{ n: 2 }]);
    const tables = ['labour_profile', 'job_placement', 'unemployment_claim', 'emergency_support'];
    const rows = await Promise.all(tables.map((table) => database.query(`select * from ${table}`)));
    const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(text).not.toMatch(/0002140000|unreadable/);
  });

  it.each([
    ['a job that ends before it begins', "update job_placement set ended_on = '2001-01-01'", 'check'],
    ['a wage of nothing', 'update job_placement set monthly_wage = 0', 'check'],
    ['a status that nobody knows', "update labour_profile set status = 'RETIRED'", 'check'],
    [
      'a certificate before the course',
      "update training_enrolment set certificate_on = '2001-01-01'",
      'check',
    ],
    ['a country that is no code', "update contract_abroad_step set country = 'Japan'", 'check'],
    [
      'a claim approved before it was registered',
      "update unemployment_claim set approved_on = '2001-01-01'",
      'check',
    ],
    ['a group that the package does not have', `update emergency_support set "group" = 'RICH'`, 'check'],
    ['fewer than no foreign workers', 'update foreign_worker_report set count = -1', 'check'],
    ['a course that ends before it begins', "update training_course set valid_to = '2001-01-01'", 'check'],
    ['a session that was not held', "update job_counselling set session_code = 'PGD-9'", 'foreign key'],
    ['a course that does not exist', "update training_enrolment set course_code = 'LOP-9'", 'foreign key'],
  ])('refuse %s', async (_, statement, constraint) => {
    await expect(room.subgraph.database.query(statement)).rejects.toThrow(`${constraint} constraint`);
  });
});

describe('what a page costs', () => {
  it('is one statement for each relation, however many persons and households', async () => {
    const fields =
      ofPerson(`labourProfile { id } placements { id } counsellings { id } trainings { id course { code } }
      skillTests { id } contractAbroadSteps { id } unemploymentClaims { id } emergencySupports { id }`);
    const many = Array.from({ length: 50 }, (_, index) => index + 1);
    expect(await room.statementsOf(() => room.ask(fields, { of: people(...many) }))).toHaveLength(8);
    const labour = ofHousehold('labour { workingAge }');
    expect(await room.statementsOf(() => room.ask(labour, { of: households(...many) }))).toHaveLength(1);
  });
});

describe('lists of the labour office', () => {
  it('sessions come by day and code, in pages, open to an analyst', async () => {
    const query = `query ($after: String) { jobExchangeSessions(from: "2019-03-20", to: "2019-12-31", first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { code heldOn place mobile area { code } } } } }`;
    const one = await room.ask(query, {}, ANALYST);
    const area = { code: '19597' };
    expect(one).toEqual({
      data: {
        jobExchangeSessions: {
          totalCount: 3,
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
          edges: [
            { node: { code: 'PGD-0', heldOn: '2019-03-20', place: 'Trường cấp 3', mobile: true, area } },
            { node: { code: 'PGD-1', heldOn: '2019-03-20', place: 'Trung tâm huyện', mobile: false, area } },
          ],
        },
      },
    });
    const { jobExchangeSessions } = one.data as { jobExchangeSessions: { pageInfo: { endCursor: string } } };
    const two = await room.ask(query, { after: jobExchangeSessions.pageInfo.endCursor }, ANALYST);
    expect(two.data?.jobExchangeSessions).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: [{ node: { code: 'PGD-2' } }],
    });
  });

  it('courses are those that touch the period, foreign workers those reported in it', async () => {
    const query = `{ touching: trainingCourses(from: "2019-03-31", to: "2019-07-31") { totalCount edges { node { code } } }
      between: trainingCourses(from: "2019-04-01", to: "2019-07-31") { totalCount edges { node { code } } }
      foreignWorkerReports(from: "2019-06-30", to: "2019-06-30") { totalCount edges { node { enterprise count } } }
      before: foreignWorkerReports(to: "2019-06-29") { totalCount } }`;
    const { data, errors } = await room.ask(query, {}, ANALYST);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      touching: { totalCount: 1, edges: [{ node: { code: 'LOP-1' } }] },
      between: { totalCount: 0, edges: [] },
      before: { totalCount: 0 },
    });
    const reports = data?.foreignWorkerReports as { totalCount: number; edges: unknown[] };
    expect(reports.totalCount).toBe(2);
    expect(reports.edges).toContainEqual({ node: { enterprise: 'Công ty gỗ MDF', count: 4 } });
    expect(reports.edges).toContainEqual({ node: { enterprise: 'Điện gió Cam Lộ', count: 0 } });
  });

  it('working age is told as of a day', async () => {
    const query = `{ workingAge { fromMonths menToMonths womenToMonths validTo } later: workingAge(asOf: "2021-01-01") { menToMonths womenToMonths validFrom }
      none: workingAge(asOf: "1990-01-01") { basis } }`;
    expect((await room.ask(query, {}, ANALYST)).data).toEqual({
      workingAge: { fromMonths: 180, menToMonths: 732, womenToMonths: 672, validTo: '2020-12-31' },
      later: { menToMonths: 723, womenToMonths: 664, validFrom: '2021-01-01' },
      none: null,
    });
  });

  it.each([
    [
      'a period that ends before it begins',
      '{ jobExchangeSessions(from: "2019-02-01", to: "2019-01-31") { totalCount } }',
      'BAD_USER_INPUT',
    ],
    ['a page of 100,000', '{ foreignWorkerReports(first: 100000) { totalCount } }', 'PAGE_TOO_LARGE'],
    ['a cursor of nowhere', '{ trainingCourses(after: "nonsense") { totalCount } }', 'MALFORMED_CURSOR'],
    ['an empty cursor', '{ jobExchangeSessions(after: "") { totalCount } }', 'MALFORMED_CURSOR'],
  ])('refuse %s', async (_, query, code) => {
    expect((await room.ask(query)).errors).toMatchObject([{ extensions: { code } }]);
  });

  it('a list of a person has limits too', async () => {
    const answer = await room.ask(ofPerson('placements(first: 101) { id }'), { of: people(1) });
    expect(answer.data).toEqual({ _entities: [{ placements: null }] });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'PAGE_TOO_LARGE', argument: 'first', given: 101, allowed: '1 to 100' } },
    ]);
  });
});

describe('who may read of work', () => {
  it('is nobody without the right to persons and households', async () => {
    const person = await room.ask(ofPerson('labourProfile { status }'), { of: people(1, 2) }, ANALYST);
    const household = await room.ask(ofHousehold('labour { workingAge }'), { of: households(10) }, ANALYST);
    expect([person.data, household.data]).toEqual([{ _entities: [null, null] }, { _entities: [null] }]);
    for (const error of [...(person.errors ?? []), ...(household.errors ?? [])])
      expect(error.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('wages and groups of support need the class of sensitive data', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] as const };
    const fields = ofPerson('placements(first: 1) { employer monthlyWage }');
    const answer = await room.ask(fields, { of: people(1) }, viewer);
    expect(answer.data).toEqual({
      _entities: [{ placements: [{ employer: 'Công ty may Cam Lộ', monthlyWage: null }] }],
    });
    const support = await room.ask(ofPerson('emergencySupports { group paidOn }'), { of: people(2) }, viewer);
    expect(support.data).toEqual({ _entities: [{ emergencySupports: [{ group: null, paidOn: null }] }] });
    for (const { errors } of [answer, support])
      expect(errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'sensitive' } },
      ]);
  });

  it('work itself needs the class of basic data', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none'] as const };
    const answer = await room.ask(ofPerson('labourProfile { status }'), { of: people(1) }, viewer);
    expect(answer.data).toEqual({ _entities: [{ labourProfile: null }] });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'basic' } },
    ]);
  });
});
