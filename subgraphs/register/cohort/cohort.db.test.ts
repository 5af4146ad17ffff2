import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { writeSet } from '../../../shared/cohort/wire.ts';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST, officialOf } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, SMALL_REGISTER, SECRETS);
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

interface PageAnswer {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly code: string } | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const PAGE = 'page { totalCount edges { cursor node { code } } pageInfo { hasNextPage endCursor } }';

/** Codes of the households that a selection of cohorts ends in. */
async function codesOf(selection: string, viewer = ADMINISTRATOR): Promise<readonly string[]> {
  const { data, errors } = await room.ask(`{ ${selection.replace('PAGE', PAGE)} }`, {}, viewer);
  expect(errors).toBeUndefined();
  return pageIn(data).edges.map(({ node }) => node?.code ?? '?');
}

function pageIn(data: unknown): PageAnswer {
  const inner = Object.values(data as Record<string, unknown>)[0] as Record<string, unknown>;
  return 'edges' in inner ? (inner as unknown as PageAnswer) : pageIn(inner);
}

describe('a group of households', () => {
  it.each([
    ['everybody', '', '2018-12-31', ['CL-1', 'CL-2', 'CL-3', 'CL-4', 'CL-5', 'CL-6']],
    ['everybody after one was dissolved', '', '2019-07-01', ['CL-1', 'CL-2', 'CL-3', 'CL-4', 'CL-5']],
    ['nobody before there was any', '', '2009-12-31', []],
    ['a commune with its hamlet', 'within: "19612",', '2018-12-31', ['CL-1', 'CL-2', 'CL-4', 'CL-5', 'CL-6']],
    ['the poor by the review that rules', 'class: [POOR],', '2018-12-31', ['CL-1', 'CL-3', 'CL-6']],
    ['those never reviewed as not poor', 'class: [NON_POOR],', '2018-12-31', ['CL-2', 'CL-5']],
    ['no class at all', 'class: [],', '2018-12-31', []],
  ])('starts with %s', async (_what, filter, asOf, codes) => {
    expect(await codesOf(`households(${filter} asOf: "${asOf}") { PAGE }`)).toEqual(codes);
  });

  it('is cut to the jurisdiction on its day, whatever area is asked for', async () => {
    const official = officialOf('19612');
    const own = ['CL-1', 'CL-2', 'CL-4', 'CL-5', 'CL-6'];
    expect(await codesOf('households(asOf: "2018-12-31") { PAGE }', official)).toEqual(own);
    expect(await codesOf('households(asOf: "2018-12-31", within: "468") { PAGE }', official)).toEqual(own);
    expect(await codesOf('households(asOf: "2018-12-31", within: "19609") { PAGE }', official)).toEqual([]);
    expect(await codesOf('households(asOf: "2019-01-01") { PAGE }', official)).toEqual([
      'CL-1',
      'CL-2',
      'CL-5',
      'CL-6',
    ]);
  });

  it('of an area outside looks like one of an area where nobody lives', async () => {
    const empty = '{ count persons areas { area { code } } page { totalCount edges { cursor } } }';
    const outside = await room.ask(
      `{ households(asOf: "2018-12-31", within: "19609") ${empty} }`,
      {},
      officialOf('19612'),
    );
    const uninhabited = await room.ask(
      `{ households(asOf: "2009-12-31", within: "19609") ${empty} }`,
      {},
      officialOf('19609'),
    );
    expect(outside).toEqual(uninhabited);
    expect(outside.data?.households).toEqual({
      count: 0,
      persons: 0,
      areas: [],
      page: { totalCount: 0, edges: [] },
    });
  });

  it('counts households and the persons who belonged to them on the day', async () => {
    const { data } = await room.ask(
      '{ a: households(asOf: "2018-06-30") { count persons } b: households(asOf: "2018-07-01", within: "19612") { count persons } }',
    );
    expect(data).toEqual({ a: { count: 6, persons: 8 }, b: { count: 5, persons: 6 } });
  });

  it.each([
    ['class', 'class(in: [POOR])', ['CL-1', 'CL-3', 'CL-6']],
    ['any other class', 'class(in: [POOR], is: false)', ['CL-2', 'CL-4', 'CL-5']],
    ['several classes', 'class(in: [NEAR_POOR, NON_POOR])', ['CL-2', 'CL-4', 'CL-5']],
    ['area', 'within(area: "19612-01")', ['CL-5']],
    ['anywhere but an area', 'within(area: "19612", is: false)', ['CL-3']],
    ['the rest of the scope', 'class(in: [POOR]) { complement', ['CL-2', 'CL-4', 'CL-5']],
    ['the rest of the rest', 'class(in: [POOR]) { complement { complement', ['CL-1', 'CL-3', 'CL-6']],
    [
      'the rest of a new scope',
      'within(area: "19612") { rescope { class(in: [POOR]) { complement',
      ['CL-2', 'CL-4', 'CL-5'],
    ],
    ['nothing left of itself', 'class(in: [POOR]) { rescope { complement', []],
    [
      'either of two by De Morgan',
      'class(in: [POOR], is: false) { within(area: "19609", is: false) { complement',
      ['CL-1', 'CL-3', 'CL-6'],
    ],
  ])('is narrowed by %s', async (_what, chain, codes) => {
    const depth = chain.split('{').length - 1;
    expect(
      await codesOf(`households(asOf: "2018-12-31") { ${chain} { PAGE }${' }'.repeat(depth)} }`),
    ).toEqual(codes);
  });

  it('is broken down by area in the order of codes, on the area’s meaning of that day', async () => {
    const AREAS = 'areas { area { name } cohort { count complement { count } } }';
    const { data } = await room.ask(
      `{ old: households(asOf: "2018-12-31") { ${AREAS} } new: households(asOf: "2026-01-01") { ${AREAS} } }`,
    );
    const of = (name: string, count: number) => ({
      area: { name },
      cohort: { count, complement: { count: 0 } },
    });
    expect(data).toEqual({
      old: { areas: [of('Xã Cam Thanh', 1), of('Xã Cam Thành', 5)] },
      new: { areas: [of('Xã Cam Lộ', 4), of('Xã Hiếu Giang', 1)] },
    });
    const levels = await room.ask(
      '{ households(asOf: "2018-12-31", class: [POOR]) { areas(level: PROVINCE) { area { code } cohort { count } } } }',
    );
    expect(levels.data).toEqual({ households: { areas: [{ area: { code: '45' }, cohort: { count: 3 } }] } });
  });

  it('of an area stands beside it, on its last day where it is no longer in use', async () => {
    const { data } = await room.ask(
      '{ area(code: "19609", asOf: "2018-12-31") { cohort { area { name } cohort { asOf count } } } }',
    );
    expect(data).toEqual({
      area: { cohort: { area: { name: 'Xã Cam Thanh' }, cohort: { asOf: '2019-12-31', count: 1 } } },
    });
  });
});

describe('the list of a group', () => {
  const STARTED = 'households(asOf: "2018-12-31")';
  const ask = async (page: string): Promise<PageAnswer> => {
    const { data, errors } = await room.ask(`{ ${STARTED} { ${PAGE.replace('page', `page(${page})`)} } }`);
    expect(errors).toBeUndefined();
    return pageIn(data);
  };

  it('goes on after its cursor, also when the household there has gone', async () => {
    const first = await ask('first: 2');
    expect(first.edges.map(({ node }) => node?.code)).toEqual(['CL-1', 'CL-2']);
    expect(first).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const rest = await ask(`first: 100, after: "${first.pageInfo.endCursor}"`);
    expect(rest.edges.map(({ node }) => node?.code)).toEqual(['CL-3', 'CL-4', 'CL-5', 'CL-6']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const narrowed = await room.ask(
      `{ ${STARTED} { class(in: [POOR]) { ${PAGE.replace('page', `page(after: "${first.pageInfo.endCursor}")`)} } } }`,
    );
    expect(pageIn(narrowed.data).edges.map(({ node }) => node?.code)).toEqual(['CL-3', 'CL-6']);
  });

  it('of another day refuses the cursor', async () => {
    const { pageInfo } = await ask('first: 2');
    const { errors } = await room.ask(
      `{ households(asOf: "2019-01-01") { page(after: "${pageInfo.endCursor}") { totalCount } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('CURSOR_OF_OTHER_LIST');
  });

  it('is refused to viewers of statistics, who see counts only where they are not small', async () => {
    const { data, errors } = await room.ask(
      `{ ${STARTED} { count class(in: [POOR]) { count } page { totalCount } } }`,
      {},
      ANALYST,
    );
    expect(data).toEqual({ households: { count: 6, class: { count: null }, page: null } });
    expect(errors?.map(({ extensions }) => extensions.code).toSorted()).toEqual(['FORBIDDEN', 'SMALL_CELL']);
  });

  it('is written to the log of reads: who, what for, whom', async () => {
    await room.ask(`{ ${STARTED} { class(in: [POOR]) { page { totalCount } } } }`);
    const [entry] = await room.subgraph.database.query(
      'select subject, purpose, field, household_nos, person_nos from audit.read order by seq desc limit 1',
    );
    expect(entry).toEqual({
      subject: ADMINISTRATOR.subject,
      purpose: ADMINISTRATOR.purpose,
      field: 'page',
      household_nos: [1, 3, 6],
      person_nos: [],
    });
  });
});

describe('a group that another agency hands over', () => {
  const ENTITY =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { count complement { count } } } }';
  const cohort = (nos: readonly number[], scope = '', numbering = 'test') => ({
    __typename: 'Cohort',
    members: writeSet(HouseholdSet.of(nos), numbering),
    scope,
    asOf: '2018-12-31',
  });

  it('is read with its scope: the set given, how the chain started, or the members themselves', async () => {
    const whole = writeSet(HouseholdSet.of([1, 2, 3]), 'test');
    const { data } = await room.ask(ENTITY, {
      of: [cohort([1]), cohort([1], whole), cohort([1], 'start:{"classes":["POOR"]}')],
    });
    expect(data?._entities).toEqual([
      { count: 1, complement: { count: 0 } },
      { count: 1, complement: { count: 2 } },
      { count: 1, complement: { count: 2 } },
    ]);
  });

  it('costs only itself where it cannot be read', async () => {
    const bad = [
      { ...cohort([1]), members: 'nonsense' },
      cohort([1], '', 'older'),
      { ...cohort([1]), members: `test.${'A'.repeat(7_000_000)}` },
      { ...cohort([1]), asOf: '2018-02-30' },
    ];
    const { data, errors } = await room.ask(ENTITY, { of: [...bad, cohort([1, 2])] });
    expect(data?._entities).toEqual([null, null, null, null, { count: 2, complement: { count: 0 } }]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      'MALFORMED_COHORT',
      'COHORT_OF_OTHER_NUMBERING',
      'COHORT_TOO_LARGE',
      'MALFORMED_COHORT',
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/OjAA|AAAAAAAA/);
  });

  it('is not complemented by a scope that says wrongly how it started', async () => {
    for (const scope of [
      'start:{',
      'start:{"areaNo":"1; drop table review"}',
      'start:{"classes":["RICH"]}',
      'nonsense',
    ]) {
      const { errors } = await room.ask(ENTITY, { of: [cohort([1], scope)] });
      expect(errors?.[0]?.extensions.code, scope).toBe('MALFORMED_COHORT');
    }
  });
});

describe('groups in step with the data', () => {
  it('a change of the register shows in the next request', async () => {
    const query = '{ households(asOf: "2018-12-31", within: "19609") { count } }';
    expect((await room.ask(query)).data).toEqual({ households: { count: 1 } });
    const { database } = room.subgraph;
    await database.query(
      `insert into residence (household_no, valid_from, area_no) select 6, '2018-12-01', no from area where code = '19609' limit 1`,
    );
    expect((await room.ask(query)).data).toEqual({ households: { count: 2 } });
    await database.query("delete from residence where household_no = 6 and valid_from = '2018-12-01'");
    expect((await room.ask(query)).data).toEqual({ households: { count: 1 } });
  });
});
