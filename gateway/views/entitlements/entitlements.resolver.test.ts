import { describe, expect, it } from 'vitest';
import {
  type AnsweringRoom,
  askCohortOf,
  askHouseholds,
  type GraphAnswer,
} from '../testing/answering-room.ts';

const SILENT_BANK: GraphAnswer = { code: 'AGENCY_UNAVAILABLE', agency: 'bank' };
const FORBIDDEN: GraphAnswer = { code: 'FORBIDDEN_FIELD', agency: 'bank' };
const HOUSEHOLDS = Array.from({ length: 40 }, (_, index) => index + 1);
const upTo = (last: number): readonly number[] => HOUSEHOLDS.slice(0, last);

const LOAN = `... on Cohort { entitlements(policy: [LOAN_POOR]) {
  policy { code validFrom benefitEn certain }
  status silentAgencies
  eligible { count } received { count } unmet { count cohort { asOf } } undecided { count } unknown { count }
  unmetAtLeast unmetAtMost } }`;

/** Households 1 to 20 are poor; 1 to 8 have a loan; 9 to 14 wait for one, as the bank says. */
function room(bank?: GraphAnswer, rights?: AnsweringRoom['rights']): AnsweringRoom {
  return {
    households: HOUSEHOLDS,
    ...(rights === undefined ? {} : { rights }),
    answer: (field) => {
      if (field === 'class(in: [POOR])') return upTo(20);
      if (bank !== undefined && /^(borrowing|applied)/.test(field)) return bank;
      if (field.startsWith('borrowing(is: false')) return HOUSEHOLDS.slice(8);
      return field.startsWith('applied(') ? HOUSEHOLDS.slice(8, 14) : [];
    },
  };
}

describe('entitlements of a cohort', () => {
  it('are counted by what the agencies answer, asked in one operation', async () => {
    const { data, codes, asked } = await askCohortOf(room(), '2020-12-31', LOAN);

    expect(codes).toEqual([]);
    expect(data).toEqual([
      {
        entitlements: [
          {
            policy: {
              code: 'LOAN_POOR',
              validFrom: '2019-03-01',
              benefitEn: 'Up to 100 million VND a household at 6.6 % a year for up to 120 months',
              certain: true,
            },
            status: 'KNOWN',
            silentAgencies: [],
            eligible: { count: 20 },
            received: { count: 8 },
            unmet: { count: 6, cohort: { asOf: '2020-12-31' } },
            undecided: { count: 6 },
            unknown: { count: 0 },
            unmetAtLeast: 6,
            unmetAtMost: 6,
          },
        ],
      },
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toHaveLength(3);
  });

  it('have bounds and no numbers while the bank is silent', async () => {
    const { data } = await askCohortOf(room(SILENT_BANK), '2020-12-31', LOAN);

    expect(data).toMatchObject([
      {
        entitlements: [
          {
            status: 'UNAVAILABLE',
            silentAgencies: ['bank'],
            eligible: { count: 20 },
            received: null,
            unmet: null,
            undecided: null,
            unknown: { count: 20 },
            unmetAtLeast: 0,
            unmetAtMost: 20,
          },
        ],
      },
    ]);
  });

  it('say that they are withheld, and name nobody as silent', async () => {
    const { data } = await askCohortOf(room(FORBIDDEN), '2020-12-31', LOAN);
    expect(data).toMatchObject([{ entitlements: [{ status: 'WITHHELD', silentAgencies: [], unmet: null }] }]);
  });

  it('do not tell a viewer of statistics about a few', async () => {
    const few: AnsweringRoom = {
      ...room(undefined, ['statistics.read']),
      answer: (field) => (field.startsWith('applied(') ? [] : upTo(field.startsWith('class') ? 20 : 3)),
    };
    const { data, codes } = await askCohortOf(few, '2020-12-31', LOAN);

    expect(codes).toEqual(['SMALL_CELL', 'SMALL_CELL', 'SMALL_CELL']);
    expect(data).toMatchObject([
      { entitlements: [{ eligible: { count: 20 }, unmet: { count: null }, unmetAtMost: null }] },
    ]);
  });

  it('are those of the policies in force on the day of the cohort', async () => {
    const names = async (day: string): Promise<unknown> =>
      (await askCohortOf(room(), day, '... on Cohort { entitlements { policy { code } } }')).data;
    expect(await names('2015-05-31')).toEqual([
      {
        entitlements: [
          { policy: { code: 'HEALTH_CARD_POOR' } },
          { policy: { code: 'ELECTRICITY_SUPPORT_POOR' } },
        ],
      },
    ]);
  });
});

describe('entitlements of a household', () => {
  const POLICIES = '... on Household { entitlements { policy { code } eligible standing } }';

  it('are those that it has or may have, of several households in one operation', async () => {
    const { data, asked } = await askHouseholds(room(), [1, 9, 40, 77], POLICIES);

    const loans = (data as readonly { entitlements: readonly { policy: { code: string } }[] | null }[]).map(
      ({ entitlements }) => entitlements?.filter(({ policy }) => policy.code === 'LOAN_POOR') ?? null,
    );
    const loan = { policy: { code: 'LOAN_POOR' }, eligible: 'YES' };
    expect(loans).toEqual([
      [{ ...loan, standing: 'RECEIVED' }],
      [{ ...loan, standing: 'UNDECIDED' }],
      [],
      null,
    ]);
    expect(asked).toHaveLength(1);
  });

  it('are those that it has not too, where they are asked for', async () => {
    const selection = '... on Household { entitlements(notEntitled: true) { eligible standing } }';
    const { data } = await askHouseholds(room(), [40], selection);
    expect(data).toMatchObject([
      { entitlements: Array(16).fill({ eligible: 'NO', standing: 'NOT_ENTITLED' }) },
    ]);
  });

  it('are unavailable where the bank is silent, never unmet', async () => {
    const selection = '... on Household { entitlements(asOf: "2016-01-01") { policy { agency } standing } }';
    const { data } = await askHouseholds(room(SILENT_BANK), [1], selection);
    const [{ entitlements }] = data as [{ entitlements: { policy: { agency: string }; standing: string }[] }];
    const ofBank = entitlements.filter(({ policy }) => policy.agency === 'bank');
    expect(ofBank.map(({ standing }) => standing)).toEqual(['UNAVAILABLE']);
  });
});
