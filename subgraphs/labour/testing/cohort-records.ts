import type { JobPlacementRecord, LabourRecords } from '../../../shared/demo/world.ts';
import { citizen, crosswalkOf, LINKS, profile, RECORDS } from './labour-records.ts';

// Em (5) has two citizen numbers, 5 and 6. Phúc (7) was alone in household 50, dissolved at the end of May 2019.
// Giang (8) and Hoa (9) live in 60. Households 201 to 212 have one person each: 201 to 206 are without a job.
const ALONE = Array.from({ length: 12 }, (_, index) => index + 20);

const COHORT_LINKS = [
  ...LINKS,
  { serial: 5, personNo: 5, householdNo: 40, validFrom: '2000-01-01', validTo: null },
  { serial: 6, personNo: 5, householdNo: 40, validFrom: '2000-01-01', validTo: null },
  { serial: 7, personNo: 7, householdNo: 50, validFrom: '2000-01-01', validTo: '2019-05-31' },
  { serial: 8, personNo: 8, householdNo: 60, validFrom: '2000-01-01', validTo: null },
  { serial: 9, personNo: 9, householdNo: 60, validFrom: '2000-01-01', validTo: null },
  ...ALONE.map((serial) => ({
    serial,
    personNo: serial,
    householdNo: serial + 181,
    validFrom: '2000-01-01',
    validTo: null,
  })),
];

export const cohortCrosswalk = crosswalkOf(COHORT_LINKS);

/** All households of the fixture. */
export const EVERYBODY = [10, 20, 30, 40, 50, 60, ...ALONE.map((serial) => serial + 181)];

function job(serial: number, startedOn: string, changes: Partial<JobPlacementRecord>): JobPlacementRecord {
  return {
    citizenNumber: citizen(serial),
    startedOn,
    endedOn: null,
    employer: 'Công ty may Cam Lộ',
    place: 'LOCAL',
    isNew: true,
    source: 'SELF',
    monthlyWage: null,
    ...changes,
  };
}

export const COHORT_RECORDS: LabourRecords = {
  ...RECORDS,
  profiles: [
    ...RECORDS.profiles,
    profile(5, '2018-06-01', { wantsAbroad: true, hasContract: true }),
    profile(6, '2019-02-01', { status: 'NOT_EMPLOYED', wantsTraining: true, wantsJob: true }),
    profile(7, '2018-12-31', { status: 'NOT_EMPLOYED', orientation: 'LOCAL' }),
    profile(8, '2018-12-31', { status: 'NOT_EMPLOYED', wantsTraining: true, orientation: 'ABROAD' }),
    profile(8, '2020-01-01', { status: 'EMPLOYED' }),
    profile(9, '2018-12-31', { status: 'NOT_EMPLOYED', training: 'SKILLED_WITHOUT_CERTIFICATE' }),
    ...ALONE.map((serial, index) =>
      profile(serial, '2018-12-31', { status: index < 6 ? 'NOT_EMPLOYED' : 'EMPLOYED' }),
    ),
  ],
  placements: [
    ...RECORDS.placements,
    job(5, '2019-05-05', {}),
    job(6, '2019-08-08', { place: 'OUT_OF_PROVINCE', isNew: false, source: 'JOB_EXCHANGE' }),
    job(3, '2019-06-30', { place: 'OUTSIDE_LOCALITY', source: 'VFF' }),
    job(7, '2019-02-02', {}),
    job(99, '2019-02-02', {}),
  ],
  trainings: [
    ...RECORDS.trainings,
    {
      courseCode: 'LOP-1',
      citizenNumber: citizen(5),
      enrolledOn: '2019-01-01',
      completedOn: null,
      certificateOn: null,
      jobAfterTraining: null,
    },
    {
      courseCode: 'LOP-1',
      citizenNumber: citizen(9),
      enrolledOn: '2018-12-31',
      completedOn: '2019-04-01',
      certificateOn: null,
      jobAfterTraining: false,
    },
  ],
  skillTests: [
    ...RECORDS.skillTests,
    {
      citizenNumber: citizen(8),
      testedOn: '2019-06-12',
      occupation: 'Mộc dân dụng',
      passed: false,
      certificateNo: null,
    },
    {
      citizenNumber: citizen(9),
      testedOn: '2019-12-31',
      occupation: 'Mộc dân dụng',
      passed: true,
      certificateNo: 'CC-2019-020',
    },
  ],
};
