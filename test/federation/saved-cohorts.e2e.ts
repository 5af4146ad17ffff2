import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { ADMINISTRATOR, officialOf } from '../harness/viewers.ts';
import { combined, DAY, DELETE, type Office, ONE, openOffice, poor } from './saved-cohort-office.ts';

const AGENCY = 'saved-cohorts-e2e';
const OFFICE: Viewer = { ...ADMINISTRATOR, agency: AGENCY, subject: 'office' };
const TRA_CU: Viewer = { ...officialOf('849'), agency: AGENCY };
const CAM_THANH: Viewer = { ...officialOf('19612'), agency: AGENCY };

let office: Office;
beforeAll(async () => {
  office = await openOffice('saved-cohorts-e2e');
});
afterAll(() => office.close());

const ask: Office['ask'] = (...given) => office.ask(...given);
const save: Office['save'] = (...given) => office.save(...given);
const refusalOf: Office['refusalOf'] = (...given) => office.refusalOf(...given);
const count: Office['count'] = (...given) => office.count(...given);

describe('a query that is saved as a cohort', () => {
  it('stands for its innermost cohort, whatever else it asks', async () => {
    const document = `query ($area: String!, $limit: Int = 3) {
      households(within: $area, asOf: "${DAY}") { count ...Poor } }
      fragment Poor on Cohort { chosen: class(in: [POOR]) { count persons areas { area { name } } page(first: $limit) { totalCount } } }`;
    const saved = await save('poor-of-area', document, { variables: '{"area":"849","unused":1}' });
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
    const counts = async (who: Viewer): Promise<unknown> => (await ask(ONE, { name: 'all-poor' }, who)).data;
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
    expect((await ask(ONE, { name: 'office-only' }, stranger)).data).toEqual({
      savedCohort: null,
    });
    const used = await ask(combined('union', 'office-only'), {}, stranger);
    expect(used.errors).toMatchObject([{ extensions: { code: 'UNKNOWN_SAVED_COHORT' } }]);
  });

  it('is listed by name with its titles', async () => {
    const lister: Viewer = { ...OFFICE, agency: 'saved-cohorts-list' };
    for (const name of ['c', 'a', 'b']) await save(name, poor('849'), {}, lister);
    const LIST =
      'query ($after: String) { savedCohorts(first: 2, after: $after) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } } }';
    const first = await ask(LIST, {}, lister);
    expect(first.data).toMatchObject({
      savedCohorts: {
        totalCount: 3,
        edges: [{ node: { name: 'a' } }, { node: { name: 'b' } }],
        pageInfo: { hasNextPage: true },
      },
    });
    const { endCursor } = (first.data as unknown as { savedCohorts: { pageInfo: { endCursor: string } } })
      .savedCohorts.pageInfo;
    expect((await ask(LIST, { after: endCursor }, lister)).data).toMatchObject({
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
    expect((await ask(DELETE, { input })).data).toEqual({
      deleteCohort: { __typename: 'CohortDeleted', name: 'once' },
    });
    expect((await ask(ONE, { name: 'once' })).data).toEqual({ savedCohort: null });
    const again = { ...input, idempotencyKey: 'once-gone-2' };
    expect((await ask(DELETE, { input: again })).data).toMatchObject({
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
    expect((await ask(ONE, { name: 'refused' })).data).toEqual({ savedCohort: null });
  });

  it.each([
    ['a name with capitals', 'Poor', {}, 'name'],
    ['no title', 'no-title', { titleVi: ' ' }, 'titleVi'],
    ['variables that are no object', 'no-object', { variables: '[1]' }, 'variables'],
    ['too long a document', 'too-long', { document: `${poor('849')} # ${'x'.repeat(10_000)}` }, 'document'],
  ])('%s', async (_title, name, more, argument) => {
    const { errors } = await save(name, poor('849'), more);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('a query that its author may not ask', async () => {
    const nobody: Viewer = { ...OFFICE, roles: [] };
    const answer = await save('nobody', poor('849'), {}, nobody);
    expect(answer.data).toMatchObject({ saveCohort: { reason: 'CANNOT_BE_ASKED', code: 'FORBIDDEN' } });
  });
});

describe('the README of saved cohorts', () => {
  it('holds operations that are answered as they stand', async () => {
    const readme = readFileSync('gateway/cohorts/README.md', 'utf8');
    const operations = [...readme.matchAll(/```graphql\n([^`]+)```/g)].map(([, text = '']) => text);
    expect(operations).toHaveLength(2);
    const answers: unknown[] = [];
    for (const operation of operations) {
      const { data, errors } = await ask(operation, {});
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
