import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import type { PersonStatusRecord, RegisterRecords } from '../../../shared/demo/world.ts';
import { type Answer, startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { at } from '../testing/small-areas.ts';
import { belongs, household, lives, person, SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

function protectedFor(
  personNo: number,
  detail: string,
  more: Partial<PersonStatusRecord> = {},
): PersonStatusRecord {
  const kind = 'SOCIAL_PROTECTION';
  return { personNo, kind, detail, monthlyAmount: 270_000n, from: '2018-01-01', to: null, ...more };
}

const adult = (no: number) => person(no, `Nguyễn Thị ${no}`);
const born = (no: number, birthDate: string) => person(no, `Nguyễn Văn ${no}`, { birthDate });
const together = (householdNo: number, ...persons: number[]) =>
  persons.map((no, index) => belongs(no, householdNo, index === 0 ? 'HEAD' : 'OTHER'));

// 1: an adult, a child and one who is 16 on 2019-06-10. 2: an adult and one protected as elderly in 2018 and 2019 only.
// 3: a child who is an orphan with an allowance, and an adult. 4: an adult, one perhaps with an allowance, and a child.
// 5: two adults protected for other reasons and one disabled without an allowance. 6: nobody. 7: nine adults, of whom two
// leave, and a child. 9: a home of 29 children and 21 adults.
// 8: an adult, perhaps with an allowance, and one with two grounds of which one has an amount.
const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const HOME = Array.from({ length: 50 }, (_, index) => 101 + index);
const PEOPLE: RegisterRecords = {
  ...SMALL_REGISTER,
  households: [...ALL, 9].map((no) => household(no)),
  residences: [...ALL, 9].map((no) => lives(no, at('19612'))),
  persons: [
    ...[adult(11), born(12, '2015-01-01'), born(13, '2003-06-10')],
    ...[adult(21), born(22, '1930-01-01')],
    ...[born(31, '2015-01-01'), adult(32)],
    ...[adult(41), born(42, '1935-01-01'), born(43, '2015-01-01')],
    ...[adult(51), adult(52), adult(53)],
    ...[born(71, '2015-01-01'), ...[72, 73, 74, 75, 76, 77, 78, 79, 80].map(adult)],
    ...[adult(81), adult(82)],
    ...HOME.map((no, index) => (index < 29 ? born(no, '2015-01-01') : adult(no))),
  ],
  memberships: [
    ...together(1, 11, 12, 13),
    ...together(2, 21, 22),
    ...together(3, 32, 31),
    ...together(4, 41, 42, 43),
    ...together(5, 51, 52, 53),
    ...together(7, 71, 72, 73, 74, 75, 76, 77, 78),
    belongs(79, 7, 'OTHER', '2010-01-01', '2019-06-30'),
    belongs(80, 7, 'OTHER', '2010-01-01', '2019-06-30'),
    ...together(8, 81, 82),
    ...together(9, ...HOME),
  ],
  personStatuses: [
    protectedFor(22, 'ELDERLY', { to: '2019-12-31' }),
    protectedFor(31, 'ORPHAN'),
    protectedFor(31, 'DISABLED'),
    protectedFor(42, 'LONELY_ELDERLY', { monthlyAmount: null }),
    protectedFor(51, 'SINGLE_PARENT_POOR'),
    protectedFor(52, 'SERIOUSLY_ILL_UNABLE_TO_WORK'),
    protectedFor(53, 'SEVERE', { kind: 'DISABILITY' }),
    protectedFor(81, 'DISABLED', { monthlyAmount: null }),
    protectedFor(82, 'DISABLED', { monthlyAmount: null }),
    protectedFor(82, 'ELDERLY', { from: '2019-01-01' }),
  ],
  ...{ reviews: [], statusEvents: [], selfManagedGroups: [] },
  ...{ supportEvents: [], needLists: [], needEntries: [] },
};

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, PEOPLE, SECRETS);
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

interface Asked {
  readonly asOf: string;
  readonly of?: readonly number[];
  readonly above?: number;
  readonly below?: number;
  readonly viewer?: typeof ADMINISTRATOR;
}

function ask({ asOf, of = ALL, above = 0.5, below = 16, viewer = ADMINISTRATOR }: Asked): Promise<Answer> {
  return room.ask(
    `query ($of: [_Any!]!, $below: Int!, $above: Float!) { _entities(representations: $of) { ... on Cohort {
       found: manyDependants(childBelowAge: $below, aboveShare: $above) { deprived unknown } } } }`,
    {
      of: [{ __typename: 'Cohort', members: writeSet(HouseholdSet.of(of), 'test'), scope: '', asOf }],
      below,
      above,
    },
    viewer,
  );
}

async function found(asked: Asked): Promise<readonly [number[], number[]]> {
  const { data, errors } = await ask(asked);
  expect(errors).toBeUndefined();
  const [entity] = (data?._entities ?? []) as { found: { deprived: string; unknown: string } }[];
  const numbers = (text = ''): number[] => [...readSet(text, 'test').toArray()];
  return [numbers(entity?.found.deprived), numbers(entity?.found.unknown)];
}

describe('a household of which many depend on others', () => {
  it('is deprived or not, or it is not known', async () => {
    expect(await found({ asOf: '2018-12-31' })).toEqual([[1], [4, 6, 8]]);
  });

  it('is deprived until the day before the birthday of its child', async () => {
    expect(await found({ asOf: '2019-06-09', of: [1] })).toEqual([[1], []]);
    expect(await found({ asOf: '2019-06-10', of: [1] })).toEqual([[], []]);
    expect(await found({ asOf: '2019-06-10', of: [1], below: 17 })).toEqual([[1], []]);
  });

  it('has more than the share, not just the share', async () => {
    expect(await found({ asOf: '2019-06-10', of: [2] })).toEqual([[], []]);
    expect(await found({ asOf: '2019-06-10', of: [2], above: 0.499999999 })).toEqual([[2], []]);
    expect(await found({ asOf: '2018-12-31', of: [1, 2, 3], above: 1 })).toEqual([[], []]);
  });

  it('is compared in decimals: 29 of 50 are not more than 0.58', async () => {
    expect(await found({ asOf: '2019-06-30', of: [9], above: 0.58 })).toEqual([[], []]);
    expect(await found({ asOf: '2019-06-30', of: [9], above: 0.57 })).toEqual([[9], []]);
  });

  it('is of the members of the day', async () => {
    expect(await found({ asOf: '2019-06-30', of: [7], above: 0.1 })).toEqual([[], []]);
    expect(await found({ asOf: '2019-07-01', of: [7], above: 0.1 })).toEqual([[7], []]);
  });

  it('counts who gets an allowance until its last day', async () => {
    expect(await found({ asOf: '2019-12-31', of: [2], above: 0.4 })).toEqual([[2], []]);
    expect(await found({ asOf: '2020-01-01', of: [2], above: 0.4 })).toEqual([[], []]);
    expect(await found({ asOf: '2017-12-31', of: [2], above: 0.4 })).toEqual([[], []]);
  });

  it('counts a child with two allowances once', async () => {
    expect(await found({ asOf: '2019-06-10', of: [3] })).toEqual([[], []]);
    expect(await found({ asOf: '2019-06-10', of: [3], above: 0.4 })).toEqual([[3], []]);
  });

  it('counts no other ground, and no disability without an allowance', async () => {
    expect(await found({ asOf: '2019-06-10', of: [5], above: 0 })).toEqual([[], []]);
  });

  it('is unknown between what is certain and what may be', async () => {
    expect(await found({ asOf: '2019-06-10', of: [4], above: 0.3 })).toEqual([[4], []]);
    expect(await found({ asOf: '2019-06-10', of: [4], above: 0.5 })).toEqual([[], [4]]);
    expect(await found({ asOf: '2019-06-10', of: [4], above: 0.7 })).toEqual([[], []]);
  });

  it('counts who has an amount on one ground and none on another', async () => {
    expect(await found({ asOf: '2018-12-31', of: [8], above: 0.4 })).toEqual([[], [8]]);
    expect(await found({ asOf: '2019-01-01', of: [8], above: 0.4 })).toEqual([[8], []]);
  });

  it('is told of the cohort only', async () => {
    expect(await found({ asOf: '2018-12-31', of: [1, 6, 999] })).toEqual([[1], [6, 999]]);
    expect(await found({ asOf: '2018-12-31', of: [] })).toEqual([[], []]);
  });

  it.each([
    ['childBelowAge', { below: -1 }],
    ['childBelowAge', { below: 151 }],
    ['aboveShare', { above: -0.1 }],
    ['aboveShare', { above: 1.1 }],
  ])('is not asked about with a %s that makes no sense', async (argument, asked) => {
    const { data, errors } = await ask({ asOf: '2018-12-31', ...asked });
    expect(data).toEqual({ _entities: [{ found: null }] });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('is not told to somebody who sees households and may not read the class', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] as const };
    const { errors } = await ask({ asOf: '2018-12-31', viewer });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS' } }]);
  });
});

interface SizeAnswer {
  readonly size: number;
  readonly cohort: { readonly page: Paged; readonly complement: { readonly count: number } };
}

interface Paged {
  readonly edges: readonly { readonly node: { readonly no: number } }[];
}

describe('households by size', () => {
  async function sizesOn(asOf: string): Promise<readonly unknown[]> {
    const { data, errors } = await room.ask(
      `{ households(asOf: "${asOf}") { sizes { size cohort { page { edges { node { no } } } complement { count } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { sizes } = (data?.households ?? {}) as { readonly sizes: readonly SizeAnswer[] };
    expect(sizes.filter(({ cohort }) => cohort.complement.count !== 0)).toEqual([]);
    return sizes.map(({ size, cohort }) => [size, cohort.page.edges.map(({ node }) => node.no)]);
  }

  it('stand by members of the day, in the order of numbers; 0 is nobody', async () => {
    expect(await sizesOn('2019-06-30')).toEqual([
      [0, [6]],
      [2, [2, 3, 8]],
      [3, [1, 4, 5]],
      [10, [7]],
      [50, [9]],
    ]);
    expect(await sizesOn('2019-07-01')).toContainEqual([8, [7]]);
    expect(await sizesOn('2009-12-31')).toEqual([]);
  });
});
