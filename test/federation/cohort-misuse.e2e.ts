import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../shared/cohort/household-set.ts';
import { writeSet } from '../../shared/cohort/wire.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';
import { ADMINISTRATOR } from '../harness/viewers.ts';

const DAY = '2019-12-31';
const OFFICE: Viewer = { ...ADMINISTRATOR, agency: 'cohort-misuse-e2e' };
const SAVE =
  'mutation ($input: SaveCohortInput!) { saveCohort(input: $input) { __typename ... on CohortRefused { message } } }';

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation();
  for (const [name, day] of [
    ['everybody', DAY],
    ['a-year-before', '2018-12-31'],
  ]) {
    const document = `{ households(within: "849", asOf: "${day}") { count } }`;
    const input = { name, titleVi: 'Tất cả', titleEn: 'All', document, idempotencyKey: name };
    const saved = await federation.execute(SAVE, { input }, OFFICE);
    expect(saved.data).toEqual({ saveCohort: { __typename: 'CohortSaved' } });
  }
});
afterAll(() => federation.close());

const start = (selection: string): string => `{ households(within: "849", asOf: "${DAY}") { ${selection} } }`;
const ask = (query: string, variables = {}) => federation.execute(query, variables, OFFICE);

function nested(fields: readonly string[], inmost: string): string {
  return fields.reduceRight((below, field) => `${field} { ${below} }`, inmost);
}

describe('a cohort of another date', () => {
  it.each(['union', 'intersection', 'except'])(
    'is refused by %s, and the rest is answered',
    async (field) => {
      const { data, errors } = await ask(start(`count ${field}(with: "a-year-before") { count }`));
      expect(data).toEqual({ households: { count: expect.any(Number), [field]: null } });
      expect(errors).toMatchObject([
        {
          path: ['households', field],
          extensions: {
            code: 'COHORT_OF_OTHER_DATE',
            argument: 'with',
            given: '2018-12-31',
            allowed: DAY,
            remedyVi: expect.any(String),
          },
        },
      ]);
    },
  );
});

describe('a cursor', () => {
  const cursorOf = async (query: string, path: readonly string[]): Promise<string> => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const page = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], data);
    return (page as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
  };
  const PAGE = 'page(first: 2) { pageInfo { endCursor } }';
  const BY_JOBLESS = 'pageByMembersWithoutJob(first: 2) { pageInfo { endCursor } }';
  const goOn = (field: string, cursor: string): string =>
    `${field}(first: 2, after: "${cursor}") { edges { cursor } }`;

  it('goes on where it was given, in any smaller cohort of the day', async () => {
    const cursor = await cursorOf(start(PAGE), ['households', 'page']);
    const { data, errors } = await ask(start(`class(in: [POOR]) { ${goOn('page', cursor)} }`));
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ households: { class: { page: { edges: [{}, {}] } } } });
  });

  it('of another order is refused, both ways', async () => {
    const ofRegister = await cursorOf(start(PAGE), ['households', 'page']);
    const ofLabour = await cursorOf(start(BY_JOBLESS), ['households', 'pageByMembersWithoutJob']);
    const { data, errors } = await ask(
      start(`${goOn('pageByMembersWithoutJob', ofRegister)} ${goOn('page', ofLabour)}`),
    );
    expect(data).toEqual({ households: { page: null, pageByMembersWithoutJob: null } });
    for (const error of errors ?? [])
      expect(['CURSOR_OF_OTHER_LIST', 'MALFORMED_CURSOR']).toContain(error.extensions.code);
    expect(errors).toHaveLength(2);
  });

  it('of another day is refused', async () => {
    const cursor = await cursorOf(start(PAGE), ['households', 'page']);
    const { errors } = await ask(
      `{ households(within: "849", asOf: "2018-12-31") { ${goOn('page', cursor)} } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_OF_OTHER_LIST' } }]);
  });

  it('of no list at all is refused', async () => {
    for (const cursor of ['x', 'WyIxIl0', 'A'.repeat(10_000)]) {
      const { errors } = await ask(start(goOn('page', cursor)));
      expect(errors, cursor.slice(0, 10)).toMatchObject([{ extensions: { code: 'MALFORMED_CURSOR' } }]);
    }
  });
});

describe('a set from an old numbering of households', () => {
  it('is refused where it was kept, and the rest is answered', async () => {
    const kept = writeSet(HouseholdSet.of([1, 2, 3]), 'before');
    const register = federation.subgraphs.find(({ name }) => name === 'register');
    await register?.database.query(
      `insert into saved.cohort select agency, 'kept-before', title_vi, title_en, document, variables, saved_by, saved_at,
              $1, $2::date, saved_by, saved_at from saved.cohort where agency = $3 and name = 'everybody'`,
      [kept, DAY, OFFICE.agency],
    );
    const { data, errors } = await ask(start('count union(with: "kept-before") { count }'));
    expect(data).toEqual({ households: { count: expect.any(Number), union: null } });
    expect(errors).toMatchObject([
      { path: ['households', 'union'], extensions: { code: 'COHORT_OF_OTHER_NUMBERING' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('before');
  });
});

describe('narrowings inside each other', () => {
  const links = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, at) =>
      at % 2 === 0 ? 'intersection(with: "everybody")' : 'complement',
    );

  it('sixteen are answered, even where each hops to another room', async () => {
    const { data, errors } = await ask(start(nested(links(16), 'count')));
    expect(errors).toBeUndefined();
    expect(data).not.toBeNull();
  });

  it.each([17, 40])('%d are refused before anybody is asked', async (count) => {
    let answer: Awaited<ReturnType<typeof ask>> | undefined;
    const statements = await federation.statementsOf(async () => {
      answer = await ask(start(nested(links(count), 'count')));
    });
    expect(answer).toMatchObject({
      errors: [{ extensions: { code: 'COHORT_CHAIN_TOO_LONG', allowed: 16, remedy: expect.any(String) } }],
    });
    expect(answer).not.toHaveProperty('data');
    expect(statements).toEqual([]);
  });

  it('are counted through fragments', async () => {
    const ten = nested(Array(10).fill('complement'), '...Rest');
    const query = `${start(ten)} fragment Rest on Cohort { ${nested(Array(7).fill('rescope'), 'count')} }`;
    expect((await ask(query)).errors).toMatchObject([{ extensions: { code: 'COHORT_CHAIN_TOO_LONG' } }]);
  });
});

describe('an agency that is silent', () => {
  it('costs its own fields, which are null and named; the others are right', async () => {
    const QUERY = start(
      'count labour { workingAge } wantsJob { count } within(area: "849") { count } class(in: [POOR]) { count wantsJob { count } }',
    );
    const before = await ask(QUERY);
    expect(before.errors).toBeUndefined();
    await federation.stop('labour');
    const { data, errors, extensions } = await ask(QUERY);
    expect(data).toEqual({
      households: {
        ...(before.data as { households: object }).households,
        labour: null,
        wantsJob: null,
        class: {
          count: (before.data as { households: { class: { count: number } } }).households.class.count,
          wantsJob: null,
        },
      },
    });
    expect(extensions?.agencies).toMatchObject([{ agency: 'labour', status: 'UNAVAILABLE' }]);
    expect(new Set(errors?.map((error) => error.extensions.agency))).toEqual(new Set(['labour']));
  });

  it('is named, too, where a saved cohort needs it', async () => {
    const input = {
      name: 'needs-labour',
      titleVi: 'Cần việc',
      titleEn: 'Wants a job',
      document: start('wantsJob { count }'),
      idempotencyKey: 'needs-labour',
    };
    const QUERY = `mutation ($input: SaveCohortInput!) { saveCohort(input: $input) { ... on CohortRefused { reason code message } } }`;
    const { data, extensions } = await ask(QUERY, { input });
    expect(data).toEqual({
      saveCohort: {
        reason: 'CANNOT_BE_ASKED',
        code: 'AGENCY_UNAVAILABLE',
        message: expect.stringContaining('labour'),
      },
    });
    expect(extensions?.agencies).toMatchObject([{ agency: 'labour' }]);
  });
});
