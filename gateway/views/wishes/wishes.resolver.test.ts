import { describe, expect, it } from 'vitest';
import { type AnsweringRoom, askCohortOf, askHouseholds } from '../testing/answering-room.ts';

const HOUSEHOLDS = Array.from({ length: 30 }, (_, index) => index + 1);

/** Everybody wishes for a loan and land, 1 to 10 got a loan; of who was placed labour is silent. */
const room: AnsweringRoom = {
  households: HOUSEHOLDS,
  answer: (field) => {
    if (/PREFERENTIAL_LOAN|PRODUCTION_LAND|JOB_INTRODUCTION/.test(field)) return HOUSEHOLDS;
    if (field.startsWith('placed')) return { code: 'AGENCY_TIMEOUT', agency: 'labour' };
    if (field.startsWith('counselled')) return HOUSEHOLDS.slice(0, 5);
    return field.startsWith('borrowed') ? HOUSEHOLDS.slice(0, 10) : [];
  },
};

const WISHES = `... on Cohort { wishesMet { wish status since silentAgencies
  wished { count } met { count } unmet { count cohort { asOf } } unknown { count }
  metBy { agency households { count } } } }`;

describe('wishes of a cohort', () => {
  it('are met by the agencies whose data show it, and unknown where none does', async () => {
    const { data, codes, asked } = await askCohortOf(room, '2021-06-30', WISHES);
    const [{ wishesMet }] = data as [{ wishesMet: { wish: string }[] }];
    const finding = (wish: string): unknown => wishesMet.find((one) => one.wish === wish);

    expect([codes, wishesMet.length, asked.length]).toEqual([[], 8, 1]);
    expect(finding('PREFERENTIAL_LOAN')).toEqual({
      wish: 'PREFERENTIAL_LOAN',
      status: 'KNOWN',
      since: '2020-12-31',
      silentAgencies: [],
      wished: { count: 30 },
      met: { count: 10 },
      unmet: { count: 20, cohort: { asOf: '2021-06-30' } },
      unknown: { count: 0 },
      metBy: [{ agency: 'bank', households: { count: 10 } }],
    });
    expect(finding('PRODUCTION_LAND')).toMatchObject({
      status: 'UNKNOWN',
      met: null,
      unmet: null,
      unknown: { count: 30 },
      metBy: [],
    });
    expect(finding('JOB_INTRODUCTION')).toMatchObject({
      status: 'UNAVAILABLE',
      silentAgencies: ['labour'],
      unmet: null,
      unknown: { count: 25 },
      metBy: [{ agency: 'labour', households: null }],
    });
  });
});

describe('wishes of a household', () => {
  const OWN = '... on Household { wishes { wish status metBy since } }';

  it('are what it told the review, and what became of them', async () => {
    const { data } = await askHouseholds(room, [7, 99], OWN);
    const since = '2020-12-31';
    expect(data).toEqual([
      {
        wishes: [
          { wish: 'PREFERENTIAL_LOAN', status: 'MET', metBy: ['bank'], since },
          { wish: 'PRODUCTION_LAND', status: 'UNKNOWN', metBy: [], since },
          { wish: 'JOB_INTRODUCTION', status: 'UNAVAILABLE', metBy: [], since },
        ],
      },
      { wishes: null },
    ]);
  });
});
