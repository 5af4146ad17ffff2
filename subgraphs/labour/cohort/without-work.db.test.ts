import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSet } from '../../../shared/cohort/wire.ts';
import type { LabourRecords } from '../../../shared/demo/world.ts';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR } from '../../../test/harness/viewers.ts';
import { askCohort, type CohortAsked } from '../testing/ask-cohort.ts';
import { crosswalkOf, profile, RECORDS } from '../testing/labour-records.ts';
import { NUMBERING, startLabourRoom } from '../testing/start-labour-room.ts';

// One person a household, number and household ten times it, except: 9 and 10 live in 90; 11 moves from 110 to 120 on
// 2019-07-01; 13 has two citizen numbers, 13 and 14; nobody is known of 200.
const MOVED = [
  { serial: 11, personNo: 11, householdNo: 110, validFrom: '2000-01-01', validTo: '2019-06-30' },
  { serial: 11, personNo: 11, householdNo: 120, validFrom: '2019-07-01', validTo: null },
  { serial: 10, personNo: 10, householdNo: 90, validFrom: '2000-01-01', validTo: null },
  { serial: 14, personNo: 13, householdNo: 130, validFrom: '2000-01-01', validTo: null },
];
const ALONE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 13].map((serial) => ({
  serial,
  personNo: serial,
  householdNo: serial * 10,
  validFrom: '2000-01-01',
  validTo: null,
}));

const SEEKING = { status: 'NOT_EMPLOYED', wantsJob: true } as const;
const JAN = '2019-01-01';
const PEOPLE: LabourRecords = {
  ...RECORDS,
  profiles: [
    profile(1, JAN, SEEKING),
    profile(1, '2019-04-15', { hasContract: true }),
    profile(2, JAN, { status: 'NOT_EMPLOYED' }),
    profile(3, JAN, { ...SEEKING, withinWorkingAge: false }),
    profile(4, JAN, {}),
    profile(5, JAN, { hasContract: true, wantsJob: true }),
    profile(6, JAN, { status: 'UNDEREMPLOYED', wantsJob: true }),
    profile(7, JAN, { withinWorkingAge: false }),
    profile(9, JAN, {}),
    profile(10, '2019-06-01', SEEKING),
    profile(11, JAN, SEEKING),
    profile(13, JAN, { hasContract: true }),
    profile(14, '2019-03-01', SEEKING),
  ],
};
const ALL = [10, 20, 30, 40, 50, 60, 70, 80, 90, 110, 120, 130, 200];

let room: TestRoom;
beforeAll(async () => {
  room = await startLabourRoom(PEOPLE, crosswalkOf([...ALONE, ...MOVED]));
});
afterAll(() => room.close());

async function found(asked: CohortAsked): Promise<readonly [number[], number[]]> {
  const { cohort, errors } = await askCohort(room, 'withoutWork { deprived unknown }', { of: ALL, ...asked });
  expect(errors).toBeUndefined();
  const { deprived, unknown } = cohort.withoutWork as { deprived: string; unknown: string };
  const numbers = (text: string): number[] => [...readSet(text, NUMBERING).toArray()];
  return [numbers(deprived), numbers(unknown)];
}

describe('a household of which a member seeks work', () => {
  it('is deprived; unknown where somebody works without a contract or nobody has a profile', async () => {
    expect(await found({ asOf: '2019-02-28' })).toEqual([
      [10, 110],
      [40, 60, 80, 90, 120, 200],
    ]);
  });

  it('is not told of before the first profile, and is from its day on', async () => {
    expect(await found({ asOf: '2018-12-31' })).toEqual([[], ALL]);
    expect(await found({ asOf: JAN, of: [10, 20] })).toEqual([[10], []]);
  });

  it('is deprived until a new profile says otherwise', async () => {
    expect(await found({ asOf: '2019-04-14', of: [10] })).toEqual([[10], []]);
    expect(await found({ asOf: '2019-04-15', of: [10] })).toEqual([[], []]);
  });

  it('is not unknown where somebody else seeks work for certain', async () => {
    expect(await found({ asOf: '2019-05-31', of: [90] })).toEqual([[], [90]]);
    expect(await found({ asOf: '2019-06-01', of: [90] })).toEqual([[90], []]);
  });

  it('is the one in which the member lives on the day', async () => {
    expect(await found({ asOf: '2019-06-30', of: [110, 120] })).toEqual([[110], [120]]);
    expect(await found({ asOf: '2019-07-01', of: [110, 120] })).toEqual([[120], [110]]);
  });

  it('goes by the latest profile, under whatever citizen number', async () => {
    expect(await found({ asOf: '2019-02-28', of: [130] })).toEqual([[], []]);
    expect(await found({ asOf: '2019-03-01', of: [130] })).toEqual([[130], []]);
  });

  it('is told of the cohort only', async () => {
    expect(await found({ asOf: '2019-02-28', of: [110, 200] })).toEqual([[110], [200]]);
    expect(await found({ asOf: '2019-02-28', of: [] })).toEqual([[], []]);
  });

  it('is not told to somebody who sees households and may not read the class', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none'] as const };
    const { errors } = await askCohort(room, 'withoutWork { deprived }', { of: ALL, viewer });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS' } }]);
  });
});
