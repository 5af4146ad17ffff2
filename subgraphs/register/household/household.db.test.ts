import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { publicId } from '../identity/public-id.ts';
import { registerSubgraph } from '../subgraph.ts';
import { SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

const id = (no: number): string => publicId(SECRETS.idSecret, 'household', no);
const personId = (no: number): string => publicId(SECRETS.idSecret, 'person', no);

interface HouseholdsAnswer {
  readonly householdsOf: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly code: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, SMALL_REGISTER, SECRETS);
});
afterAll(() => room.close());

describe('the households of an area', () => {
  const HOUSEHOLDS = `query ($area: String!, $class: [HouseholdClass!], $asOf: Date, $first: Int! = 20, $after: String) {
    householdsOf(area: $area, class: $class, asOf: $asOf, first: $first, after: $after) {
      totalCount edges { node { code } } pageInfo { hasNextPage endCursor } } }`;
  const codesOf = async (variables: Record<string, unknown>): Promise<readonly string[]> => {
    const { data, errors } = await room.ask(HOUSEHOLDS, variables);
    expect(errors).toBeUndefined();
    const { edges, totalCount } = (data as unknown as HouseholdsAnswer).householdsOf;
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.code);
  };

  it.each([
    ['the commune with its hamlet', '19612', '2018-12-31', ['CL-1', 'CL-2', 'CL-4', 'CL-5', 'CL-6']],
    ['before a household moved in', '19612', '2015-06-30', ['CL-1', 'CL-2', 'CL-5', 'CL-6']],
    ['from the day on which it moved in', '19612', '2015-07-01', ['CL-1', 'CL-2', 'CL-4', 'CL-5', 'CL-6']],
    ['from the day on which it moved away', '19612', '2019-01-01', ['CL-1', 'CL-2', 'CL-5', 'CL-6']],
    ['after a household was dissolved', '19612', '2019-07-01', ['CL-1', 'CL-2', 'CL-5']],
    ['only the hamlet', '19612-01', '2018-12-31', ['CL-5']],
    ['the whole district', '468', '2018-12-31', ['CL-1', 'CL-2', 'CL-3', 'CL-4', 'CL-5', 'CL-6']],
    ['before there was any', '468', '2009-12-31', []],
    ['what was merged whole into it', '19603', '2020-01-01', ['CL-3']],
    ['not the code’s former meaning', '19603', '2019-12-31', []],
    [
      'a province of 2025 by its former communes',
      '44',
      '2026-01-01',
      ['CL-1', 'CL-2', 'CL-3', 'CL-4', 'CL-5'],
    ],
    ['a commune of 2025', '19597', '2026-01-01', ['CL-1', 'CL-2', 'CL-4', 'CL-5']],
  ])('%s: %s on %s', async (_, area, asOf, codes) => {
    expect(await codesOf({ area, asOf })).toEqual(codes);
  });

  it.each([
    ['the day before a review', '2018-12-30', 'POOR', []],
    ['on its reference day', '2018-12-31', 'POOR', ['CL-1', 'CL-3', 'CL-6']],
    ['until the day before the next', '2019-12-30', 'POOR', ['CL-1', 'CL-3']],
    ['from the next one on, and a draft changes nothing', '2019-12-31', 'POOR', ['CL-3']],
    ['who left poverty', '2019-12-31', 'NEWLY_ESCAPED', ['CL-1']],
    ['of two standards on one day the newer rules', '2021-12-31', 'POOR', ['CL-3']],
    ['the near-poor under it', '2021-12-31', 'NEAR_POOR', ['CL-4', 'CL-5']],
    ['never reviewed, or only in a draft, is NON_POOR', '2018-12-31', 'NON_POOR', ['CL-2', 'CL-5']],
  ])('by class: %s (%s, %s)', async (_, asOf, reviewed, codes) => {
    expect(await codesOf({ area: '468', asOf, class: [reviewed] })).toEqual(codes);
  });

  it('of several classes, of none', async () => {
    expect(await codesOf({ area: '468', asOf: '2018-12-31', class: ['NON_POOR', 'NEAR_POOR'] })).toEqual([
      'CL-2',
      'CL-4',
      'CL-5',
    ]);
    expect(await codesOf({ area: '468', asOf: '2018-12-31', class: [] })).toEqual([]);
  });

  it('pages in the order of their numbers; the total is counted only when asked for', async () => {
    const page = { area: '468', asOf: '2018-12-31', first: 4 };
    const { data } = await room.ask(HOUSEHOLDS, page);
    const { pageInfo, totalCount } = (data as unknown as HouseholdsAnswer).householdsOf;
    expect({ totalCount, more: pageInfo.hasNextPage }).toEqual({ totalCount: 6, more: true });
    expect(await room.ask(HOUSEHOLDS, { ...page, after: pageInfo.endCursor })).toMatchObject({
      data: {
        householdsOf: {
          edges: [{ node: { code: 'CL-5' } }, { node: { code: 'CL-6' } }],
          pageInfo: { hasNextPage: false },
        },
      },
    });
    const uncounted = await room.statementsOf(() =>
      room.ask('{ householdsOf(area: "468", asOf: "2018-12-31") { edges { cursor } } }'),
    );
    expect(uncounted.filter((text) => text.includes('count('))).toEqual([]);
  });

  it.each([
    [{ area: '468' }, 'UNKNOWN_AREA'],
    [{ area: '45', asOf: '2019-01-01', first: 100_000 }, 'PAGE_TOO_LARGE'],
    [{ area: '45', asOf: '2019-01-01', after: 'x' }, 'MALFORMED_CURSOR'],
    [
      { area: '45', asOf: '2019-01-01', after: Buffer.from('[1e20]').toString('base64url') },
      'MALFORMED_CURSOR',
    ],
    [{ area: '45', asOf: '2019-13-01' }, 'IMPOSSIBLE_DATE'],
    [{ area: '45', class: ['RICH'] }, 'BAD_USER_INPUT'],
  ])('refuses %j', async (variables, code) => {
    const { data, errors } = await room.ask(HOUSEHOLDS, variables);
    expect(data?.householdsOf ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code, remedy: expect.any(String) } }]);
  });
});

describe('a household', () => {
  it('says all that the register knows of it on a day', async () => {
    const query = `query ($id: ID!, $d: Date) { household(id: $id) {
      id code address formedOn dissolvedOn priorityFlags area(asOf: $d) { name } head(asOf: $d) { name } size(asOf: $d)
      members(asOf: $d) { relationToHead from to person { name sex birthDate maskedCitizenNumber ethnicity { code nameVi } } }
      selfManagedGroup(asOf: $d) { name } needs { list { code } person { name } } } }`;
    expect(await room.ask(query, { id: id(1), d: '2019-06-01' })).toEqual({
      data: {
        household: {
          id: id(1),
          code: 'CL-1',
          address: 'Nhà số 1',
          formedOn: '2010-01-01',
          dissolvedOn: null,
          priorityFlags: ['WOMAN_HEAD', 'MERIT_FAMILY'],
          area: { name: 'Xã Cam Thành' },
          head: { name: 'Trần Thị Lan' },
          size: 2,
          members: [
            {
              relationToHead: 'HEAD',
              from: '2010-01-01',
              to: null,
              person: {
                name: 'Trần Thị Lan',
                sex: 'FEMALE',
                birthDate: '1980-05-20',
                maskedCitizenNumber: '*********001',
                ethnicity: { code: '01', nameVi: 'Kinh' },
              },
            },
            {
              relationToHead: 'CHILD',
              from: '2010-01-01',
              to: null,
              person: {
                name: 'Trần Văn Minh',
                sex: 'MALE',
                birthDate: '2009-03-01',
                maskedCitizenNumber: '*********002',
                ethnicity: { code: '01', nameVi: 'Kinh' },
              },
            },
          ],
          selfManagedGroup: { name: 'Tổ tự quản Tân Trang' },
          needs: [
            { list: { code: 'SCHOOL' }, person: { name: 'Trần Văn Minh' } },
            { list: { code: 'WATER' }, person: null },
          ],
        },
      },
    });
  });

  it.each([
    [4, '2015-06-30', 'Xã Cam An'],
    [4, '2015-07-01', 'Xã Cam Thành'],
    [4, '2019-01-01', 'Thị trấn Cam Lộ'],
    [3, '2019-12-31', 'Xã Cam Thanh'],
    [3, '2020-01-01', 'Xã Thanh An'],
    [3, '2025-07-01', 'Xã Hiếu Giang'],
    [5, '2026-01-01', 'Thôn Tân Trang'],
    [6, '2019-06-30', 'Xã Cam Thành'],
    [6, '2019-07-01', undefined],
  ])('%i lives on %s in %s', async (no, d, name) => {
    const query = 'query ($id: ID!, $d: Date) { household(id: $id) { area(asOf: $d) { name } } }';
    const area = name === undefined ? null : { name };
    expect(await room.ask(query, { id: id(no), d })).toEqual({ data: { household: { area } } });
  });

  it.each([
    ['2018-06-30', ['Trần Thị Lan', 'Trần Thị Mai', 'Trần Văn Minh']],
    ['2018-07-01', ['Trần Thị Lan', 'Trần Văn Minh']],
  ])('has a member until she moves out (%s)', async (d, names) => {
    const query =
      'query ($id: ID!, $d: Date) { household(id: $id) { members(asOf: $d) { person { name } } } }';
    const members = names.map((name) => ({ person: { name } }));
    expect(await room.ask(query, { id: id(1), d })).toEqual({ data: { household: { members } } });
  });

  it('is headed by the widow from the day after the head died', async () => {
    const query = `query ($id: ID!) { household(id: $id) { before: head(asOf: "2019-03-01") { name diedOn } size(asOf: "2019-03-01")
      now: head(asOf: "2019-03-02") { name } left: size(asOf: "2019-03-02") } }`;
    expect(await room.ask(query, { id: id(5) })).toEqual({
      data: {
        household: {
          before: { name: 'Nguyễn Văn Bình', diedOn: '2019-03-01' },
          size: 2,
          now: { name: 'Nguyễn Thị Năm' },
          left: 1,
        },
      },
    });
  });
});

describe('a person', () => {
  it.each([
    ['2018-06-30', 'CL-1'],
    ['2018-07-01', 'CL-3'],
  ])('in two households over time: on %s in %s', async (d, code) => {
    const query = 'query ($id: ID!, $d: Date) { person(id: $id) { household(asOf: $d) { code } } }';
    expect(await room.ask(query, { id: personId(8), d })).toEqual({
      data: { person: { household: { code } } },
    });
  });

  it.each([
    ['2017-12-31', ['WAR_INVALID']],
    ['2018-01-01', ['WAR_INVALID', 'ELDERLY']],
    ['2019-12-31', ['WAR_INVALID', 'ELDERLY']],
    ['2020-01-01', ['WAR_INVALID']],
  ])('has statuses on %s', async (d, details) => {
    const query = 'query ($id: ID!, $d: Date) { person(id: $id) { statuses(asOf: $d) { detail } } }';
    const statuses = details.map((detail) => ({ detail }));
    expect(await room.ask(query, { id: personId(6), d })).toEqual({ data: { person: { statuses } } });
  });
});

it('an id of another form is told; an id of nobody is not', async () => {
  const query = 'query ($h: ID!, $p: ID!) { household(id: $h) { id } person(id: $p) { id } }';
  expect(await room.ask(query, { h: `hh_${'a'.repeat(20)}`, p: `ps_${'a'.repeat(20)}` })).toEqual({
    data: { household: null, person: null },
  });
  expect((await room.ask(query, { h: '1', p: id(1) })).errors).toMatchObject([
    { path: ['household'], extensions: { code: 'MALFORMED_ID', argument: 'id' } },
    { path: ['person'], extensions: { code: 'MALFORMED_ID', argument: 'id' } },
  ]);
});

it('another agency’s households and people are found by number or id, each in its place', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { code } ... on Person { name } } }`;
  const of = [
    { __typename: 'Household', no: 3 },
    { __typename: 'Person', no: 7 },
    { __typename: 'Household', no: 999 },
    { __typename: 'Household', id: id(1) },
    { __typename: 'Person', id: personId(1) },
    { __typename: 'Person', id: 'x' },
    { __typename: 'Household', no: 1.5 },
  ];
  expect(
    await room.ask(query, { of }, { ...ADMINISTRATOR, roles: ['household.read', 'person.read'] }),
  ).toEqual({
    data: {
      _entities: [
        { code: 'CL-3' },
        { name: 'Phan Văn Cường' },
        null,
        { code: 'CL-1' },
        { name: 'Trần Thị Lan' },
        null,
        null,
      ],
    },
  });
});
