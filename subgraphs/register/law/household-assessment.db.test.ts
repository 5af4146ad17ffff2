import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ANALYST } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, SMALL_REGISTER, SECRETS);
});
afterAll(() => room.close());

const WHOLE = `class criterion undecided asOf standard { code legalBases scope { kind areaCode } unknown { part } }
  line { settlement poor nearPoor averageLiving } incomePerCapitaMonth deprived notKnown
  indicators { rule { indicator deprivedWhenVi } state } why { rule holds sentenceVi } nextStepVi nextStepEn`;

async function assess(input: object, selection = WHOLE) {
  const query = `query ($input: HouseholdAssessmentInput!) { assessHousehold(input: $input) { ${selection} } }`;
  const { data, errors } = await room.ask(query, { input }, ANALYST);
  return { answer: data?.assessHousehold as Record<string, unknown> | null | undefined, errors };
}

describe('a household that checks itself', () => {
  it('hears its class, why, and what to do next', async () => {
    const { answer, errors } = await assess({
      areaCode: '19603',
      householdIncomeMonth: '6000000',
      members: 4,
      deprivedOf: ['WATER', 'SANITATION', 'HOUSING_AREA'],
      notKnown: ['NUTRITION'],
    });
    expect(errors).toBeUndefined();
    expect(answer).toMatchObject({
      class: 'POOR',
      criterion: null,
      undecided: null,
      asOf: '2026-11-21',
      standard: {
        code: 'ND07_2021',
        legalBases: ['07/2021/NĐ-CP', '351/2025/NĐ-CP'],
        scope: { kind: 'NATIONAL', areaCode: null },
        unknown: [],
      },
      line: { settlement: 'RURAL', poor: '1500000', nearPoor: null, averageLiving: '2250000' },
      incomePerCapitaMonth: '1500000',
      deprived: 3,
      notKnown: 1,
      why: [
        { rule: 'INCOME_WITHIN_POVERTY_LINE', holds: true },
        { rule: 'DEPRIVED', holds: true },
        { rule: 'INCOME_WITHIN_AVERAGE_LINE', holds: true },
      ],
      nextStepVi: expect.stringContaining('Mẫu 01'),
      nextStepEn: expect.stringContaining('the review decides'),
    });
    const states = Object.groupBy(
      answer?.indicators as readonly { readonly state: string }[],
      ({ state }) => state,
    );
    const counts = Object.entries(states).map(([state, rows]) => [state, rows?.length]);
    expect(Object.fromEntries(counts)).toEqual({ DEPRIVED: 3, NOT_KNOWN: 1, NOT_DEPRIVED: 8 });
  });

  it.each([
    // One đồng over the line for all members is over it.
    [{ settlement: 'RURAL', householdIncomeMonth: '6000001', members: 4 }, 'AVERAGE_LIVING', null],
    [{ settlement: 'RURAL', householdIncomeMonth: '6000000', members: 4 }, 'NEAR_POOR', null],
    [{ settlement: 'URBAN', incomePerCapitaMonth: '2000000' }, 'NEAR_POOR', null],
    [{ settlement: 'URBAN', incomePerCapitaMonth: '3000001' }, 'NON_POOR', null],
    [{ settlement: 'URBAN' }, null, 'INCOME_UNKNOWN'],
    [
      {
        settlement: 'RURAL',
        incomePerCapitaMonth: '0',
        deprivedOf: ['WATER', 'SANITATION'],
        notKnown: ['TELECOM'],
      },
      null,
      'DEPRIVATIONS_UNKNOWN',
    ],
    [{ settlement: 'RURAL', incomePerCapitaMonth: '700000', standard: 'QD59_2015' }, 'POOR', null],
    [{ areaCode: '19597', asOf: '2018-06-01', incomePerCapitaMonth: '900000' }, 'POOR', null],
    // A township until the reform of 2025, a commune from then on; a hamlet lies in its commune.
    [{ areaCode: '19597', asOf: '2025-06-30', incomePerCapitaMonth: '2000000' }, 'NEAR_POOR', null],
    [{ areaCode: '19597', asOf: '2025-07-01', incomePerCapitaMonth: '2000000' }, 'AVERAGE_LIVING', null],
    [{ areaCode: '19612-01', asOf: '2018-06-01', incomePerCapitaMonth: '900000' }, 'NEAR_POOR', null],
  ])('of %j is %s', async (input, found, undecided) => {
    const { answer, errors } = await assess(input, 'class undecided');
    expect(errors).toBeUndefined();
    expect(answer).toEqual({ class: found, undecided });
  });

  it.each([
    [{ settlement: 'RURAL', incomePerCapitaMonth: '-1' }, 'incomePerCapitaMonth'],
    [{ settlement: 'RURAL', householdIncomeMonth: '-4', members: 4 }, 'householdIncomeMonth'],
    [{ settlement: 'RURAL', householdIncomeMonth: '4', members: 0 }, 'members'],
    [{ settlement: 'RURAL', householdIncomeMonth: '4' }, 'members'],
    [
      { settlement: 'RURAL', householdIncomeMonth: '4', members: 2, incomePerCapitaMonth: '2' },
      'incomePerCapitaMonth',
    ],
    [{ settlement: 'RURAL', deprivedOf: ['HEALTH_SERVICE'] }, 'deprivedOf'],
    [{ settlement: 'RURAL', notKnown: ['HEALTH_SERVICE'] }, 'notKnown'],
    [{ settlement: 'RURAL', deprivedOf: ['WATER', 'WATER'] }, 'deprivedOf'],
    [{ settlement: 'RURAL', deprivedOf: ['WATER'], notKnown: ['WATER'] }, 'notKnown'],
    [{ settlement: 'RURAL', asOf: '2031-01-01' }, 'asOf'],
    [{ incomePerCapitaMonth: '1' }, 'settlement'],
    [{ settlement: 'RURAL', areaCode: '19603' }, 'settlement'],
    [{ areaCode: '44' }, 'areaCode'],
  ])('is told what is wrong with %j', async (input, argument) => {
    const { answer, errors } = await assess(input);
    expect(answer).toBeNull();
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });

  it('is told which area is not one', async () => {
    const { errors } = await assess({ areaCode: '99999' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_AREA', argument: 'areaCode' });
  });

  it.each([
    [{ incomePerCapitaMonth: '2200000', deprivedOf: ['WATER', 'SANITATION', 'TELECOM'] }, 'deprivedOf'],
    [{ incomePerCapitaMonth: '2200000', deprivedOf: ['WATER'] }, 'standard'],
    [{ incomePerCapitaMonth: '2200001' }, 'standard'],
  ])('is not guessed about under the standard of 2027: %j', async (input, argument) => {
    const { errors } = await assess({ ...input, settlement: 'RURAL', asOf: '2027-01-01' });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: argument === 'standard' ? 'STANDARD_THRESHOLD_UNKNOWN' : 'BAD_USER_INPUT',
      argument,
    });
  });
});

it('a standard says what is not known of it', async () => {
  const { data } = await room.ask(
    `{ povertyStandards(asOf: "2027-01-01") { code indicators { indicator } indicatorsNotLoaded { nameEn indicator listed }
         unknown { part vi en } } }`,
    {},
    ANALYST,
  );
  expect(data?.povertyStandards).toMatchObject([
    {
      code: 'ND351_2025',
      indicators: [],
      indicatorsNotLoaded: expect.arrayContaining([
        { nameEn: 'Household waste', indicator: null, listed: 'LIKELY' },
      ]),
      unknown: [
        { part: 'INDICATOR_THRESHOLDS' },
        { part: 'INDICATOR_LIST' },
        { part: 'AVERAGE_LIVING_LINE' },
        { part: 'SCORING_FORM' },
      ],
    },
  ]);
});
