import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../test/harness/start-room.ts';
import { households, ofHousehold, ofPerson, people } from './testing/labour-records.ts';
import { startLabourRoom } from './testing/start-labour-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startLabourRoom();
});
afterAll(() => room.close());

async function entities(fields: string, of: unknown): Promise<unknown> {
  const answer = await room.ask(fields, { of });
  expect(answer.errors).toBeUndefined();
  return answer.data?._entities;
}

describe('the labour profile of a person', () => {
  it.each([
    ['the day before the first', '2018-12-30', null],
    ['the first day', '2018-12-31', { status: 'NOT_EMPLOYED', asOf: '2018-12-31' }],
    ['the last day of the first', '2019-04-14', { status: 'NOT_EMPLOYED', asOf: '2018-12-31' }],
    ['the first day of the next', '2019-04-15', { status: 'EMPLOYED', asOf: '2019-04-15' }],
  ])('on %s', async (_, day, labourProfile) => {
    const fields = ofPerson(`labourProfile(asOf: "${day}") { status asOf }`);
    expect(await entities(fields, people(1))).toEqual([{ labourProfile }]);
  });

  it('is today’s when no day is given, aligned with the persons asked for', async () => {
    const fields = ofPerson(
      'labourProfile { status training hasContract orientation occupation wantsAbroad }',
    );
    expect(await entities(fields, people(3, 4, 1))).toEqual([
      {
        labourProfile: {
          status: 'UNDEREMPLOYED',
          training: 'UNTRAINED',
          hasContract: false,
          orientation: 'ABROAD',
          occupation: null,
          wantsAbroad: true,
        },
      },
      { labourProfile: null },
      {
        labourProfile: {
          status: 'EMPLOYED',
          training: 'TRAINED',
          hasContract: true,
          orientation: 'IN_PROVINCE',
          occupation: 'May công nghiệp',
          wantsAbroad: false,
        },
      },
    ]);
  });
});

describe('what happened to a person in a period', () => {
  it('jobs are listed latest first, both days included', async () => {
    const fields = ofPerson(`all: placements { startedOn endedOn employer place isNew source monthlyWage }
      year: placements(from: "2019-04-15", to: "2019-04-15") { startedOn }
      none: placements(from: "2019-04-16") { startedOn } one: placements(first: 1) { startedOn }`);
    expect(await entities(fields, people(1, 2))).toEqual([
      {
        all: [
          {
            startedOn: '2019-04-15',
            endedOn: null,
            employer: 'Công ty may Cam Lộ',
            place: 'INDUSTRIAL_CLUSTER',
            isNew: true,
            source: 'JOB_EXCHANGE',
            monthlyWage: '5500000',
          },
          {
            startedOn: '2017-02-01',
            endedOn: '2018-11-30',
            employer: 'Xưởng mộc Cam Thành',
            place: 'LOCAL',
            isNew: false,
            source: 'SELF',
            monthlyWage: null,
          },
        ],
        year: [{ startedOn: '2019-04-15' }],
        none: [],
        one: [{ startedOn: '2019-04-15' }],
      },
      { all: [], year: [], none: [], one: [] },
    ]);
  });

  it('training tells the course, the certificate and whether a job came of it', async () => {
    const fields = ofPerson(`trainings(from: "2019-01-01", to: "2019-12-31") {
      course { code nameVi occupation provider registeredBy { code } from to } enrolledOn completedOn certificateOn jobAfterTraining }`);
    expect(await entities(fields, people(1))).toEqual([
      {
        trainings: [
          {
            course: {
              code: 'LOP-1',
              nameVi: 'May công nghiệp',
              occupation: 'May',
              provider: 'TT GDNN-GDTX Cam Lộ',
              registeredBy: { code: '19612' },
              from: '2019-01-10',
              to: '2019-03-31',
            },
            enrolledOn: '2019-01-10',
            completedOn: '2019-03-31',
            certificateOn: '2019-04-05',
            jobAfterTraining: true,
          },
        ],
      },
    ]);
  });

  it('counselling, tests and steps abroad', async () => {
    const fields = ofPerson(`counsellings { happenedOn kind sessionCode }
      skillTests { testedOn occupation passed certificateNo }
      contractAbroadSteps { step happenedOn country } early: contractAbroadSteps(to: "2019-11-01") { step }`);
    expect(await entities(fields, people(2, 3))).toEqual([
      {
        counsellings: [],
        skillTests: [
          { testedOn: '2019-06-12', occupation: 'Mộc dân dụng', passed: true, certificateNo: 'CC-2019-017' },
        ],
        contractAbroadSteps: [],
        early: [],
      },
      {
        counsellings: [{ happenedOn: '2019-03-20', kind: 'COUNSELLED', sessionCode: null }],
        skillTests: [],
        contractAbroadSteps: [
          { step: 'DEPARTED', happenedOn: '2019-11-02', country: 'JP' },
          { step: 'COUNSELLED', happenedOn: '2019-03-20', country: null },
        ],
        early: [{ step: 'COUNSELLED' }],
      },
    ]);
  });

  it('unemployment claims and emergency support', async () => {
    const fields =
      ofPerson(`unemploymentClaims { code registeredOn submittedOn channel declaredMonths approvedOn covidRelated }
      emergencySupports { group listedOn approvedOn paidOn amount } before: emergencySupports(to: "2020-05-03") { group }`);
    expect(await entities(fields, people(2))).toEqual([
      {
        unemploymentClaims: [
          {
            code: 'TCTN-1',
            registeredOn: '2020-04-02',
            submittedOn: '2020-04-06',
            channel: 'POST',
            declaredMonths: ['2020-05', '2020-06'],
            approvedOn: '2020-04-20',
            covidRelated: true,
          },
        ],
        emergencySupports: [
          {
            group: 'POOR_NEAR_POOR',
            listedOn: '2020-05-04',
            approvedOn: '2020-05-10',
            paidOn: null,
            amount: '750000',
          },
        ],
        before: [],
      },
    ]);
  });

  it('has ids that are stable and tell nothing', async () => {
    const [person] = (await entities(ofPerson('placements { id }'), people(1))) as {
      placements: { id: string }[];
    }[];
    expect(person?.placements.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^jpl_[0-9a-f]{16}$/),
      expect.stringMatching(/^jpl_[0-9a-f]{16}$/),
    ]);
  });
});

describe('the labour of a household', () => {
  const LABOUR = 'workingAge employed notEmployed underemployed wantsTraining wantsJob';
  const on = async (day: string, no: number): Promise<unknown> => {
    const [found] = (await entities(ofHousehold(`labour(asOf: "${day}") { ${LABOUR} }`), households(no))) as {
      labour: unknown;
    }[];
    return found?.labour;
  };

  it('counts members of working age by their profile of the day', async () => {
    const first = {
      workingAge: 2,
      employed: 0,
      notEmployed: 1,
      underemployed: 1,
      wantsTraining: 2,
      wantsJob: 1,
    };
    expect(await on('2019-04-14', 10)).toEqual(first);
    const later = { ...first, employed: 1, notEmployed: 0, wantsTraining: 1, wantsJob: 0 };
    expect(await on('2019-04-15', 10)).toEqual(later);
  });

  it('follows who moves to another household, to the day', async () => {
    expect(await on('2019-06-30', 10)).toMatchObject({ workingAge: 2, underemployed: 1 });
    expect(await on('2019-06-30', 20)).toBeNull();
    expect(await on('2019-07-01', 10)).toMatchObject({ workingAge: 1, underemployed: 0 });
    expect(await on('2019-07-01', 20)).toMatchObject({ workingAge: 1, underemployed: 1 });
  });

  it('is unknown before the first profile, and of households that the office does not know', async () => {
    expect(await on('2018-12-30', 10)).toBeNull();
    expect(await on('2019-12-31', 30)).toBeNull();
    expect(await on('2019-12-31', 77)).toBeNull();
  });

  it('counts a person once who has two pseudonyms', async () => {
    const { database } = room.subgraph;
    await database.query(
      `insert into person_link (person_key, valid_from, person_no, household_no) values ($1, '2000-01-01', 1, 10)`,
      ['f'.repeat(32)],
    );
    await database.query(
      `insert into labour_profile (id, person_key, as_of, status, training, within_working_age, has_contract, wants_training, wants_job, wants_abroad)
       values ('lpr_twice', $1, '2018-06-30', 'NOT_EMPLOYED', 'UNTRAINED', true, false, false, false, false)`,
      ['f'.repeat(32)],
    );
    expect(await on('2019-12-31', 10)).toMatchObject({ workingAge: 1, employed: 1, notEmployed: 0 });
    await database.query(`delete from labour_profile where id = 'lpr_twice'`);
    await database.query('delete from person_link where person_key = $1', ['f'.repeat(32)]);
  });
});
