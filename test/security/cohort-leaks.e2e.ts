import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONAS } from '../../gateway/demo/personas.ts';
import { HouseholdSet } from '../../shared/cohort/household-set.ts';
import { writeSet } from '../../shared/cohort/wire.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { type FederationAnswer, startFederation, type TestFederation } from '../harness/start-federation.ts';
import { ADMINISTRATOR, officialOf } from '../harness/viewers.ts';
import { cohortOperations, INTROSPECTION, type IntrospectedSchema } from './cohort-operations.ts';

const DAY = '2019-12-31';
const LEAK_AGENCY = 'cohort-leaks-e2e';
const WHO: readonly (readonly [string, Viewer])[] = PERSONAS.map(({ id, viewer }) => [
  id,
  { ...viewer, agency: LEAK_AGENCY },
]);

const logged: string[] = [];
const logger = pino(
  { level: 'trace' },
  new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  }),
);

let federation: TestFederation;
let numbering = '';
let schema: IntrospectedSchema;

beforeAll(async () => {
  federation = await startFederation({ logger });
  const [state] = await register().query<{ numbering: string }>('select numbering from cohort.state');
  numbering = state?.numbering ?? '';
  schema = (await federation.execute(INTROSPECTION)).data as unknown as IntrospectedSchema;
});
afterAll(() => federation.close());

function register(): TestFederation['subgraphs'][number]['database'] {
  const room = federation.subgraphs.find(({ name }) => name === 'register');
  if (room === undefined) throw new Error('no register');
  return room.database;
}

/** What a set looks like between rooms: its numbering, the cookies of portable Roaring, a scope told as a recipe. */
function tracesOfSets(text: string): readonly string[] {
  const traces = [
    numbering,
    'OjAAA',
    'OzAA',
    'start:{',
    '"members":"',
    '"scope"',
    'representations',
    '_entities',
  ];
  return traces.filter((trace) => text.includes(trace));
}

describe('what a client sees of the schema', () => {
  it.each(WHO)('has neither sets nor numbers nor what the rooms ask each other: %s', async (_id, viewer) => {
    const { data } = await federation.execute(INTROSPECTION, {}, viewer);
    const { types } = (data as unknown as IntrospectedSchema).__schema;
    expect(data).toEqual(schema);
    const cohort = types.find(({ name }) => name === 'Cohort');
    const fields = cohort?.fields?.map(({ name }) => name) ?? [];
    expect(fields).toContain('count');
    expect(fields.filter((name) => ['members', 'scope', 'set', 'numbering', 'key'].includes(name))).toEqual(
      [],
    );
    const everything = JSON.stringify(data);
    expect(everything).not.toMatch(
      /HouseholdSet|StoredCohort|StoreCohort|storedCohort|frozenMembers|crosswalk|"no"|householdNo|_Entity|_service/,
    );
  });

  it('which Cohort fields may be asked is the same for all, and each is asked below', () => {
    const fields = schema.__schema.types.find(({ name }) => name === 'Cohort')?.fields ?? [];
    const asked = cohortOperations(schema, { asOf: DAY, within: '849' }).map(({ field }) => field);
    expect(fields.map(({ name }) => name).filter((name) => !asked.includes(name))).toEqual([]);
  });
});

describe('what a client gets to read', () => {
  it.each(WHO)(
    'of every field of a cohort holds no set, key or number: %s',
    async (_id, viewer) => {
      const answers: FederationAnswer[] = [];
      for (const { query } of cohortOperations(schema, { asOf: DAY, within: '849' }))
        answers.push(await federation.execute(query, {}, viewer));
      const data = answers.filter((answer) => answer.data != null);
      expect(data.length).toBe(answers.length);
      for (const answer of answers) expect(tracesOfSets(JSON.stringify(answer))).toEqual([]);
      const broken = answers.flatMap(({ errors = [] }) =>
        errors.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR'),
      );
      expect(broken).toEqual([]);
    },
    120_000,
  );

  const failing: readonly (readonly [string, string])[] = [
    ['a cursor that is none', `{ households(asOf: "${DAY}") { page(after: "OjAAAA") { totalCount } } }`],
    ['a saved cohort that is none', `{ households(asOf: "${DAY}") { union(with: "x") { count } } }`],
    ['a set in place of a name', `{ households(asOf: "${DAY}") { union(with: "v1.OjAAAQ==") { count } } }`],
    ['a key asked for', `{ households(asOf: "${DAY}") { members scope } }`],
    [
      'an entity asked for',
      '{ _entities(representations: [{__typename: "Cohort", members: "", scope: "", asOf: ""}]) { __typename } }',
    ],
    ['what the register keeps', '{ storedCohorts(after: "", limit: 9) { frozenMembers } }'],
    ['a fragment on the hidden type', '{ __type(name: "HouseholdSet") { name } }'],
    ['an area that does not exist', `{ households(within: "99999", asOf: "${DAY}") { count } }`],
    ['a day that does not exist', '{ households(asOf: "2019-02-31") { count } }'],
    ['too long a chain', `{ households { ${'complement { '.repeat(40)} count ${'} '.repeat(40)} } }`],
    ['too large a page', `{ households(asOf: "${DAY}") { page(first: 1000) { totalCount } } }`],
  ];

  it.each(failing)('when it goes wrong tells no more: %s', async (_title, query) => {
    for (const [, viewer] of WHO) {
      const text = JSON.stringify(await federation.execute(query, {}, viewer));
      const own = text.replaceAll('OjAAAA', '').replaceAll('OjAAAQ', '');
      expect(tracesOfSets(own.replaceAll(/_entities|\\?"scope\\?"/g, ''))).toEqual([]);
    }
  });

  it('of a page are ids and sealed cursors: the numbers of its households stand nowhere', async () => {
    const query = `{ households(within: "849", asOf: "${DAY}") { page(first: 50) { edges { cursor node { id code head(asOf: "${DAY}") { id } } } pageInfo { endCursor } } } }`;
    const { data, errors } = await federation.execute(query, {}, 'district-official');
    expect(errors).toBeUndefined();
    const { page } = (data as unknown as { households: { page: Page } }).households;
    const numbers = await numbersOf(page.edges.map(({ node }) => node.id));
    expect(numbers).toHaveLength(50);
    const values = new Set([...JSON.stringify(data).matchAll(/\d+/g)].map(([digits]) => Number(digits)));
    const codes = new Set(page.edges.flatMap(({ node }) => node.code.match(/\d+/g) ?? []).map(Number));
    expect(numbers.filter((no) => values.has(no) && !codes.has(no))).toEqual([]);
    for (const { cursor } of page.edges) {
      const bytes = Buffer.from(cursor, 'base64url');
      expect(numbers.filter((no) => no > 255 && bytes.includes(fourBytes(no)))).toEqual([]);
    }
  });

  it('of a frozen cohort are who and when, never whom', async () => {
    const viewer: Viewer = { ...ADMINISTRATOR, agency: LEAK_AGENCY };
    const document = `{ households(within: "19612", asOf: "${DAY}") { class(in: [POOR]) { count } } }`;
    const SAVED =
      'name document variables savedBy savedAt frozen { asOf frozenBy frozenAt } cohort { asOf count }';
    const save = `mutation { saveCohort(input: {name: "kept", titleVi: "x", titleEn: "x", idempotencyKey: "s", document: ${JSON.stringify(document)}}) { __typename ... on CohortSaved { savedCohort { ${SAVED} } } } }`;
    const freeze = `mutation { freezeCohort(input: {name: "kept", idempotencyKey: "f"}) { __typename ... on CohortFrozen { savedCohort { ${SAVED} } } } }`;
    for (const query of [save, freeze, `{ savedCohorts { edges { node { ${SAVED} } } } }`]) {
      const answer = await federation.execute(query, {}, viewer);
      expect(answer.errors).toBeUndefined();
      expect(tracesOfSets(JSON.stringify(answer))).toEqual([]);
    }
    const [kept] = await register().query<{ members: string }>(
      "select frozen_members as members from saved.cohort where agency = $1 and name = 'kept'",
      [LEAK_AGENCY],
    );
    expect(kept?.members).toMatch(new RegExp(`^${numbering}\\.`));
  });
});

describe('the log', () => {
  it('of all rooms and the gateway, at its finest, holds no set, no number of a household and no key', async () => {
    const query = `{ households(within: "19612", asOf: "${DAY}") { class(in: [POOR]) { count complement { count } page(first: 5) { edges { node { id } } } } } }`;
    await federation.execute(query, {}, 'commune-official');
    const text = logged.join('');
    expect(logged.length).toBeGreaterThan(100);
    expect(tracesOfSets(text)).toEqual([]);
    expect(text).not.toMatch(/hh_[\w-]{20}|ps_[\w-]{20}/);
  });

  it('would show a set if there were one', () => {
    expect(tracesOfSets(`x ${writeSet(HouseholdSet.of([1, 2, 70_000]), numbering)}`).length).toBeGreaterThan(
      0,
    );
    expect(tracesOfSets(writeSet(HouseholdSet.of([1, 2, 70_000]), 'other'))).toEqual(['OjAAA']);
    expect(numbering.length).toBeGreaterThan(3);
  });
});

describe('the jurisdiction of a cohort', () => {
  const ALL = `count persons asOf class(in: [POOR, NEAR_POOR]) { count } complement { count } areas { area { code } cohort { count } }
    page(first: 3) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } wantsJob { count }
    labour { profiled employed } pageByMembersWithoutJob(first: 3) { totalCount edges { cursor } }`;
  const of = (start: string): string => `{ households(${start}) { ${ALL} } }`;
  const answer = async (start: string, who: string | Viewer): Promise<object> => {
    const { data, errors } = await federation.execute(of(start), {}, who);
    return { data, errors };
  };

  it('without an area is the commune of a commune official', async () => {
    const own = await answer(`asOf: "${DAY}"`, 'commune-official');
    expect(own).toEqual(await answer(`asOf: "${DAY}", within: "19612"`, 'commune-official'));
    expect(own).toMatchObject({ data: { households: { areas: [{ area: { code: '19612' } }] } } });
    const asSeenByAll = await answer(`asOf: "${DAY}", within: "19612"`, 'administrator');
    expect(own).toEqual(asSeenByAll);
  });

  it('cuts a larger area to its part, and gives nothing of another', async () => {
    const own = await answer(`asOf: "${DAY}"`, 'commune-official');
    expect(await answer(`asOf: "${DAY}", within: "468"`, 'commune-official')).toEqual(own);
  });

  it('makes another area look like one where nobody lives', async () => {
    const [deserted] = await register().query<{ code: string; validFrom: string }>(
      `select a.code, a.valid_from as "validFrom" from area a
        where $1::date between a.valid_from and coalesce(a.valid_to, 'infinity') and not exists (
          select from area_containment c join residence r on r.area_no = c.inside_no where c.container_no = a.no)
        order by a.code limit 1`,
      [DAY],
    );
    if (deserted === undefined) throw new Error('somebody lives in every area');
    const there: Viewer = { ...officialOf('19612'), jurisdiction: [deserted] };
    const empty = await answer(`asOf: "${DAY}", within: "${deserted.code}"`, there);
    expect(empty).toMatchObject({
      data: { households: { count: 0, areas: [], page: { totalCount: 0, edges: [] } } },
    });
    const elsewhere = await answer(`asOf: "${DAY}", within: "849"`, 'commune-official');
    expect(elsewhere).toEqual(empty);
  });

  it('of an official without an area holds nobody', async () => {
    const viewer: Viewer = { ...ADMINISTRATOR, jurisdiction: [] };
    expect(await answer(`asOf: "${DAY}"`, viewer)).toMatchObject({ data: { households: { count: 0 } } });
  });
});

interface Page {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string; readonly code: string };
  }[];
}

async function numbersOf(ids: readonly string[]): Promise<readonly number[]> {
  const rows = await register().query<{ no: number }>(
    'select no from household where public_id = any($1::text[])',
    [ids],
  );
  return rows.map(({ no }) => no);
}

function fourBytes(no: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(no);
  return bytes;
}
