import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { type Answer, startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { loadInsurance } from '../demo/load-insurance.ts';
import { RECORDS, RUNTIME } from '../insurance.fixture.ts';
import { insuranceSubgraph } from '../subgraph.ts';

// Lan (1) and Minh (2) live in 10, Hoa (3) moves from 10 to 20 on 2020-07-01; Nam (4) is in 20 since 2020-08-01 and Tư
// (5) alone in 30: these two never had a card. Nobody lives in 40.
const ALL = [10, 20, 30, 40];

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(insuranceSubgraph, '2020-06-30');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadInsurance(sql, RECORDS, RUNTIME));
  await recordNumbering(database, 'test');
});
afterAll(() => room.close());

interface Group {
  readonly nos?: readonly number[];
  readonly asOf: string;
  readonly viewer?: Viewer;
}

function ask(selection: string, { nos = ALL, asOf, viewer = ADMINISTRATOR }: Group): Promise<Answer> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { ${selection} } } }`;
  const members = writeSet(HouseholdSet.of(nos), 'test');
  return room.ask(query, { of: [{ __typename: 'Cohort', members, scope: '', asOf }] }, viewer);
}

async function entityOf(selection: string, group: Group): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(selection, group);
  expect(errors).toBeUndefined();
  const [entity] = (data?._entities ?? []) as Record<string, unknown>[];
  return entity ?? {};
}

const numbersOf = (cohort: unknown): number[] => [
  ...readSet((cohort as { members: string }).members, 'test').toArray(),
];

describe('a group of households and its health cards', () => {
  it.each([
    ['insured', '2019-12-31', []],
    ['insured', '2020-01-01', [10]],
    ['insured', '2020-07-01', [10, 20]],
    ['insured', '2020-07-16', [10]],
    ['insured(is: false)', '2020-07-16', [20, 30, 40]],
    ['insured', '2021-01-01', []],
    ['uninsuredAtLeast(persons: 1)', '2020-08-01', [20, 30]],
    ['uninsuredAtLeast(persons: 2)', '2020-08-01', [20]],
    ['uninsuredAtLeast(persons: 3)', '2019-12-31', [10]],
    ['uninsuredAtLeast(persons: 1, is: false)', '2020-06-30', [10, 20, 40]],
    ['cardGroup(in: [NEAR_POOR])', '2020-08-31', [10]],
    ['cardGroup(in: [NEAR_POOR])', '2020-09-01', []],
    ['cardGroup(in: [NEAR_POOR, POOR])', '2020-07-01', [10, 20]],
    ['cardGroup(in: [])', '2020-07-01', []],
    ['cardExpiring', '2020-06-30', [10]],
    ['cardExpiring', '2020-07-01', [20]],
    ['cardExpiring(withinDays: 14)', '2020-07-01', []],
    ['cardIssued(to: "2019-12-31")', '2019-12-31', [10]],
    ['cardIssued', '2020-06-30', [10]],
    ['cardIssued(group: [POOR], from: "2020-01-01")', '2020-12-14', []],
    ['cardIssued(group: [POOR], from: "2020-01-01")', '2020-12-15', [10]],
    ['unemploymentPaid', '2020-05-03', []],
    ['unemploymentPaid', '2020-05-04', [10]],
    ['unemploymentPaid(is: false)', '2020-05-04', [20, 30, 40]],
  ])('%s on %s keeps %j', async (field, asOf, expected) => {
    const { of } = await entityOf(`of: ${field} { members }`, { asOf });
    expect(numbersOf(of)).toEqual(expected);
  });

  it('is covered, household by household and on any day, as each of its households is', async () => {
    const days = [
      '2019-12-31',
      '2020-01-01',
      '2020-06-30',
      '2020-07-01',
      '2020-07-15',
      '2020-07-16',
      '2020-08-01',
      '2020-12-02',
      '2021-01-01',
      '2021-12-31',
      '2022-01-01',
    ];
    for (const asOf of days) {
      const households = await room.ask(
        `query ($of: [_Any!]!, $asOf: Date!) { _entities(representations: $of) { ... on Household {
           coverage(asOf: $asOf) { persons: members covered fullyInsured expiring: expiringWithin(days: 30) } } } }`,
        { of: ALL.map((no) => ({ __typename: 'Household', no })), asOf },
      );
      const entities = (households.data?._entities ?? []) as { coverage: Record<string, unknown> | null }[];
      const one = entities.map(({ coverage }) => {
        if (coverage === null) return { persons: 0, covered: 0, expiring: 0, fullyInsuredHouseholds: 0 };
        const { fullyInsured, ...figures } = coverage;
        return { ...figures, fullyInsuredHouseholds: fullyInsured ? 1 : 0 };
      });
      const groups = [];
      for (const no of ALL)
        groups.push(
          (
            await entityOf('insurance { persons covered expiring fullyInsuredHouseholds }', {
              nos: [no],
              asOf,
            })
          ).insurance,
        );
      expect(groups, asOf).toEqual(one);
    }
  });

  it('is measured in persons, each once however many cards they have', async () => {
    expect(
      await entityOf('insurance { persons covered uninsured rate fullyInsuredHouseholds }', {
        asOf: '2020-08-01',
      }),
    ).toEqual({ insurance: { persons: 5, covered: 2, uninsured: 3, rate: 0.4, fullyInsuredHouseholds: 1 } });
    expect(
      (await entityOf('insurance { rate persons }', { nos: [40], asOf: '2020-08-01' })).insurance,
    ).toEqual({ rate: null, persons: 0 });
    expect(
      await entityOf(
        'cardsIssued(from: "2019-12-01", to: "2020-12-31") { cards persons } poor: cardsIssued(group: [POOR], from: "2019-12-01", to: "2020-12-31") { cards persons } unemploymentPayments { persons amount }',
        { asOf: '2020-06-30' },
      ),
    ).toEqual({
      cardsIssued: { cards: 5, persons: 3 },
      poor: { cards: 3, persons: 2 },
      unemploymentPayments: { persons: 1, amount: '5700000' },
    });
  });

  it('is broken down by group of card and by number of members without one', async () => {
    const { cardGroups, uninsuredCounts } = await entityOf(
      'cardGroups { group persons cohort { members } } uninsuredCounts { uninsured cohort { members } }',
      { asOf: '2020-08-01' },
    );
    const told = (buckets: unknown): unknown =>
      (buckets as Record<string, unknown>[]).map(({ cohort, ...bucket }) => [
        ...Object.values(bucket),
        numbersOf(cohort),
      ]);
    expect(told(cardGroups)).toEqual([
      ['POOR', 1, [10]],
      ['NEAR_POOR', 1, [10]],
      ['EMPLOYEE', 1, [10]],
    ]);
    expect(told(uninsuredCounts)).toEqual([
      [0, [10]],
      [1, [30]],
      [2, [20]],
    ]);
  });

  it('names the members without a card, household by household, and the households with most of them', async () => {
    const asOf = '2020-08-01';
    const LIST = '{ totalCount edges { node { no } } pageInfo { hasNextPage endCursor } }';
    interface List {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly no: number } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    }
    const list = async (call: string): Promise<List> =>
      (await entityOf(`of: ${call} ${LIST}`, { asOf })).of as List;
    const nosOf = ({ edges }: List): number[] => edges.map(({ node }) => node.no);
    const first = await list('uninsured(first: 1)');
    expect([first.totalCount, nosOf(first), first.pageInfo.hasNextPage]).toEqual([3, [3], true]);
    const rest = await list(`uninsured(after: "${first.pageInfo.endCursor}")`);
    expect([nosOf(rest), rest.pageInfo.hasNextPage]).toEqual([[4, 5], false]);
    expect(nosOf(await list('expiringCards(withinDays: 153)'))).toEqual([1, 2]);
    expect(nosOf(await list('pageByUninsured'))).toEqual([20, 30, 10, 40]);
  });

  it('is closed to officials without the class, its lists to viewers of statistics, its small figures too', async () => {
    const asOf = '2020-08-01';
    const viewer: Viewer = { ...ADMINISTRATOR, dataClasses: ['none'] };
    const hidden = await ask('insured { asOf } insurance { covered } uninsured { totalCount }', {
      asOf,
      viewer,
    });
    expect(hidden.errors?.map(({ extensions }) => extensions.code)).toEqual(
      Array(3).fill('FORBIDDEN_DATA_CLASS'),
    );
    const few = await ask('insurance { covered fullyInsuredHouseholds }', { asOf, viewer: ANALYST });
    expect(few.errors?.map(({ extensions }) => extensions.code)).toEqual(['SMALL_CELL', 'SMALL_CELL']);
    const lists = await ask('uninsured { totalCount } pageByUninsured { totalCount }', {
      asOf,
      viewer: ANALYST,
    });
    expect(lists.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it.each([
    'cardExpiring(withinDays: 0) { asOf }',
    'insurance { expiring(withinDays: 367) }',
    'uninsuredAtLeast(persons: 0) { asOf }',
  ])('refuses %s', async (field) => {
    const { errors } = await ask(field, { asOf: '2020-08-01' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
