import type { LabourProfileRecord, LabourRecords } from '../../../shared/demo/world.ts';
import type { Crosswalk, CrosswalkEntry } from '../../../shared/identity/crosswalk.ts';
import { personKey } from '../../../shared/identity/person-key.ts';

/** Records of a few invented people for the tests of this room. Citizen numbers of province 000 cannot be real. */
export const SECRET = 'test-secret';
export const citizen = (serial: number): string => `0002140000${String(serial).padStart(2, '0')}`;

interface Link extends Omit<CrosswalkEntry, 'personKey'> {
  readonly serial: number;
}

/** An (1), Bình (2) and Chi (3) live in household 10; Chi moves to 20 on 2019-07-01; Dung (4) lives in 30; 99 is unknown. */
export const LINKS: readonly Link[] = [
  { serial: 1, personNo: 1, householdNo: 10, validFrom: '2000-01-01', validTo: null },
  { serial: 2, personNo: 2, householdNo: 10, validFrom: '2000-01-01', validTo: null },
  { serial: 3, personNo: 3, householdNo: 10, validFrom: '2000-01-01', validTo: '2019-06-30' },
  { serial: 3, personNo: 3, householdNo: 20, validFrom: '2019-07-01', validTo: null },
  { serial: 4, personNo: 4, householdNo: 30, validFrom: '2000-01-01', validTo: null },
];

export function crosswalkOf(links: readonly Link[]): Crosswalk {
  const entries = links.map(({ serial, ...link }) => ({
    ...link,
    personKey: personKey(SECRET, citizen(serial)) ?? '',
  }));
  return async (keys) => entries.filter((entry) => keys.includes(entry.personKey));
}

export const crosswalk = crosswalkOf(LINKS);

export function profile(
  serial: number,
  asOf: string,
  changes: Partial<LabourProfileRecord>,
): LabourProfileRecord {
  return {
    citizenNumber: citizen(serial),
    asOf,
    status: 'EMPLOYED',
    training: 'UNTRAINED',
    withinWorkingAge: true,
    hasContract: false,
    orientation: null,
    wantsTraining: false,
    wantsJob: false,
    wantsAbroad: false,
    occupation: null,
    ...changes,
  };
}

const CAM_THANH = { code: '19612', validFrom: '2004-07-08' };
const CAM_LO = { code: '19597', validFrom: '2004-07-08' };

export const RECORDS: LabourRecords = {
  profiles: [
    profile(1, '2018-12-31', {
      status: 'NOT_EMPLOYED',
      wantsTraining: true,
      wantsJob: true,
      orientation: 'IN_PROVINCE',
    }),
    profile(1, '2019-04-15', {
      training: 'TRAINED',
      hasContract: true,
      orientation: 'IN_PROVINCE',
      occupation: 'May công nghiệp',
    }),
    // Past working age and yet looking for more work: not counted among the underemployed of a household.
    profile(2, '2018-12-31', { status: 'UNDEREMPLOYED', withinWorkingAge: false, wantsTraining: true }),
    profile(3, '2018-12-31', { status: 'UNDEREMPLOYED', wantsAbroad: true, orientation: 'ABROAD' }),
    profile(99, '2018-12-31', { status: 'NOT_EMPLOYED' }),
    { ...profile(98, '2018-12-31', {}), citizenNumber: 'unreadable' },
  ],
  placements: [
    {
      citizenNumber: citizen(1),
      startedOn: '2019-04-15',
      endedOn: null,
      employer: 'Công ty may Cam Lộ',
      place: 'INDUSTRIAL_CLUSTER',
      isNew: true,
      source: 'JOB_EXCHANGE',
      monthlyWage: 5_500_000n,
    },
    {
      citizenNumber: citizen(1),
      startedOn: '2017-02-01',
      endedOn: '2018-11-30',
      employer: 'Xưởng mộc Cam Thành',
      place: 'LOCAL',
      isNew: false,
      source: 'SELF',
      monthlyWage: null,
    },
  ],
  counsellings: [
    { citizenNumber: citizen(1), happenedOn: '2019-03-20', kind: 'MATCHED', sessionCode: 'PGD-1' },
    { citizenNumber: citizen(3), happenedOn: '2019-03-20', kind: 'COUNSELLED', sessionCode: null },
  ],
  sessions: [
    { code: 'PGD-2', area: CAM_LO, heldOn: '2019-09-10', place: 'Nhà văn hóa', mobile: true },
    { code: 'PGD-1', area: CAM_LO, heldOn: '2019-03-20', place: 'Trung tâm huyện', mobile: false },
    { code: 'PGD-0', area: CAM_LO, heldOn: '2019-03-20', place: 'Trường cấp 3', mobile: true },
  ],
  courses: [
    {
      code: 'LOP-1',
      nameVi: 'May công nghiệp',
      occupation: 'May',
      provider: 'TT GDNN-GDTX Cam Lộ',
      registeredBy: CAM_THANH,
      from: '2019-01-10',
      to: '2019-03-31',
    },
    {
      code: 'LOP-2',
      nameVi: 'Chăn nuôi thú y',
      occupation: 'Chăn nuôi',
      provider: 'TT GDNN-GDTX Cam Lộ',
      registeredBy: CAM_THANH,
      from: '2019-08-01',
      to: '2019-10-31',
    },
  ],
  trainings: [
    {
      courseCode: 'LOP-1',
      citizenNumber: citizen(1),
      enrolledOn: '2019-01-10',
      completedOn: '2019-03-31',
      certificateOn: '2019-04-05',
      jobAfterTraining: true,
    },
    {
      courseCode: 'LOP-2',
      citizenNumber: citizen(3),
      enrolledOn: '2019-08-01',
      completedOn: null,
      certificateOn: null,
      jobAfterTraining: null,
    },
  ],
  skillTests: [
    {
      citizenNumber: citizen(2),
      testedOn: '2019-06-12',
      occupation: 'Mộc dân dụng',
      passed: true,
      certificateNo: 'CC-2019-017',
    },
  ],
  contractSteps: [
    { citizenNumber: citizen(3), step: 'COUNSELLED', happenedOn: '2019-03-20', country: null },
    { citizenNumber: citizen(3), step: 'DEPARTED', happenedOn: '2019-11-02', country: 'JP' },
  ],
  unemploymentClaims: [
    {
      code: 'TCTN-1',
      citizenNumber: citizen(2),
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
      citizenNumber: citizen(2),
      group: 'POOR_NEAR_POOR',
      listedOn: '2020-05-04',
      approvedOn: '2020-05-10',
      paidOn: null,
      amount: 750_000n,
    },
  ],
  foreignWorkers: [
    { area: CAM_LO, enterprise: 'Công ty gỗ MDF', reportedOn: '2019-06-30', count: 4 },
    { area: CAM_LO, enterprise: 'Điện gió Cam Lộ', reportedOn: '2019-06-30', count: 0 },
  ],
};

/** Representations as the gateway sends them. */
export const people = (...nos: readonly number[]): unknown => nos.map((no) => ({ __typename: 'Person', no }));
export const households = (...nos: readonly number[]): unknown =>
  nos.map((no) => ({ __typename: 'Household', no }));
export const ofPerson = (fields: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields} } } }`;
export const ofHousehold = (fields: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { ${fields} } } }`;
