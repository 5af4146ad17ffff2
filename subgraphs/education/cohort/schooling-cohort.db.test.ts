import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { type Answer, startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { loadEducation } from '../demo/load-education.ts';
import { RECORDS, RUNTIME } from '../education.fixture.ts';
import { educationSubgraph } from '../subgraph.ts';

// An (1) and Bình (2) live in 10, Chi (3) moves from 10 to 20 on 2020-07-01; nobody lives in 30.
const ALL = [10, 20, 30];

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(educationSubgraph, '2020-05-13');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadEducation(sql, RECORDS, RUNTIME));
  await recordNumbering(database, 'test');
});
afterAll(() => room.close());

function ask(selection: string, asOf: string, viewer: Viewer = ADMINISTRATOR): Promise<Answer> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { ${selection} } } }`;
  const members = writeSet(HouseholdSet.of(ALL), 'test');
  return room.ask(query, { of: [{ __typename: 'Cohort', members, scope: '', asOf }] }, viewer);
}

async function entityOf(selection: string, asOf: string): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(selection, asOf);
  expect(errors).toBeUndefined();
  const [entity] = (data?._entities ?? []) as Record<string, unknown>[];
  return entity ?? {};
}

const numbersOf = (cohort: unknown): number[] => [
  ...readSet((cohort as { members: string }).members, 'test').toArray(),
];

describe('a group of households and its schooling', () => {
  it.each([
    ['enrolled', '2019-09-04', []],
    ['enrolled', '2019-09-05', [10]],
    ['enrolled(is: false)', '2019-09-05', [20, 30]],
    ['enrolled(level: [LOWER_SECONDARY])', '2020-03-15', [10]],
    ['enrolled(level: [LOWER_SECONDARY])', '2020-03-16', []],
    ['enrolled(level: [])', '2020-03-15', []],
    ['enrolled(level: [PRIMARY])', '2020-07-15', [10]],
    ['rightAge', '2020-03-15', []],
    ['rightAge', '2020-03-16', [10]],
    ['rightAge(is: false)', '2020-03-16', [20, 30]],
    ['rightAge(level: [PRIMARY])', '2020-03-15', [10]],
    ['withOutOfSchoolChild', '2020-03-15', []],
    ['withOutOfSchoolChild', '2020-03-16', [10]],
    ['withOutOfSchoolChild', '2020-09-04', [10]],
    ['withOutOfSchoolChild', '2020-09-05', []],
    ['withOutOfSchoolChild(is: false)', '2020-03-16', [20, 30]],
    ['returnedToSchool', '2020-09-04', []],
    ['returnedToSchool', '2020-09-05', [10]],
    ['returnedToSchool(from: "2020-09-06")', '2020-12-31', []],
    ['benefit', '2019-09-04', []],
    ['benefit', '2019-09-05', [10]],
    ['benefit(kind: [TUITION_EXEMPTION])', '2019-12-31', [10]],
    ['benefit(kind: [TUITION_EXEMPTION])', '2020-01-01', []],
    ['benefit(kind: [TUITION_EXEMPTION], schoolYear: "2019-2020")', '2020-01-01', [10]],
    ['benefit(kind: [TUITION_EXEMPTION], planYear: 2020)', '2020-01-01', []],
    ['benefit(kind: [BICYCLE], from: "2020-09-11")', '2020-12-31', []],
    ['benefit(kind: [BICYCLE], from: "2020-09-10")', '2020-12-31', [10]],
    ['benefit(kind: [BICYCLE], planYear: 2020)', '2020-12-31', [10]],
    ['benefit(kind: [BICYCLE], planYear: 2020, is: false)', '2020-12-31', [20, 30]],
    ['pupilWithoutBenefit(kind: TUITION_EXEMPTION, level: [PRIMARY])', '2019-12-31', []],
    ['pupilWithoutBenefit(kind: TUITION_EXEMPTION, level: [PRIMARY])', '2020-01-01', [10]],
    ['pupilWithoutBenefit(kind: STUDY_COST_SUPPORT)', '2020-03-15', [10]],
    ['pupilWithoutBenefit(kind: STUDY_COST_SUPPORT)', '2020-03-16', []],
    ['pupilWithoutBenefit(kind: STUDY_COST_SUPPORT)', '2020-07-15', []],
    ['pupilWithoutBenefit(kind: STUDY_COST_SUPPORT, is: false)', '2020-03-15', [20, 30]],
    ['careerCounselled', '2020-02-19', []],
    ['careerCounselled', '2020-02-20', [10]],
    ['careerCounselled(is: false)', '2020-02-20', [20, 30]],
    ['studyGranted', '2020-01-09', []],
    ['studyGranted', '2020-01-10', [10]],
    ['studyGranted(to: "2020-01-09")', '2020-01-10', []],
    ['benefit(kind: [STUDY_COST_SUPPORT])', '2020-07-15', [10]],
    ['benefit(kind: [STUDY_COST_SUPPORT])', '2020-09-05', []],
    ['adultAttainment(in: [PRIMARY])', '2019-12-31', [10]],
    ['adultAttainment(in: [PRIMARY])', '2020-01-01', []],
    ['adultAttainment(in: [LOWER_SECONDARY])', '2020-06-30', [10]],
    ['adultAttainment(in: [LOWER_SECONDARY])', '2020-07-01', [20]],
    ['adultAttainmentBelow(level: LOWER_SECONDARY)', '2019-12-31', [10]],
    ['adultAttainmentBelow(level: LOWER_SECONDARY)', '2020-01-01', []],
    ['adultAttainmentBelow(level: UPPER_SECONDARY, is: false)', '2020-07-01', [10, 30]],
    ['leftAfterGrade9', '2020-12-31', []],
  ])('%s on %s keeps %j', async (field, asOf, expected) => {
    const { of } = await entityOf(`of: ${field} { members }`, asOf);
    expect(numbersOf(of)).toEqual(expected);
  });
});

describe('figures of schooling', () => {
  it('count each pupil once and tell who has which benefit', async () => {
    const selection = `schooling { pupils primary: pupils(level: [PRIMARY]) pupilsAtRightAge rightAgeRate
        pupilsWithout(kind: STUDY_COST_SUPPORT) outOfSchoolChildren householdsWithOutOfSchoolChild }
      educationBenefits(schoolYear: "2019-2020") { beneficiaries amount
        both: beneficiariesOfAll(kind: [TUITION_EXEMPTION, STUDY_COST_SUPPORT])
        bicycleToo: beneficiariesOfAll(kind: [TUITION_EXEMPTION, BICYCLE]) none: beneficiariesOfAll(kind: []) }
      guidance { counselled leavers leaversCounselled }`;
    expect(await entityOf(selection, '2020-03-15')).toEqual({
      schooling: {
        pupils: 2,
        primary: 1,
        pupilsAtRightAge: 1,
        rightAgeRate: 0.5,
        pupilsWithout: 1,
        outOfSchoolChildren: 0,
        householdsWithOutOfSchoolChild: 0,
      },
      educationBenefits: { beneficiaries: 1, amount: '900000', both: 1, bicycleToo: 0, none: 0 },
      guidance: { counselled: 1, leavers: 0, leaversCounselled: 0 },
    });
    const out = '{ pupils rightAgeRate outOfSchoolChildren householdsWithOutOfSchoolChild }';
    expect((await entityOf(`schooling ${out}`, '2020-03-16')).schooling).toEqual({
      pupils: 1,
      rightAgeRate: 1,
      outOfSchoolChildren: 1,
      householdsWithOutOfSchoolChild: 1,
    });
    expect((await entityOf('schooling { rightAgeRate }', '2019-09-04')).schooling).toEqual({
      rightAgeRate: null,
    });
  });

  it('are broken down by level, benefit and reason', async () => {
    const persons = 'persons cohort { members }';
    const told = (buckets: unknown): unknown =>
      (buckets as Record<string, unknown>[]).map(({ cohort, ...bucket }) => [
        ...Object.values(bucket),
        numbersOf(cohort),
      ]);
    const selection = `schoolLevels { level ${persons} } benefitKinds { kind ${persons} }`;
    const { schoolLevels, benefitKinds } = await entityOf(selection, '2019-12-31');
    expect(told(schoolLevels)).toEqual([
      ['PRIMARY', 1, [10]],
      ['LOWER_SECONDARY', 1, [10]],
    ]);
    expect(told(benefitKinds)).toEqual([
      ['TUITION_EXEMPTION', 1, [10]],
      ['STUDY_COST_SUPPORT', 1, [10]],
    ]);
    const { outOfSchoolReasons } = await entityOf(`outOfSchoolReasons { reason ${persons} }`, '2020-03-16');
    expect(told(outOfSchoolReasons)).toEqual([['Gia đình khó khăn', 1, [10]]]);
  });

  it('are followed by the names of the pupils, page by page', async () => {
    const LIST = '{ totalCount edges { node { no } } pageInfo { hasNextPage endCursor } }';
    interface List {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly no: number } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    }
    const list = async (call: string, asOf: string): Promise<List> =>
      (await entityOf(`of: ${call} ${LIST}`, asOf)).of as List;
    const nosOf = ({ edges }: List): number[] => edges.map(({ node }) => node.no);
    const first = await list('pupils(first: 1)', '2020-03-15');
    expect([first.totalCount, nosOf(first), first.pageInfo.hasNextPage]).toEqual([2, [1], true]);
    const rest = await list(`pupils(after: "${first.pageInfo.endCursor}")`, '2020-03-15');
    expect([nosOf(rest), rest.pageInfo.hasNextPage]).toEqual([[2], false]);
    expect(nosOf(await list('pupilsWithoutBenefit(kind: STUDY_COST_SUPPORT)', '2020-03-15'))).toEqual([2]);
    expect(nosOf(await list('outOfSchool', '2020-03-16'))).toEqual([2]);
    expect(nosOf(await list('pageByOutOfSchool', '2020-03-16'))).toEqual([10, 20, 30]);
    expect(nosOf(await list('leaversAfterGrade9', '2020-12-31'))).toEqual([]);
  });

  it('are closed to officials without the class, and small ones to viewers of statistics', async () => {
    const codesOf = ({ errors }: Answer): unknown => errors?.map(({ extensions }) => extensions.code);
    const viewer: Viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] };
    const fields = 'enrolled { asOf } schooling { pupils } outOfSchool { totalCount }';
    expect(codesOf(await ask(fields, '2020-03-16', viewer))).toEqual(Array(3).fill('FORBIDDEN_DATA_CLASS'));
    const few = 'schooling { pupils householdsWithOutOfSchoolChild }';
    expect(codesOf(await ask(few, '2020-03-16', ANALYST))).toEqual(['SMALL_CELL', 'SMALL_CELL']);
    const lists = 'outOfSchool { totalCount } pageByOutOfSchool { totalCount }';
    expect(codesOf(await ask(lists, '2020-03-16', ANALYST))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const both = 'benefit(schoolYear: "2019-2020", planYear: 2020) { asOf }';
    expect(codesOf(await ask(both, '2020-03-16'))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('who left after grade 9', () => {
  it('completed it in the period and did not go on at secondary school by the day', async () => {
    const { database } = room.subgraph;
    const finished = `update enrolment set status = 'COMPLETED', valid_to = '2020-05-31' where grade = 9`;
    await database.query(finished);
    const leavers = async (asOf: string): Promise<unknown> =>
      entityOf('leftAfterGrade9 { members } guidance { leavers leaversCounselled }', asOf);
    const left = { leavers: 1, leaversCounselled: 1 };
    expect(await leavers('2020-05-30')).toMatchObject({ guidance: { leavers: 0 } });
    expect(await leavers('2020-05-31')).toMatchObject({ guidance: left });
    const next = `insert into enrolment (id, person_key, school_code, school_year, level, grade, valid_from, valid_to,
        right_age, status) select 'enr_next', person_key, school_code, '2020-2021', $1, null, '2020-09-05', '2021-05-31',
        true, 'STUDYING' from enrolment where grade = 9`;
    await database.query(next, ['VOCATIONAL']);
    expect(await leavers('2020-09-05')).toMatchObject({ guidance: left });
    await database.query(`update enrolment set level = 'UPPER_SECONDARY' where id = 'enr_next'`);
    expect(await leavers('2020-09-04')).toMatchObject({ guidance: left });
    expect(await leavers('2020-09-05')).toMatchObject({ guidance: { leavers: 0, leaversCounselled: 0 } });
  });
});
