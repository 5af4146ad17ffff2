import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ANALYST } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

interface AreasAnswer {
  readonly areas: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly code: string; readonly name: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, SMALL_REGISTER, SECRETS);
});
afterAll(() => room.close());

describe('a code on a day', () => {
  const AREA =
    'query ($code: String!, $asOf: Date) { area(code: $code, asOf: $asOf) { name validFrom validTo } }';

  it.each([
    ['19603', '2004-07-08', 'Xã Cam An'],
    ['19603', '2019-12-31', 'Xã Cam An'],
    ['19603', '2020-01-01', 'Xã Thanh An'],
    ['19603', '2025-06-30', 'Xã Thanh An'],
    ['19603', '2025-07-01', 'Xã Hiếu Giang'],
    ['19597', undefined, 'Xã Cam Lộ'],
  ])('%s on %s is %s', async (code, asOf, name) => {
    expect(await room.ask(AREA, { code, asOf }, ANALYST)).toMatchObject({ data: { area: { name } } });
  });

  it.each([
    ['468', undefined, 'The code is in use from 2004-07-08 to 2025-06-30.'],
    [
      '19603',
      '2004-07-07',
      'from 2004-07-08 to 2019-12-31, from 2020-01-01 to 2025-06-30, from 2025-07-01 to today',
    ],
    ['99999', '2020-01-01', 'The code is in use on no day.'],
    ["1' or '1'='1", '2020-01-01', 'The code is in use on no day.'],
    ['\u0000', '2020-01-01', 'The code is in use on no day.'],
  ])('%j on %s is unknown, and the error says when it is in use', async (code, asOf, days) => {
    const { data, errors } = await room.ask(AREA, { code, asOf });
    expect(data).toEqual({ area: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_AREA', argument: 'code', given: code } }]);
    expect(errors?.[0]?.message).toContain(days);
  });

  it('an impossible day is told as such', async () => {
    expect((await room.ask(AREA, { code: '468', asOf: '2020-02-30' })).errors).toMatchObject([
      { extensions: { code: 'IMPOSSIBLE_DATE' } },
    ]);
  });
});

describe('areas', () => {
  const AREAS = `query ($level: AreaLevel, $within: String, $name: String, $asOf: Date, $first: Int! = 20, $after: String) {
    areas(level: $level, within: $within, name: $name, asOf: $asOf, first: $first, after: $after) {
      totalCount edges { cursor node { code name } } pageInfo { hasNextPage endCursor } } }`;
  const namesOf = async (variables: Record<string, unknown>): Promise<readonly string[]> => {
    const { data, errors } = await room.ask(AREAS, variables);
    expect(errors).toBeUndefined();
    const { edges } = (data as unknown as AreasAnswer).areas;
    return edges.map(({ node }) => node.name);
  };

  it('Cam Thanh and Cam Thành are two communes', async () => {
    expect(await namesOf({ name: 'cam thanh', asOf: '2019-12-31' })).toEqual(['Xã Cam Thanh']);
    expect(await namesOf({ name: 'Cam Tha\u0300nh', asOf: '2019-12-31' })).toEqual(['Xã Cam Thành']);
    expect(await namesOf({ name: 'CAM THÀNH XÃ', asOf: '2019-12-31' })).toEqual(['Xã Cam Thành']);
    expect(await namesOf({ name: 'Cam', asOf: '2019-12-31' })).toEqual([]);
  });

  it('a name with its type is the one unit, without it all of that name', async () => {
    expect(await namesOf({ name: 'TT Cam Lộ', asOf: '2019-12-31' })).toEqual(['Thị trấn Cam Lộ']);
    expect(await namesOf({ name: 'Cam Lộ', asOf: '2019-12-31' })).toEqual([
      'Thị trấn Cam Lộ',
      'Huyện Cam Lộ',
    ]);
  });

  it('below an area on a day, of one level', async () => {
    expect(await namesOf({ within: '468', level: 'COMMUNE', asOf: '2019-12-31' })).toEqual([
      'Thị trấn Cam Lộ',
      'Xã Cam An',
      'Xã Cam Thanh',
      'Xã Cam Thành',
    ]);
    expect(await namesOf({ within: '468', level: 'COMMUNE', asOf: '2020-01-01' })).toEqual([
      'Thị trấn Cam Lộ',
      'Xã Thanh An',
      'Xã Cam Thành',
    ]);
    expect(await namesOf({ within: '44' })).toEqual(['Xã Cam Lộ', 'Xã Hiếu Giang']);
    expect((await room.ask(AREAS, { within: '468' })).errors).toMatchObject([
      { extensions: { code: 'UNKNOWN_AREA', argument: 'within' } },
    ]);
  });

  it('pages through all, in the order of the codes', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await room.ask(AREAS, { asOf: '2019-12-31', first: 3, after });
      const { edges, pageInfo, totalCount } = (data as unknown as AreasAnswer).areas;
      expect(totalCount).toBe(7);
      seen.push(...edges.map(({ node }) => node.code));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['19597', '19603', '19609', '19612', '19612-01', '45', '468']);
  });

  it.each([
    [{ first: 0 }, 'PAGE_TOO_LARGE'],
    [{ first: 101 }, 'PAGE_TOO_LARGE'],
    [{ after: 'x' }, 'MALFORMED_CURSOR'],
    [{ after: Buffer.from('["1","31/12/2020"]').toString('base64url') }, 'MALFORMED_CURSOR'],
  ])('refuses %j', async (variables, code) => {
    expect((await room.ask(AREAS, variables)).errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe('an area knows', () => {
  it('what is above and below it, and how many', async () => {
    const query = `{ area(code: "468", asOf: "2019-12-31") { parent { name } ended: children { totalCount edges { node { name } } }
      on2019: children(asOf: "2019-12-31", first: 1) { totalCount edges { node { name children { totalCount } } } } } }`;
    expect(await room.ask(query)).toEqual({
      data: {
        area: {
          parent: { name: 'Tỉnh Quảng Trị' },
          ended: {
            totalCount: 3,
            edges: ['Thị trấn Cam Lộ', 'Xã Thanh An', 'Xã Cam Thành'].map((name) => ({ node: { name } })),
          },
          on2019: {
            totalCount: 4,
            edges: [{ node: { name: 'Thị trấn Cam Lộ', children: { totalCount: 0 } } }],
          },
        },
      },
    });
  });

  it('where it came from and went', async () => {
    const query = `{ area(code: "19603", asOf: "2020-06-01") {
      predecessors { area { name } share effectiveOn certain } successors { area { name code validFrom } } } }`;
    expect(await room.ask(query)).toEqual({
      data: {
        area: {
          predecessors: ['Xã Cam An', 'Xã Cam Thanh'].map((name) => ({
            area: { name },
            share: 'WHOLE',
            effectiveOn: '2020-01-01',
            certain: true,
          })),
          successors: [{ area: { name: 'Xã Hiếu Giang', code: '19603', validFrom: '2025-07-01' } }],
        },
      },
    });
  });

  it.each([
    ['2016-12-31', []],
    ['2017-01-01', [{ areaClass: 'POOR_COMMUNE', from: '2017-01-01', to: '2020-12-31', invented: false }]],
    ['2020-12-31', [{ areaClass: 'POOR_COMMUNE', from: '2017-01-01', to: '2020-12-31', invented: false }]],
    ['2021-01-01', []],
  ])('its classes on %s', async (asOf, classes) => {
    const query = `query ($asOf: Date) { area(code: "19612", asOf: "2019-01-01") { classes(asOf: $asOf) { areaClass from to invented } } }`;
    expect(await room.ask(query, { asOf })).toEqual({ data: { area: { classes } } });
  });

  it.each([
    ['2018-12-30', null],
    ['2018-12-31', { value: 1750, asOf: '2018-12-31', basis: 'PRINTED', source: 'Biểu 2' }],
    ['2019-12-30', { value: 1750, asOf: '2018-12-31', basis: 'PRINTED', source: 'Biểu 2' }],
    [undefined, { value: 1760, asOf: '2019-12-31', basis: 'INVENTED', source: 'test' }],
  ])('its households as of %s, with the source', async (asOf, householdTotal) => {
    const query = `query ($asOf: Date) { area(code: "19612", asOf: "2019-01-01") { householdTotal(asOf: $asOf) { value asOf basis source } } }`;
    expect(await room.ask(query, { asOf })).toEqual({ data: { area: { householdTotal } } });
  });

  it('its self-managed groups, from below too', async () => {
    const query = `query ($asOf: Date) { area(code: "468", asOf: "2019-01-01") {
      khmerHouseholdTotal { value } selfManagedGroups(asOf: $asOf) { id name memberTotal area { name } } } }`;
    const group = {
      id: expect.stringMatching(/^sg_[0-9a-f]{16}$/),
      name: 'Tổ tự quản Tân Trang',
      memberTotal: 2,
      area: { name: 'Thôn Tân Trang' },
    };
    expect(await room.ask(query, { asOf: '2020-12-31' }, ANALYST)).toEqual({
      data: { area: { khmerHouseholdTotal: { value: 3 }, selfManagedGroups: [group] } },
    });
    expect(await room.ask(query, { asOf: '2021-01-01' })).toMatchObject({
      data: { area: { selfManagedGroups: [] } },
    });
  });
});

it('areas that another agency names are found by code and first day', async () => {
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { name } } }';
  const of = [
    { code: '19603', validFrom: '2020-01-01' },
    { code: '19603', validFrom: '2004-07-08' },
    { code: '19603', validFrom: '2019-01-01' },
    { code: '19603', validFrom: 'never' },
  ].map((key) => ({ __typename: 'Area', ...key }));
  const statements = await room.statementsOf(async () =>
    expect(await room.ask(query, { of }, ANALYST)).toEqual({
      data: { _entities: [{ name: 'Xã Thanh An' }, { name: 'Xã Cam An' }, null, null] },
    }),
  );
  expect(statements.length).toBe(1);
});
