import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR } from '../../../test/harness/viewers.ts';
import { askCohort, narrowedTo } from '../testing/ask-cohort.ts';
import { COHORT_RECORDS, cohortCrosswalk, EVERYBODY } from '../testing/cohort-records.ts';
import { startLabourRoom } from '../testing/start-labour-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startLabourRoom(COHORT_RECORDS, cohortCrosswalk);
});
afterAll(() => room.close());

const YEAR_2020 = 'from: "2020-01-01", to: "2020-12-31"';
const SINGLES = [201, 202, 203, 204, 205, 206];

describe('a cohort narrowed by what members are and want', () => {
  it.each<[string, string, string, readonly number[]]>([
    ['without a job', 'labourStatus(in: [NOT_EMPLOYED])', '2019-12-31', [40, 60, ...SINGLES]],
    [
      'without a job, before An found one',
      'labourStatus(in: [NOT_EMPLOYED])',
      '2019-04-14',
      [10, 40, 50, 60, ...SINGLES],
    ],
    [
      'without a job, a household dissolved the day before',
      'labourStatus(in: [NOT_EMPLOYED])',
      '2019-06-01',
      [40, 60, ...SINGLES],
    ],
    ['without a job, before anything is known', 'labourStatus(in: [NOT_EMPLOYED])', '2018-12-30', []],
    ['underemployed: not who is past working age', 'labourStatus(in: [UNDEREMPLOYED])', '2019-12-31', [20]],
    ['underemployed, before Chi moved', 'labourStatus(in: [UNDEREMPLOYED])', '2019-06-30', [10]],
    [
      'either of two statuses',
      'labourStatus(in: [EMPLOYED, UNDEREMPLOYED])',
      '2019-12-31',
      [10, 20, 207, 208, 209, 210, 211, 212],
    ],
    ['of no status named', 'labourStatus(in: [])', '2019-12-31', []],
    ['trained by the profile', 'trainingStatus(in: [TRAINED])', '2019-12-31', [10]],
    [
      'skilled without a certificate',
      'trainingStatus(in: [SKILLED_WITHOUT_CERTIFICATE])',
      '2019-12-31',
      [60],
    ],
    ['meaning to work abroad', 'orientation(in: [ABROAD])', '2019-12-31', [20, 60]],
    ['meaning to work here or abroad', 'orientation(in: [LOCAL, ABROAD])', '2019-05-31', [10, 50, 60]],
    ['wanting training', 'wantsTraining', '2019-12-31', [10, 40, 60]],
    ['wanting training, in no course this year', 'wantsTraining(enrolled: false)', '2019-12-31', [10, 60]],
    [
      'wanting training, in a course this year under another citizen number',
      'wantsTraining(enrolled: true)',
      '2019-12-31',
      [40],
    ],
    ['wanting training, before the course began', 'wantsTraining(enrolled: true)', '2018-12-31', []],
    ['wanting training, the next year', 'wantsTraining(enrolled: false)', '2020-12-31', [10, 40]],
    ['wanting a job', 'wantsJob', '2019-12-31', [40]],
    ['wanting a job, before An found one', 'wantsJob', '2019-04-14', [10, 40]],
    ['wanting to go abroad', 'wantsAbroad', '2019-12-31', [20]],
    ['wanting to go abroad, by an earlier profile', 'wantsAbroad', '2019-01-31', [10, 40]],
    ['known to the office', 'withLabourProfile', '2018-12-30', [40]],
    ['with a labour contract', 'withLabourContract', '2019-12-31', [10]],
    ['with a labour contract, before and after the next profile', 'withLabourContract', '2019-01-31', [40]],
  ])('%s', async (_, field, asOf, expected) => {
    expect(await narrowedTo(room, field, { asOf })).toEqual(expected);
    const others = EVERYBODY.filter((no) => !expected.includes(no));
    expect(await narrowedTo(room, negated(field), { asOf })).toEqual(others);
  });

  it('stays within the cohort, whose other households the office may know as well', async () => {
    expect(await narrowedTo(room, 'labourStatus(in: [NOT_EMPLOYED])', { of: [30, 60, 999] })).toEqual([60]);
    expect(await narrowedTo(room, 'wantsJob(is: false)', { of: [30, 40, 999] })).toEqual([30, 999]);
    expect(await narrowedTo(room, 'wantsJob', { of: [] })).toEqual([]);
  });
});

describe('a cohort narrowed by what happened to members', () => {
  it.each<[string, string, string, readonly number[]]>([
    ['counselled this year', 'counselled', '2019-12-31', [10, 20]],
    ['matched by a counsellor', 'counselled(in: [MATCHED])', '2019-12-31', [10]],
    ['counselled the next year', `counselled(${YEAR_2020})`, '2019-12-31', []],
    ['placed this year: who has moved is placed where she lives now', 'placed', '2019-12-31', [10, 20, 40]],
    ['placed this year up to a day in spring', 'placed', '2019-05-05', [10, 40, 50]],
    ['placed this year up to the day before', 'placed', '2019-05-04', [10, 50]],
    ['placed from a day on', 'placed(from: "2019-08-08")', '2019-12-31', [40]],
    ['placed after a day', 'placed(from: "2019-08-09")', '2019-12-31', []],
    ['placed up to the day', 'placed(from: "2019-05-06", to: "2019-06-30")', '2019-12-31', [20]],
    [
      'placed at these places',
      'placed(place: [OUT_OF_PROVINCE, INDUSTRIAL_CLUSTER])',
      '2019-12-31',
      [10, 40],
    ],
    [
      'placed by the job exchange in new jobs',
      'placed(source: [JOB_EXCHANGE], isNew: true)',
      '2019-12-31',
      [10],
    ],
    ['placed in jobs that are not new', 'placed(isNew: false)', '2019-12-31', [40]],
    [
      'placed at one place by another job’s source',
      'placed(place: [LOCAL], source: [JOB_EXCHANGE])',
      '2019-12-31',
      [],
    ],
    [
      'placed later, of the households of the day',
      'placed(from: "2019-06-30", to: "2019-06-30")',
      '2018-12-31',
      [10],
    ],
    ['in a course begun this year', 'enrolledInTraining', '2019-12-31', [10, 20, 40]],
    ['in a course begun the year before', 'enrolledInTraining', '2018-12-31', [60]],
    ['trained this year', 'trained', '2019-12-31', [10, 60]],
    ['trained this year up to the day before', 'trained', '2019-03-31', [10]],
    ['certified this year, by a course or a test', 'certified', '2019-12-31', [10, 60]],
    [
      'certified this year up to the day before the test',
      'certified(to: "2019-12-30", from: "2019-04-06")',
      '2019-12-31',
      [10],
    ],
    ['certified by a course', 'certified(by: [COURSE])', '2019-12-31', [10]],
    [
      'certified by a test, after the course’s certificates',
      'certified(by: [SKILL_TEST], from: "2019-06-13")',
      '2019-12-31',
      [60],
    ],
    [
      'certified by a course, when there were tests only',
      'certified(by: [COURSE], from: "2019-04-06")',
      '2019-12-31',
      [],
    ],
    ['departed', 'abroad(step: DEPARTED)', '2019-12-31', [20]],
    ['departed, up to the day before', 'abroad(step: DEPARTED, to: "2019-11-01")', '2019-12-31', []],
    ['counselled on work abroad, when she lived elsewhere', 'abroad(step: COUNSELLED)', '2019-06-30', [10]],
    ['claims registered', 'claimedUnemployment', '2020-12-31', [10]],
    ['claims registered by the day before', 'claimedUnemployment', '2020-04-01', []],
    [
      'claims handed in by the day before',
      'claimedUnemployment(step: SUBMITTED, to: "2020-04-05")',
      '2020-12-31',
      [],
    ],
    ['claims handed in', 'claimedUnemployment(step: SUBMITTED, to: "2020-04-06")', '2020-12-31', [10]],
    [
      'claims approved because of the epidemic',
      'claimedUnemployment(step: APPROVED, covidRelated: true)',
      '2020-12-31',
      [10],
    ],
    ['claims for other reasons', 'claimedUnemployment(covidRelated: false)', '2020-12-31', []],
    ['emergency support listed', 'emergencySupport', '2020-05-04', [10]],
    ['emergency support listed the day before', 'emergencySupport', '2020-05-03', []],
    [
      'emergency support of the group, approved',
      'emergencySupport(group: [POOR_NEAR_POOR], step: APPROVED)',
      '2020-05-10',
      [10],
    ],
    ['emergency support of another group', 'emergencySupport(group: [MERIT, NO_CONTRACT])', '2020-12-31', []],
    ['emergency support paid', 'emergencySupport(step: PAID)', '2020-12-31', []],
  ])('%s', async (_, field, asOf, expected) => {
    expect(await narrowedTo(room, field, { asOf })).toEqual(expected);
    const others = EVERYBODY.filter((no) => !expected.includes(no));
    expect(await narrowedTo(room, negated(field), { asOf })).toEqual(others);
  });

  it('refuses a period that ends before it begins', async () => {
    const { errors, cohort } = await askCohort(
      room,
      'placed(from: "2019-02-01", to: "2019-01-31") { asOf } wantsJob { asOf }',
    );
    expect(cohort).toEqual({ placed: null, wantsJob: { asOf: '2019-12-31' } });
    expect(errors).toMatchObject([
      { path: ['_entities', 0, 'placed'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('who may narrow', () => {
  it('is nobody who may not read what the field tells of', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] as const };
    const { cohort, errors } = await askCohort(room, 'emergencySupport { asOf } wantsJob { asOf }', {
      viewer,
    });
    expect(cohort).toEqual({ emergencySupport: null, wantsJob: { asOf: '2019-12-31' } });
    expect(errors).toMatchObject([
      { path: ['_entities', 0, 'emergencySupport'], extensions: { code: 'FORBIDDEN_DATA_CLASS' } },
    ]);
  });
});

function negated(field: string): string {
  return field.endsWith(')') ? `${field.slice(0, -1)}, is: false)` : `${field}(is: false)`;
}
