import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import type { Answer, TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { startBankRoom } from '../testing/start-bank-room.ts';

const ALL = [10, 20, 30, 40, 50];

let room: TestRoom;
beforeAll(async () => {
  room = await startBankRoom();
  await recordNumbering(room.subgraph.database, 'test');
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

describe('a group of households at the bank', () => {
  it.each([
    // Household 10: loans 1, 2 (student) and 3; 20: loan 4 (repaid 2020-02-01); 30: loan 5; loans 6 and 7 of nobody known.
    ['borrowing', '2018-02-28', []],
    ['borrowing', '2018-03-01', [10]],
    ['borrowing', '2020-01-31', [10, 20, 30]],
    ['borrowing', '2020-02-01', [10, 30]],
    ['borrowing(is: false)', '2020-02-01', [20, 40, 50]],
    ['borrowing(programme: [STUDENT])', '2019-12-09', []],
    ['borrowing(programme: [STUDENT])', '2019-12-10', [10]],
    ['borrowing(programme: [STUDENT, LIVELIHOOD])', '2020-01-31', [10, 20]],
    ['borrowing(programme: [])', '2020-01-31', []],
    ['borrowing(association: [WOMEN])', '2020-01-31', [10, 20, 30]],
    ['borrowing(association: [FARMERS])', '2020-01-31', []],
    ['borrowed', '2019-06-30', [10]],
    ['borrowed', '2019-12-31', [10, 20]],
    ['borrowed(from: "2019-07-01", to: "2019-07-01")', '2019-12-31', [20]],
    ['borrowed(programme: [STUDENT])', '2019-12-31', [10]],
    ['borrowed(is: false)', '2019-12-31', [30, 40, 50]],
    ['applied', '2019-12-31', [10]],
    ['applied(from: "2018-01-01")', '2020-06-30', [10]],
    ['applied(decision: [UNDECIDED])', '2020-06-19', [10]],
    ['applied(decision: [INELIGIBLE])', '2020-06-19', []],
    ['applied(decision: [INELIGIBLE])', '2020-06-20', [10]],
    ['applied(programme: [LIVELIHOOD], decision: [ELIGIBLE], to: "2019-07-10")', '2019-12-31', [10]],
    ['overdue', '2020-05-05', []],
    ['frozen', '2020-06-30', [30]],
    ['overdue', '2021-07-01', [10]],
    ['overdue(programme: [STUDENT])', '2021-07-01', []],
    ['overdue', '2023-01-10', [10]],
    ['inSavingsGroup', '2020-01-31', [10, 20, 30]],
    ['inSavingsGroup(association: [FARMERS])', '2020-01-31', []],
    ['loanEvent(kind: [EXTENSION])', '2020-12-31', [10]],
    ['loanEvent(kind: [FREEZE, WRITE_OFF])', '2020-12-31', [30]],
    ['loanEvent', '2019-12-31', []],
  ])('%s on %s keeps %j', async (field, asOf, expected) => {
    const { of } = await entityOf(`of: ${field} { members }`, { asOf });
    expect(numbersOf(of)).toEqual(expected);
  });

  it('owes, household by household and on any day, what each of its households owes', async () => {
    const CREDIT = '{ loans: activeLoans outstanding overdue frozen }';
    const days = [];
    for (let year = 2018; year <= 2024; year++)
      for (const day of [
        '03-01',
        '03-10',
        '05-05',
        '05-06',
        '06-10',
        '06-30',
        '07-01',
        '07-02',
        '01-10',
        '12-31',
      ])
        days.push(`${year}-${day}`);
    for (const asOf of days) {
      const nos = [10, 20, 30, 40];
      const households = await room.ask(
        `query ($of: [_Any!]!, $asOf: Date!) { _entities(representations: $of) { ... on Household { credit(asOf: $asOf) ${CREDIT} } } }`,
        { of: nos.map((no) => ({ __typename: 'Household', no })), asOf },
      );
      const entities = (households.data?._entities ?? []) as { credit: object | null }[];
      const one = entities.map(({ credit }) => credit);
      const groups = [];
      for (const no of nos)
        groups.push(
          (await entityOf('credit { loans outstanding overdue frozen }', { nos: [no], asOf })).credit,
        );
      const nothing = { loans: 0, outstanding: '0', overdue: '0', frozen: '0' };
      expect(groups, asOf).toEqual(one.map((credit) => credit ?? nothing));
    }
  });

  it('is measured: borrowers, money and its shares', async () => {
    const asOf = '2021-07-01';
    expect(
      await entityOf(
        'credit { borrowers loans outstanding overdue overdueShare } students: credit(programme: [STUDENT]) { borrowers outstanding overdueShare } none: credit(programme: []) { borrowers overdueShare }',
        { asOf },
      ),
    ).toEqual({
      credit: {
        borrowers: 2,
        loans: 4,
        outstanding: '120000000',
        overdue: '55000000',
        overdueShare: 55 / 120,
      },
      students: { borrowers: 1, outstanding: '25000000', overdueShare: 0 },
      none: { borrowers: 0, overdueShare: null },
    });
  });

  it('is lent to and asked of, by period', async () => {
    expect(
      await entityOf(
        `lending { households loans amount collected }
         creditNeed(from: "2018-01-01") { applied eligible ineligible undecided served }
         farm: creditNeed(programme: [LIVELIHOOD], from: "2019-01-01", to: "2019-07-01") { applied eligible undecided served }`,
        { asOf: '2020-06-30' },
      ),
    ).toEqual({
      lending: { households: 0, loans: 0, amount: '0', collected: '35000000' },
      creditNeed: { applied: 1, eligible: 1, ineligible: 1, undecided: 0, served: 1 },
      farm: { applied: 1, eligible: 0, undecided: 1, served: 1 },
    });
    expect(
      (
        await entityOf('lending(from: "2019-01-01", to: "2019-12-31") { households loans amount }', {
          asOf: '2020-06-30',
        })
      ).lending,
    ).toEqual({
      households: 2,
      loans: 3,
      amount: '75000000',
    });
  });

  it('is broken down by programme, association and standing', async () => {
    const { loanProgrammes, associations, debtStates } = await entityOf(
      'loanProgrammes { programme cohort { members } } associations { association cohort { members } } debtStates { status cohort { members } }',
      { asOf: '2020-06-30' },
    );
    const told = (buckets: unknown): unknown =>
      (buckets as Record<string, unknown>[]).map(({ cohort, ...bucket }) => [
        ...Object.values(bucket),
        numbersOf(cohort),
      ]);
    expect(told(loanProgrammes)).toEqual([
      ['NEAR_POOR_HOUSEHOLD', [10]],
      ['POOR_HOUSEHOLD', [10, 30]],
      ['STUDENT', [10]],
    ]);
    expect(told(associations)).toEqual([['WOMEN', [10, 30]]]);
    expect(told(debtStates)).toEqual([
      ['CURRENT', [10]],
      ['FROZEN', [30]],
    ]);
  });

  it('is listed by what it owes, page by page', async () => {
    const PAGE = '{ totalCount edges { node { no } cursor } pageInfo { hasNextPage endCursor } }';
    interface Page {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly no: number } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    }
    const asOf = '2020-06-30';
    const page = async (call: string): Promise<Page> =>
      (await entityOf(`of: ${call} ${PAGE}`, { asOf })).of as Page;
    const nosOf = ({ edges }: Page): number[] => edges.map(({ node }) => node.no);
    const first = await page('pageByOutstanding(first: 2)');
    expect([first.totalCount, nosOf(first)]).toEqual([5, [10, 30]]);
    expect(nosOf(await page(`pageByOutstanding(first: 9, after: "${first.pageInfo.endCursor}")`))).toEqual([
      20, 40, 50,
    ]);
    expect(nosOf(await page('pageByOutstanding(descending: false)'))).toEqual([20, 40, 50, 30, 10]);
    expect(nosOf(await page('pageByOverdue'))).toEqual(ALL);
    const foreign = await ask(`pageByOverdue(after: "${first.pageInfo.endCursor}") { totalCount }`, { asOf });
    expect(foreign.errors?.[0]?.extensions.code).toBe('CURSOR_OF_OTHER_LIST');
  });

  it('is no way around bank secrecy, and shows no figure of a few to viewers of statistics', async () => {
    const viewer: Viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] };
    const hidden = await ask('borrowing { asOf } credit { borrowers } pageByOutstanding { totalCount }', {
      asOf: '2020-06-30',
      viewer,
    });
    expect(hidden.errors?.map(({ extensions }) => extensions.code)).toEqual(
      Array(3).fill('FORBIDDEN_DATA_CLASS'),
    );
    const few = await ask('credit { borrowers outstanding }', { asOf: '2020-06-30', viewer: ANALYST });
    expect(few.errors?.map(({ extensions }) => extensions.code)).toEqual(['SMALL_CELL', 'SMALL_CELL']);
    const refused = await ask('pageByOutstanding { totalCount }', { asOf: '2020-06-30', viewer: ANALYST });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuses a period that ends before it begins', async () => {
    const { errors } = await ask('borrowed(from: "2020-02-01", to: "2020-01-01") { asOf }', {
      asOf: '2020-06-30',
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
