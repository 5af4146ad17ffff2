import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { type FederationAnswer, startFederation, type TestFederation } from '../harness/start-federation.ts';
import { ADMINISTRATOR, ANALYST, officialOf } from '../harness/viewers.ts';

const SAVE = `mutation ($input: SaveCohortInput!) { saveCohort(input: $input) { __typename
  ... on CohortSaved { savedCohort { name titleVi savedBy frozen { asOf } cohort { count } } }
  ... on CohortRefused { reason message code } } }`;
const FREEZE = `mutation ($input: FreezeCohortInput!) { freezeCohort(input: $input) { __typename
  ... on CohortFrozen { savedCohort { frozen { asOf frozenBy frozenAt } } } ... on CohortRefused { reason } } }`;
const DELETE = `mutation ($input: DeleteCohortInput!) { deleteCohort(input: $input) { __typename
  ... on CohortDeleted { name } ... on CohortRefused { reason } } }`;
const ONE = 'query ($name: String!) { savedCohort(name: $name) { name cohort { count asOf } } }';
const DAY = '2019-12-31';

const OFFICE: Viewer = { ...ADMINISTRATOR, agency: 'saved-cohorts-e2e', subject: 'office' };
const TRA_CU: Viewer = { ...officialOf('849'), agency: OFFICE.agency };
const CAM_THANH: Viewer = { ...officialOf('19612'), agency: OFFICE.agency };

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation();
});
afterAll(() => federation.close());

const poor = (within: string, more = ''): string =>
  `{ households(within: "${within}", asOf: "${DAY}") { class(in: [POOR]) { count ${more} } } }`;

function save(name: string, document: string, who = OFFICE, more: object = {}): Promise<FederationAnswer> {
  const input = { name, titleVi: 'Nhóm', titleEn: 'Group', document, idempotencyKey: `${name}-1`, ...more };
  return federation.execute(SAVE, { input }, who);
}

async function refusalOf(name: string, document: string, more: object = {}): Promise<unknown> {
  const { data, errors } = await save(name, document, OFFICE, more);
  expect(errors).toBeUndefined();
  return data?.saveCohort;
}

async function count(query: string, who: Viewer = OFFICE): Promise<number> {
  const { data, errors } = await federation.execute(query, {}, who);
  expect(errors).toBeUndefined();
  let at: unknown = data;
  while (typeof at === 'object' && at !== null) at = Object.values(at)[0];
  return at as number;
}

const combined = (field: string, name: string, within = '84'): string =>
  `{ households(within: "${within}", asOf: "${DAY}") { ${field}(with: "${name}") { count } } }`;

describe('a query that is saved as a cohort', () => {
  it('stands for its innermost cohort, whatever else it asks', async () => {
    const document = `query ($area: String!, $limit: Int = 3) {
      households(within: $area, asOf: "${DAY}") { count ...Poor } }
      fragment Poor on Cohort { chosen: class(in: [POOR]) { count persons areas { area { name } } page(first: $limit) { totalCount } } }`;
    const saved = await save('poor-of-area', document, OFFICE, { variables: '{"area":"849","unused":1}' });
    expect(saved.data).toEqual({
      saveCohort: {
        __typename: 'CohortSaved',
        savedCohort: {
          name: 'poor-of-area',
          titleVi: 'Nhóm',
          savedBy: 'office',
          frozen: null,
          cohort: { count: await count(poor('849')) },
        },
      },
    });
  });

  it('is asked anew as whoever uses it: the same name is another cohort to another official', async () => {
    await save('all-poor', `{ households(asOf: "${DAY}") { class(in: [POOR]) { count } } }`);
    const counts = async (who: Viewer): Promise<unknown> =>
      (await federation.execute(ONE, { name: 'all-poor' }, who)).data;
    expect(await counts(TRA_CU)).toEqual({
      savedCohort: { name: 'all-poor', cohort: { count: await count(poor('849'), TRA_CU), asOf: DAY } },
    });
    expect(await counts(CAM_THANH)).toEqual({
      savedCohort: { name: 'all-poor', cohort: { count: await count(poor('19612'), OFFICE), asOf: DAY } },
    });
  });

  it('is seen by viewers of the same agency only', async () => {
    await save('office-only', poor('849'));
    const stranger: Viewer = { ...ADMINISTRATOR, agency: 'saved-cohorts-elsewhere' };
    expect((await federation.execute(ONE, { name: 'office-only' }, stranger)).data).toEqual({
      savedCohort: null,
    });
    const used = await federation.execute(combined('union', 'office-only'), {}, stranger);
    expect(used.errors).toMatchObject([{ extensions: { code: 'UNKNOWN_SAVED_COHORT' } }]);
  });

  it('is listed by name with its titles', async () => {
    const lister: Viewer = { ...OFFICE, agency: 'saved-cohorts-list' };
    for (const name of ['c', 'a', 'b']) await save(name, poor('849'), lister);
    const LIST =
      'query ($after: String) { savedCohorts(first: 2, after: $after) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } } }';
    const first = await federation.execute(LIST, {}, lister);
    expect(first.data).toMatchObject({
      savedCohorts: {
        totalCount: 3,
        edges: [{ node: { name: 'a' } }, { node: { name: 'b' } }],
        pageInfo: { hasNextPage: true },
      },
    });
    const { endCursor } = (first.data as unknown as { savedCohorts: { pageInfo: { endCursor: string } } })
      .savedCohorts.pageInfo;
    expect((await federation.execute(LIST, { after: endCursor }, lister)).data).toMatchObject({
      savedCohorts: { edges: [{ node: { name: 'c' } }], pageInfo: { hasNextPage: false } },
    });
  });

  it('is saved once when the request is sent twice, and gone when it is deleted', async () => {
    expect((await save('once', poor('849'))).data).toMatchObject({
      saveCohort: { __typename: 'CohortSaved' },
    });
    expect((await save('once', poor('849'))).data).toMatchObject({
      saveCohort: { __typename: 'CohortSaved' },
    });
    expect(await refusalOf('once', poor('849'), { idempotencyKey: 'other' })).toMatchObject({
      reason: 'NAME_TAKEN',
    });
    const input = { name: 'once', idempotencyKey: 'once-gone' };
    expect((await federation.execute(DELETE, { input }, OFFICE)).data).toEqual({
      deleteCohort: { __typename: 'CohortDeleted', name: 'once' },
    });
    expect((await federation.execute(ONE, { name: 'once' }, OFFICE)).data).toEqual({ savedCohort: null });
    const again = { ...input, idempotencyKey: 'once-gone-2' };
    expect((await federation.execute(DELETE, { input: again }, OFFICE)).data).toMatchObject({
      deleteCohort: { reason: 'UNKNOWN' },
    });
  });
});

describe('what is not saved', () => {
  it.each([
    [
      'a query that the schema does not have',
      '{ households { members } }',
      'NOT_VALID',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['what is not GraphQL', '{ households {', 'NOT_VALID', 'GRAPHQL_PARSE_FAILED'],
    [
      'a query whose variable has no value',
      'query ($a: String!) { households(within: $a) { count } }',
      'NOT_VALID',
      'BAD_USER_INPUT',
    ],
    ['a query without a cohort', '{ plans { totalCount } }', 'NOT_ONE_COHORT', null],
    ['a query of two cohorts', '{ a: households { count } b: households { count } }', 'NOT_ONE_COHORT', null],
    ['the cohorts of a breakdown', '{ households { areas { cohort { count } } } }', 'NOT_ONE_COHORT', null],
    [
      'a cohort on a condition',
      '{ households { complement @include(if: true) { count } } }',
      'NOT_ONE_COHORT',
      null,
    ],
    [
      'two queries',
      'query A { households { count } } query B { households { count } }',
      'NOT_VALID',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a mutation',
      'mutation { deleteCohort(input: {name: "x", idempotencyKey: "x"}) { __typename } }',
      'NOT_ONE_COHORT',
      null,
    ],
    ['a query of an area that does not exist', poor('99999'), 'CANNOT_BE_ASKED', 'UNKNOWN_AREA'],
    [
      'a query of a cohort that is not saved',
      combined('union', 'nowhere'),
      'CANNOT_BE_ASKED',
      'UNKNOWN_SAVED_COHORT',
    ],
  ])('%s', async (_title, document, reason, code) => {
    expect(await refusalOf('refused', document)).toMatchObject({ __typename: 'CohortRefused', reason, code });
    expect((await federation.execute(ONE, { name: 'refused' }, OFFICE)).data).toEqual({ savedCohort: null });
  });

  it.each([
    ['a name with capitals', 'Poor', {}, 'name'],
    ['no title', 'no-title', { titleVi: ' ' }, 'titleVi'],
    ['variables that are no object', 'no-object', { variables: '[1]' }, 'variables'],
    ['too long a document', 'too-long', { document: `${poor('849')} # ${'x'.repeat(10_000)}` }, 'document'],
  ])('%s', async (_title, name, more, argument) => {
    const { errors } = await save(name, poor('849'), OFFICE, more);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('a query that its author may not ask', async () => {
    const nobody: Viewer = { ...OFFICE, roles: [] };
    const answer = await save('nobody', poor('849'), nobody);
    expect(answer.data).toMatchObject({ saveCohort: { reason: 'CANNOT_BE_ASKED', code: 'FORBIDDEN' } });
  });
});

describe('combining with a saved cohort', () => {
  it('unites, intersects and subtracts', async () => {
    await save('poor-849', poor('849'));
    const all = await count(`{ households(within: "849", asOf: "${DAY}") { count } }`);
    const poorOnes = await count(poor('849'));
    expect(await count(combined('intersection', 'poor-849', '849'))).toBe(poorOnes);
    expect(await count(combined('except', 'poor-849', '849'))).toBe(all - poorOnes);
    expect(await count(combined('union', 'poor-849', '849'))).toBe(all);
    const elsewhere = await count(`{ households(within: "19612", asOf: "${DAY}") { count } }`);
    expect(await count(combined('union', 'poor-849', '19612'))).toBe(elsewhere + poorOnes);
  });

  it('goes on like any cohort, inside breakdowns too', async () => {
    await save('poor-849', poor('849'));
    const query = `{ households(within: "849", asOf: "${DAY}") { areas { cohort { intersection(with: "poor-849") { count } } } } }`;
    const { data, errors } = await federation.execute(query, {}, OFFICE);
    expect(errors).toBeUndefined();
    const { areas } = (
      data as unknown as { households: { areas: { cohort: { intersection: { count: number } } }[] } }
    ).households;
    expect(areas.length).toBeGreaterThan(10);
    const sum = areas.reduce((total, { cohort }) => total + cohort.intersection.count, 0);
    expect(sum).toBe(await count(poor('849')));
  });

  it('of another day is refused', async () => {
    await save('poor-849', poor('849'));
    const query =
      '{ households(within: "849", asOf: "2018-12-31") { count union(with: "poor-849") { count } } }';
    const { data, errors } = await federation.execute(query, {}, OFFICE);
    expect(data).toMatchObject({ households: { count: expect.any(Number), union: null } });
    expect(errors).toMatchObject([
      { path: ['households', 'union'], extensions: { code: 'COHORT_OF_OTHER_DATE', given: DAY } },
    ]);
  });

  it('may refer to others that are saved, but never to itself', async () => {
    const remove = (name: string): Promise<unknown> =>
      federation.execute(DELETE, { input: { name, idempotencyKey: `${name}-delete` } }, OFFICE);
    await save('ring-a', poor('849'));
    expect((await save('ring-b', combined('union', 'ring-a'))).data).toMatchObject({
      saveCohort: { __typename: 'CohortSaved' },
    });
    await remove('ring-a');
    expect(await refusalOf('ring-a', combined('union', 'ring-b'), { idempotencyKey: 'ring' })).toMatchObject({
      reason: 'CANNOT_BE_ASKED',
      code: 'COHORT_REFERS_TO_ITSELF',
    });
    expect(
      await refusalOf('ring-a', '{ savedCohort(name: "ring-a") { cohort { count } } }', {
        idempotencyKey: 'r2',
      }),
    ).toMatchObject({ reason: 'CANNOT_BE_ASKED', code: 'COHORT_REFERS_TO_ITSELF' });
  });

  it('whose query no longer fits the schema says so', async () => {
    await save('old', poor('849'));
    const register = federation.subgraphs.find(({ name }) => name === 'register');
    await register?.database.query(
      "update saved.cohort set document = '{ households { gone { count } } }' where agency = $1 and name = 'old'",
      [OFFICE.agency],
    );
    const { errors } = await federation.execute(combined('union', 'old'), {}, OFFICE);
    expect(errors).toMatchObject([{ extensions: { code: 'SAVED_COHORT_OUT_OF_DATE' } }]);
  });
});

describe('a frozen cohort', () => {
  const freeze = (name: string, who: Viewer): Promise<FederationAnswer> =>
    federation.execute(FREEZE, { input: { name, idempotencyKey: `${name}-freeze` } }, who);

  it('keeps its members and says who froze them and when', async () => {
    await save('kept', poor('849'));
    expect((await freeze('kept', OFFICE)).data).toEqual({
      freezeCohort: {
        __typename: 'CohortFrozen',
        savedCohort: {
          frozen: { asOf: DAY, frozenBy: 'office', frozenAt: expect.stringMatching(/^\d{4}-.*Z$/) },
        },
      },
    });
    expect((await freeze('nothing', OFFICE)).data).toMatchObject({ freezeCohort: { reason: 'UNKNOWN' } });
    expect(await count(combined('intersection', 'kept', '849'))).toBe(await count(poor('849')));
  });

  it('is cut to the jurisdiction of whoever uses it', async () => {
    await save('kept-all', `{ households(asOf: "${DAY}") { class(in: [POOR]) { count } } }`);
    await freeze('kept-all', OFFICE);
    const query = '{ savedCohort(name: "kept-all") { cohort { count } } }';
    expect(await count(query, CAM_THANH)).toBe(await count(poor('19612')));
    expect(await count(query, OFFICE)).toBe(
      await count(`{ households(asOf: "${DAY}") { class(in: [POOR]) { count } } }`),
    );
  });

  it('is closed to who may not ask what its members were chosen by', async () => {
    await save('kept-secret', poor('849'));
    await freeze('kept-secret', OFFICE);
    const plain: Viewer = { ...OFFICE, dataClasses: ['none'] };
    const { data, errors } = await federation.execute(ONE, { name: 'kept-secret' }, plain);
    expect(data).toEqual({ savedCohort: { name: 'kept-secret', cohort: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'basic' } }]);
  });

  it('is not made by viewers of statistics, who keep to the rule of small cells', async () => {
    await save('statistics', poor('849'));
    const analyst: Viewer = { ...ANALYST, agency: OFFICE.agency };
    expect((await freeze('statistics', analyst)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await count('{ savedCohort(name: "statistics") { cohort { count } } }', analyst)).toBe(
      await count(poor('849')),
    );
  });
});

describe('the README of saved cohorts', () => {
  it('holds operations that are answered as they stand', async () => {
    const readme = readFileSync('gateway/cohorts/README.md', 'utf8');
    const operations = [...readme.matchAll(/```graphql\n([^`]+)```/g)].map(([, text = '']) => text);
    expect(operations).toHaveLength(2);
    const answers: unknown[] = [];
    for (const operation of operations) {
      const { data, errors } = await federation.execute(operation, {}, OFFICE);
      expect(errors).toBeUndefined();
      answers.push(data);
    }
    const all = await count(`{ households(within: "849", asOf: "${DAY}") { count } }`);
    expect(answers).toEqual([
      { saveCohort: { savedCohort: { name: 'poor-tra-cu-2019' } } },
      { households: { count: all, except: { count: all - (await count(poor('849'))) } } },
    ]);
  });
});
