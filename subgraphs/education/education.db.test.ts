import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOnce } from '../../shared/data/seed-once.ts';
import { startRoom, type TestRoom } from '../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../test/harness/viewers.ts';
import { loadEducation } from './demo/load-education.ts';
import { households, ofHousehold, ofPerson, people, RECORDS, RUNTIME } from './education.fixture.ts';
import { educationSubgraph } from './subgraph.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(educationSubgraph, '2020-05-13');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadEducation(sql, RECORDS, RUNTIME));
});
afterAll(() => room.close());

describe('the education room’s tables', () => {
  it('are exactly what its migrations make', async () => {
    expect(await room.subgraph.database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('hold the same when the same records are loaded in another order', async () => {
    const { database } = room.subgraph;
    const seed = (version: string, records: typeof RECORDS): Promise<{ digest: string; rows: number }> =>
      seedOnce(database, version, (sql) => loadEducation(sql, records, RUNTIME));
    const reversed = await seed('reversed', { ...RECORDS, enrolments: [...RECORDS.enrolments].reverse() });
    const first = await seed('first', RECORDS);
    expect(first.rows).toBeGreaterThan(10);
    expect([first.digest, first.rows]).toEqual([reversed.digest, reversed.rows]);
  });

  it('keep facts of people whom the register does not know, and no citizen number', async () => {
    const { database } = room.subgraph;
    const unlinked = `select count(*)::int as n from enrolment e
       where not exists (select 1 from person_link l where l.person_key = e.person_key)`;
    expect(await database.query(unlinked)).toEqual([{ n: 2 }]);
    const rows = await Promise.all(
      ['enrolment', 'education_benefit', 'adult_attainment', 'study_grant'].map((table) =>
        database.query(`select * from ${table}`),
      ),
    );
    expect(
      JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toMatch(/0002130000|unreadable/);
  });

  it.each([
    ['an enrolment that ends before it begins', "update enrolment set valid_to = '2019-01-01'", 'check'],
    ['grade 13', 'update enrolment set grade = 13', 'check'],
    ['more than full attendance', 'update enrolment set attendance_basis_points = 10001', 'check'],
    ['a level that nobody knows', "update school set level = 'TEMPLE'", 'check'],
    ['a benefit of nothing', 'update education_benefit set amount = 0', 'check'],
    ['a return before leaving', "update out_of_school_period set returned_on = '2020-03-15'", 'check'],
    ['a choice that nobody offered', "update career_counselling set choice = 'ROCK_STAR'", 'check'],
    ['a grant of nothing', 'update study_grant set amount = 0', 'check'],
    ['a school that does not exist', "update enrolment set school_code = 'XX'", 'foreign key'],
  ])('refuse %s', async (_, statement, constraint) => {
    await expect(room.subgraph.database.query(statement)).rejects.toThrow(`${constraint} constraint`);
  });
});

describe('a child out of school', () => {
  it('is so from the first day until the day before the return', async () => {
    const ranges = ['2020-03-15', '2020-03-16', '2020-09-04', '2020-09-05'];
    const fields = ranges
      .map((day, index) => `d${index}: outOfSchoolPeriods(from: "${day}", to: "${day}") { since }`)
      .join(' ');
    const { data } = await room.ask(ofPerson(fields), { of: people(2) });
    const out = [{ since: '2020-03-16' }];
    expect(data).toEqual({ _entities: [{ d0: [], d1: out, d2: out, d3: [] }] });
  });

  it('has a reason and a day of return', async () => {
    const { data } = await room.ask(ofPerson('outOfSchoolPeriods { since reason returnedOn }'), {
      of: people(2, 1),
    });
    expect(data).toEqual({
      _entities: [
        {
          outOfSchoolPeriods: [
            { since: '2020-03-16', reason: 'Gia đình khó khăn', returnedOn: '2020-09-05' },
          ],
        },
        { outOfSchoolPeriods: [] },
      ],
    });
  });
});

describe('the schooling of a household', () => {
  const SCHOOLING = 'pupils rightAge outOfSchool';

  it.each([
    ['before anybody left', '2020-03-15', { pupils: 2, rightAge: 1, outOfSchool: 0 }],
    ['after one dropped out', '2020-05-13', { pupils: 1, rightAge: 1, outOfSchool: 1 }],
    ['in the holidays', '2020-07-01', { pupils: 1, rightAge: 1, outOfSchool: 1 }],
    ['after the return', '2020-09-05', { pupils: 1, rightAge: 1, outOfSchool: 0 }],
    ['before the school year', '2019-09-04', { pupils: 0, rightAge: 0, outOfSchool: 0 }],
  ])('%s (%s)', async (_, day, schooling) => {
    const fields = `schooling(asOf: "${day}") { ${SCHOOLING} }`;
    const { data } = await room.ask(ofHousehold(fields), { of: households(10) });
    expect(data).toEqual({ _entities: [{ schooling }] });
  });

  it('is that of the members of the day, and unknown where none is known', async () => {
    const fields = `before: schooling(asOf: "2020-06-30") { pupils } after: schooling(asOf: "2020-07-01") { pupils }`;
    const { data } = await room.ask(ofHousehold(fields), { of: households(20, 30) });
    expect(data).toEqual({
      _entities: [
        { before: null, after: { pupils: 0 } },
        { before: null, after: null },
      ],
    });
  });
});

describe('attainment, counselling and grants', () => {
  it('are told as of a day or for a period', async () => {
    const fields = `before: attainment(asOf: "2015-12-30") { level } first: attainment(asOf: "2015-12-31") { level }
      still: attainment(asOf: "2019-12-31") { level } now: attainment { level recordedOn }`;
    const { data } = await room.ask(ofPerson(fields), { of: people(3) });
    expect(data).toEqual({
      _entities: [
        {
          before: null,
          first: { level: 'PRIMARY' },
          still: { level: 'PRIMARY' },
          now: { level: 'LOWER_SECONDARY', recordedOn: '2020-01-01' },
        },
      ],
    });
  });

  it('are listed in the period, both days included', async () => {
    const fields = `careerCounsellings(from: "2020-02-20", to: "2020-02-20") { happenedOn choice }
      later: careerCounsellings(from: "2020-02-21") { choice } studyGrants { grantor amount grantedOn }
      earlier: studyGrants(to: "2020-01-09") { grantor }`;
    const { data } = await room.ask(ofPerson(fields), { of: people(2, 1) });
    const grant = { grantor: 'Hội Khuyến học huyện Trà Cú', amount: '500000', grantedOn: '2020-01-10' };
    expect(data).toEqual({
      _entities: [
        {
          careerCounsellings: [{ happenedOn: '2020-02-20', choice: 'VOCATIONAL' }],
          later: [],
          studyGrants: [],
          earlier: [],
        },
        { careerCounsellings: [], later: [], studyGrants: [grant], earlier: [] },
      ],
    });
  });
});

describe('what a page costs', () => {
  it('is one statement for each relation, however many persons and households', async () => {
    const fields = ofPerson(`enrolment { id school { code } } enrolments { id } educationBenefits { id }
      outOfSchoolPeriods { id } attainment { id } careerCounsellings { id } studyGrants { id }`);
    const many = Array.from({ length: 50 }, (_, index) => index + 1);
    expect(await room.statementsOf(() => room.ask(fields, { of: people(...many) }))).toHaveLength(8);
    const schooling = ofHousehold('schooling { pupils rightAge outOfSchool }');
    expect(await room.statementsOf(() => room.ask(schooling, { of: households(...many) }))).toHaveLength(1);
  });
});

describe('schools and regimes of fees', () => {
  it('are listed by area and level, in pages, open to an analyst', async () => {
    const query = `query ($after: String) { all: schools(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { code } } }
      some: schools(area: "29467", level: LOWER_SECONDARY) { totalCount edges { node { code nameVi area { code } } } } none: schools(area: "00000") { totalCount } }`;
    const one = await room.ask(query, {}, ANALYST);
    expect(one).toEqual({
      data: {
        all: {
          totalCount: 3,
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
          edges: [{ node: { code: 'CS-1' } }, { node: { code: 'CS-2' } }],
        },
        some: {
          totalCount: 1,
          edges: [{ node: { code: 'CS-1', nameVi: 'Trường THCS Tập Sơn', area: { code: '29467' } } }],
        },
        none: { totalCount: 0 },
      },
    });
    const { all } = one.data as { all: { pageInfo: { endCursor: string } } };
    const two = await room.ask(query, { after: all.pageInfo.endCursor }, ANALYST);
    expect(two.data?.all).toMatchObject({
      edges: [{ node: { code: 'TH-1' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('answer the regime of the day, or the whole history', async () => {
    const query = `{ feeRegimes { code studyCostPerMonth monthsPerYear } first: feeRegimes(asOf: "2021-10-15") { code }
      none: feeRegimes(asOf: "2015-11-30") { code } all: feeRegimes(history: true) { code } }`;
    expect((await room.ask(query, {}, ANALYST)).data).toEqual({
      feeRegimes: [{ code: 'ND86', studyCostPerMonth: '100000', monthsPerYear: 9 }],
      first: [{ code: 'ND81' }],
      none: [],
      all: [{ code: 'ND86' }, { code: 'ND81' }, { code: 'ND238' }],
    });
  });

  it('tell where the law expects a child, by year of birth', async () => {
    const query = `{ schoolAge(birthYear: 2009, schoolYear: "2020-2021") {
      level grade basis primary: isRightFor(level: PRIMARY) lower: isRightFor(level: LOWER_SECONDARY) college: isRightFor(level: COLLEGE_UNIVERSITY) } }`;
    expect(await room.ask(query, {}, ANALYST)).toEqual({
      data: {
        schoolAge: {
          level: 'LOWER_SECONDARY',
          grade: 6,
          basis: 'Luật Giáo dục 43/2019/QH14, Điều 23 và Điều 28',
          primary: false,
          lower: true,
          college: null,
        },
      },
    });
  });

  it.each([
    [
      'a school year before any rule',
      '{ schoolAge(birthYear: 1990, schoolYear: "1998-1999") { level } }',
      'BAD_USER_INPUT',
    ],
    ['a cursor of nowhere', '{ schools(after: "nonsense") { totalCount } }', 'MALFORMED_CURSOR'],
    ['a page of 100,000', '{ schools(first: 100000) { totalCount } }', 'PAGE_TOO_LARGE'],
  ])('refuse %s', async (_, query, code) => {
    expect((await room.ask(query)).errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe('who may read of schooling', () => {
  it('is nobody without the right to persons and households', async () => {
    const person = await room.ask(ofPerson('enrolment { grade }'), { of: people(1) }, ANALYST);
    const household = await room.ask(ofHousehold('schooling { pupils }'), { of: households(10) }, ANALYST);
    for (const answer of [person, household]) {
      expect(answer.data).toEqual({ _entities: [null] });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('of minors is nobody without the class for children, though attainment of adults stays', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['basic'] as const };
    const answer = await room.ask(
      ofPerson('enrolment { grade } attainment { level }'),
      { of: people(3) },
      viewer,
    );
    expect(answer.data).toEqual({
      _entities: [{ enrolment: null, attainment: { level: 'LOWER_SECONDARY' } }],
    });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'child' } },
    ]);
  });
});
