import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { askCohort, membersOf } from '../testing/ask-cohort.ts';
import { COHORT_RECORDS, cohortCrosswalk } from '../testing/cohort-records.ts';
import { startLabourRoom } from '../testing/start-labour-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startLabourRoom(COHORT_RECORDS, cohortCrosswalk);
});
afterAll(() => room.close());

const STATE = `profiled workingAge employed notEmployed underemployed outsideLabourForce trained trainedRate
  skilledWithoutCertificate untrained withCertificate wantsTraining wantsTrainingNotEnrolled notEmployedNotEnrolled
  wantsJob wantsAbroad withLabourContract`;
const NAMED = [10, 20, 30, 40, 50, 60];

describe('the labour of a cohort on its day', () => {
  it('counts members by their profile of the day, each once', async () => {
    const { cohort, errors } = await askCohort(room, `labour { ${STATE} }`, { of: NAMED });
    expect(errors).toBeUndefined();
    expect(cohort.labour).toEqual({
      profiled: 6,
      workingAge: 5,
      employed: 1,
      notEmployed: 3,
      underemployed: 1,
      outsideLabourForce: 0,
      trained: 2,
      trainedRate: 2 / 5,
      skilledWithoutCertificate: 1,
      untrained: 3,
      withCertificate: 2,
      wantsTraining: 3,
      wantsTrainingNotEnrolled: 2,
      notEmployedNotEnrolled: 1,
      wantsJob: 1,
      wantsAbroad: 1,
      withLabourContract: 1,
    });
  });

  it.each([
    ['the day before the course ends', '2019-03-31', 0, 0],
    ['the day after', '2019-04-01', 1, 0],
    ['the day before the test', '2019-12-30', 1, 0],
    ['the day of the test', '2019-12-31', 1, 1],
  ])(
    'counts Hoa as trained by a course and certified by a test: %s',
    async (_, asOf, trained, withCertificate) => {
      const { cohort } = await askCohort(room, 'labour { trained withCertificate }', { of: [60], asOf });
      expect(cohort.labour).toEqual({ trained, withCertificate });
    },
  );

  it('has no rate where nobody is of working age', async () => {
    const { cohort } = await askCohort(room, 'labour { profiled workingAge trainedRate }', { of: [30, 999] });
    expect(cohort.labour).toEqual({ profiled: 0, workingAge: 0, trainedRate: null });
  });

  it('reads only what is asked for, and once for all who ask', async () => {
    const statements = await room.statementsOf(async () => {
      await askCohort(room, 'labour { wantsJob }', { asOf: '2019-10-01' });
      await askCohort(room, 'labour { wantsJob } wantsJob { asOf }', { asOf: '2019-10-01' });
    });
    expect(statements.filter((text) => text.includes('labour_profile'))).toHaveLength(1);
  });
});

describe('what a period brought to a cohort', () => {
  it('counts persons once, however often it happened and under however many citizen numbers', async () => {
    const { cohort, errors } = await askCohort(
      room,
      `labour { counselled matched: counselled(in: [MATCHED]) placed placedHouseholds new: placed(isNew: true)
         local: placed(place: [LOCAL, INDUSTRIAL_CLUSTER]) front: placed(source: [VFF]) enrolledIn trainedIn certifiedIn tests: certifiedIn(by: [SKILL_TEST])
         trainedSurveyed trainedEmployed abroad counselledAbroad: abroad(step: COUNSELLED) claims emergencySupports }`,
      { of: NAMED },
    );
    expect(errors).toBeUndefined();
    expect(cohort.labour).toEqual({
      counselled: 2,
      matched: 1,
      placed: 3,
      placedHouseholds: 3,
      new: 3,
      local: 2,
      front: 1,
      enrolledIn: 3,
      trainedIn: 2,
      certifiedIn: 3,
      tests: 2,
      trainedSurveyed: 2,
      trainedEmployed: 1,
      abroad: 1,
      counselledAbroad: 1,
      claims: 0,
      emergencySupports: 0,
    });
  });

  it('counts jobs of several members of one household, and the household once', async () => {
    const { cohort } = await askCohort(room, 'labour(to: "2019-06-30") { placed placedHouseholds }', {
      of: [10],
      asOf: '2019-06-30',
    });
    expect(cohort.labour).toEqual({ placed: 2, placedHouseholds: 1 });
  });

  it('counts claims and emergency support by step, group and reason, also after the day of the cohort', async () => {
    const { cohort } = await askCohort(
      room,
      `labour(from: "2020-01-01", to: "2020-12-31") { claims submitted: claims(step: SUBMITTED)
         approved: claims(step: APPROVED, covidRelated: true) others: claims(covidRelated: false)
         emergencySupports poor: emergencySupports(group: [POOR_NEAR_POOR, MERIT], step: APPROVED)
         merit: emergencySupports(group: [MERIT]) paid: emergencySupports(step: PAID) }`,
    );
    expect(cohort.labour).toEqual({
      claims: 1,
      submitted: 1,
      approved: 1,
      others: 0,
      emergencySupports: 1,
      poor: 1,
      merit: 0,
      paid: 0,
    });
  });

  it('is withheld field by field from those who may not read it', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] as const };
    const { cohort, errors } = await askCohort(room, 'labour { placed emergencySupports }', { viewer });
    expect(cohort.labour).toEqual({ placed: 3, emergencySupports: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'sensitive' } }]);
    const nobody = { ...ADMINISTRATOR, dataClasses: ['none'] as const };
    const refused = await askCohort(
      room,
      'labour { placed } labourStatuses { status } orientations { persons }',
      {
        viewer: nobody,
      },
    );
    expect(refused.cohort).toEqual({ labour: null, labourStatuses: null, orientations: null });
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(
      Array.from({ length: 3 }, () => 'FORBIDDEN_DATA_CLASS'),
    );
  });
});

describe('a cohort broken down', () => {
  it('by labour status, training and orientation, with the persons and the households of each', async () => {
    const { cohort, errors } = await askCohort(
      room,
      `labourStatuses { status persons cohort { members scope } }
       trainingStatuses { training persons cohort { members } }
       orientations { orientation persons cohort { members } }`,
      { of: NAMED },
    );
    expect(errors).toBeUndefined();
    const bucketsOf = (list: string, code: string): unknown =>
      (cohort[list] as Record<string, unknown>[]).map((bucket) => [
        bucket[code],
        bucket.persons,
        membersOf(bucket.cohort),
      ]);
    expect(bucketsOf('labourStatuses', 'status')).toEqual([
      ['EMPLOYED', 1, [10]],
      ['NOT_EMPLOYED', 3, [40, 60]],
      ['UNDEREMPLOYED', 1, [20]],
    ]);
    expect(bucketsOf('trainingStatuses', 'training')).toEqual([
      ['TRAINED', 1, [10]],
      ['SKILLED_WITHOUT_CERTIFICATE', 1, [60]],
      ['UNTRAINED', 3, [20, 40, 60]],
    ]);
    expect(bucketsOf('orientations', 'orientation')).toEqual([
      ['IN_PROVINCE', 1, [10]],
      ['ABROAD', 2, [20, 60]],
    ]);
    // A bucket starts a chain of its own.
    expect(cohort.labourStatuses).toMatchObject([{ cohort: { scope: '' } }, {}, {}]);
  });

  it('by step of work abroad and by group of emergency support in the period', async () => {
    const { cohort } = await askCohort(
      room,
      `abroadSteps { step persons cohort { labour { abroad } } } none: abroadSteps(to: "2019-03-19") { step }
       emergencyGroups(step: APPROVED, from: "2020-05-10", to: "2020-05-10") { group persons }
       later: emergencyGroups(from: "2020-05-05", to: "2020-12-31") { group persons }`,
    );
    expect(cohort).toEqual({
      abroadSteps: [
        { step: 'COUNSELLED', persons: 1, cohort: { labour: { abroad: 1 } } },
        { step: 'DEPARTED', persons: 1, cohort: { labour: { abroad: 1 } } },
      ],
      none: [],
      emergencyGroups: [{ group: 'POOR_NEAR_POOR', persons: 1 }],
      later: [],
    });
  });
});

describe('an analyst, who may see statistics only', () => {
  const SINGLES = Array.from({ length: 12 }, (_, index) => index + 201);

  it('sees figures of five households and more, and no others', async () => {
    const { cohort, errors } = await askCohort(
      room,
      'labour { workingAge employed notEmployed wantsJob wantsTraining } labourStatuses { status persons }',
      { of: [...SINGLES, 40], viewer: ANALYST },
    );
    expect(cohort).toEqual({
      labour: { workingAge: 13, employed: 6, notEmployed: 7, wantsJob: null, wantsTraining: null },
      labourStatuses: [
        { status: 'EMPLOYED', persons: 6 },
        { status: 'NOT_EMPLOYED', persons: 7 },
      ],
    });
    expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual([
      ['wantsJob', 'SMALL_CELL'],
      ['wantsTraining', 'SMALL_CELL'],
    ]);
  });

  it('sees no figure that nearly all make up, nor how many households it is', async () => {
    const { cohort, errors } = await askCohort(
      room,
      'labour { notEmployed trainedRate placedHouseholds } labourStatuses { status persons }',
      { of: [201, 202, 203, 204, 205, 206, 207, 10], viewer: ANALYST },
    );
    expect(cohort).toEqual({
      labour: { notEmployed: null, trainedRate: null, placedHouseholds: null },
      labourStatuses: [
        { status: 'EMPLOYED', persons: null },
        { status: 'NOT_EMPLOYED', persons: null },
      ],
    });
    expect(errors).toHaveLength(5);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['SMALL_CELL']));
  });
});

describe('a room that has warmed up', () => {
  it('answers the questions of today without reading its tables', async () => {
    await room.subgraph.warm();
    const statements = await room.statementsOf(() =>
      askCohort(
        room,
        `labourStatus(in: [NOT_EMPLOYED, UNDEREMPLOYED]) { wantsJob { asOf } wantsTraining(enrolled: false) { asOf } }
         labourStatuses { persons } placed { asOf } trained { asOf } abroad(step: DEPARTED) { asOf }
         labour { workingAge employed trainedRate wantsTraining placed placedHouseholds trainedIn abroad }`,
      ),
    );
    expect(statements.filter((text) => text.includes('person_link'))).toEqual([]);
  });
});
