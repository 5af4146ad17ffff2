import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { loadEducation } from '../demo/load-education.ts';
import { ofPerson, people, RECORDS, RUNTIME } from '../education.fixture.ts';
import { educationSubgraph } from '../subgraph.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(educationSubgraph, '2020-05-13');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadEducation(sql, RECORDS, RUNTIME));
});
afterAll(() => room.close());

describe('the enrolment of a person', () => {
  it('is shown with school, grade, age and attendance', async () => {
    const fields = `enrolment { schoolYear level grade validFrom validTo rightAge status attendance
      school { code nameVi level area { code validFrom } } }`;
    expect(await room.ask(ofPerson(fields), { of: people(1, 3) })).toEqual({
      data: {
        _entities: [
          {
            enrolment: {
              schoolYear: '2019-2020',
              level: 'PRIMARY',
              grade: 5,
              validFrom: '2019-09-05',
              validTo: '2020-05-31',
              rightAge: true,
              status: 'COMPLETED',
              attendance: 0.975,
              school: {
                code: 'TH-1',
                nameVi: 'Trường Tiểu học Tập Sơn A',
                level: 'PRIMARY',
                area: { code: '29467', validFrom: '2004-07-08' },
              },
            },
          },
          { enrolment: null },
        ],
      },
    });
  });

  it.each([
    ['the day before its first', '2019-09-04', null],
    ['its first day', '2019-09-05', '2019-2020'],
    ['the last day of lessons', '2020-05-31', '2019-2020'],
    ['the first day of the holidays', '2020-06-01', '2019-2020'],
    ['the last day of the holidays', '2020-09-04', '2019-2020'],
    ['the first day of the next year', '2020-09-05', '2020-2021'],
    ['the last day of the next year, which is not told', '2021-05-31', '2020-2021'],
    ['the first day of a year without an enrolment', '2021-09-05', null],
  ])('on %s (%s) is of %s', async (_, day, schoolYear) => {
    const { data } = await room.ask(ofPerson(`enrolment(asOf: "${day}") { schoolYear }`), { of: people(1) });
    expect(data).toEqual({ _entities: [{ enrolment: schoolYear === null ? null : { schoolYear } }] });
  });

  it('ends with the day of dropping out, in the holidays too', async () => {
    const fields = `last: enrolment(asOf: "2020-03-15") { status attendance }
      after: enrolment(asOf: "2020-03-16") { status } holidays: enrolment(asOf: "2020-07-01") { status }`;
    const { data } = await room.ask(ofPerson(fields), { of: people(2) });
    expect(data).toEqual({
      _entities: [{ last: { status: 'DROPPED_OUT', attendance: 0.4 }, after: null, holidays: null }],
    });
  });

  it('can be followed over school years, latest first', async () => {
    const fields = `all: enrolments { schoolYear grade attendance } one: enrolments(fromSchoolYear: "2020-2021", toSchoolYear: "2020-2021") { schoolYear }
      until: enrolments(toSchoolYear: "2019-2020") { schoolYear } first: enrolments(first: 1) { schoolYear }`;
    const { data } = await room.ask(ofPerson(fields), { of: people(1) });
    expect(data).toEqual({
      _entities: [
        {
          all: [
            { schoolYear: '2020-2021', grade: 6, attendance: null },
            { schoolYear: '2019-2020', grade: 5, attendance: 0.975 },
          ],
          one: [{ schoolYear: '2020-2021' }],
          until: [{ schoolYear: '2019-2020' }],
          first: [{ schoolYear: '2020-2021' }],
        },
      ],
    });
  });

  it.each([
    ['a school year of two years', 'enrolments(fromSchoolYear: "2019-2021") { id }', 'BAD_USER_INPUT'],
    ['a school year without its second half', 'enrolments(toSchoolYear: "2019") { id }', 'BAD_USER_INPUT'],
    [
      'years in the wrong order',
      'enrolments(fromSchoolYear: "2020-2021", toSchoolYear: "2019-2020") { id }',
      'BAD_USER_INPUT',
    ],
    ['a page of 101', 'enrolments(first: 101) { id }', 'PAGE_TOO_LARGE'],
  ])('refuses %s', async (_, fields, code) => {
    const answer = await room.ask(ofPerson(fields), { of: people(1) });
    expect(answer.errors).toMatchObject([{ extensions: { code, argument: expect.any(String) } }]);
  });
});

describe('benefits of a pupil', () => {
  const FIELDS = 'schoolYear kind decisionNo amount validFrom validTo regime { code studyCostPerMonth }';

  it('are those in force on the day, with the regime they follow', async () => {
    const { data } = await room.ask(ofPerson(`educationBenefits { ${FIELDS} }`), { of: people(1) });
    expect(data).toEqual({
      _entities: [
        {
          educationBenefits: [
            {
              schoolYear: '2019-2020',
              kind: 'STUDY_COST_SUPPORT',
              decisionNo: '12/QĐ-PGD',
              amount: '900000',
              validFrom: '2019-09-05',
              validTo: '2020-05-31',
              regime: { code: 'ND86', studyCostPerMonth: '100000' },
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['the last day of an exemption', 'asOf: "2019-12-31"', ['STUDY_COST_SUPPORT', 'TUITION_EXEMPTION']],
    ['the day after', 'asOf: "2020-01-01"', ['STUDY_COST_SUPPORT']],
    ['the holidays', 'asOf: "2020-06-01"', []],
    ['a school year', 'schoolYear: "2019-2020"', ['STUDY_COST_SUPPORT', 'TUITION_EXEMPTION']],
    ['the year of the 2019 plan', 'planYear: 2019', ['STUDY_COST_SUPPORT', 'TUITION_EXEMPTION']],
    ['the year of the 2020 plan', 'planYear: 2020', ['BICYCLE', 'STUDY_COST_SUPPORT']],
    ['the year of the 2018 plan', 'planYear: 2018', []],
  ])('on %s (%s)', async (_, window, kinds) => {
    const { data } = await room.ask(ofPerson(`educationBenefits(${window}) { kind }`), { of: people(1) });
    expect(data).toEqual({ _entities: [{ educationBenefits: kinds.map((kind) => ({ kind })) }] });
  });

  it('follow the regime of their first day, and none when they are things', async () => {
    const fields = `cost: educationBenefits(schoolYear: "2021-2022") { regime { code } }
      bicycle: educationBenefits(schoolYear: "2020-2021") { regime { code } }`;
    const { data } = await room.ask(ofPerson(fields), { of: people(1) });
    expect(data).toEqual({
      _entities: [{ cost: [{ regime: { code: 'ND81' } }], bicycle: [{ regime: null }] }],
    });
  });

  it.each([
    ['a day and a school year at once', 'asOf: "2020-01-01", schoolYear: "2019-2020"'],
    ['something that is no school year', 'schoolYear: "năm ngoái"'],
    ['the plan of the year 20', 'planYear: 20'],
  ])('refuse %s', async (_, window) => {
    const answer = await room.ask(ofPerson(`educationBenefits(${window}) { id }`), { of: people(1) });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', allowed: expect.any(String) } },
    ]);
  });
});
