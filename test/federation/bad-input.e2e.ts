import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';

const LIST = `query ($area: String!, $asOf: Date, $first: Int, $after: String) {
  householdsOf(area: $area, asOf: $asOf, first: $first, after: $after) { totalCount }
}`;

describe('bad input gets a coded error that says what to do', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation();
  });
  afterAll(() => federation.close());

  const cases: readonly (readonly [string, string, Record<string, unknown>, string, RegExp])[] = [
    [
      'an area that does not exist',
      LIST,
      { area: '99999', asOf: '2020-01-01', first: 5 },
      'UNKNOWN_AREA',
      /99999/,
    ],
    [
      'an area on a day when its code was not in use',
      LIST,
      { area: '849', asOf: '2026-01-01', first: 5 },
      'UNKNOWN_AREA',
      /2025-06-30/,
    ],
    [
      'a day that does not exist',
      LIST,
      { area: '849', asOf: '2020-02-30', first: 5 },
      'IMPOSSIBLE_DATE',
      /2020-02-30/,
    ],
    [
      'a day in the document that does not exist',
      '{ area(code: "849", asOf: "2020-13-01") { name } }',
      {},
      'IMPOSSIBLE_DATE',
      /2020-13-01/,
    ],
    [
      'too large a page',
      LIST,
      { area: '849', asOf: '2020-01-01', first: 100_000 },
      'PAGE_TOO_LARGE',
      /100000/,
    ],
    ['a page of nothing', LIST, { area: '849', asOf: '2020-01-01', first: 0 }, 'PAGE_TOO_LARGE', /0/],
    [
      'a foreign cursor',
      LIST,
      { area: '849', asOf: '2020-01-01', first: 5, after: 'x' },
      'MALFORMED_CURSOR',
      /cursor/,
    ],
    [
      'a malformed id',
      'query ($id: ID!) { household(id: $id) { code } }',
      { id: "1' or 1=1" },
      'MALFORMED_ID',
      /id/i,
    ],
    ['a variable of the wrong type', LIST, { area: '849', first: 'mười' }, 'BAD_USER_INPUT', /first/],
    ['a missing variable', LIST, {}, 'BAD_USER_INPUT', /area/],
    [
      'a plan that does not exist',
      '{ plan(code: "tra-cu-2030") { code } }',
      {},
      'UNKNOWN_PLAN',
      /tra-cu-2030/,
    ],
    ['a field that does not exist', '{ househols { id } }', {}, 'GRAPHQL_VALIDATION_FAILED', /househols/],
    ['what is not GraphQL', '{ plans { ', {}, 'GRAPHQL_PARSE_FAILED', /Syntax/],
  ];

  it.each(cases)('%s', async (_title, query, variables, code, message) => {
    const answer = await federation.execute(query, variables, 'administrator');
    expect(answer.errors).toMatchObject([
      {
        message: expect.stringMatching(message),
        extensions: { code, remedy: expect.any(String), remedyVi: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|select |stack|node_modules/);
  });

  it('and the system still answers afterwards', async () => {
    const answer = await federation.execute(LIST, { area: '849', asOf: '2019-12-31', first: 1 });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ householdsOf: { totalCount: expect.any(Number) } });
  });
});
