import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../engine/operation/limits.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

const QUERY = '{ household(id: "1") { id } }';
const MUTATION = 'mutation { pay }';

let house: TestGateway;
let authorization: string;
beforeAll(async () => {
  house = await startTestGateway();
  authorization = await house.authorizationOf('administrator');
});
afterAll(() => house[Symbol.asyncDispose]());

/** What a form field by field would send: multipart, with the boundary that fetch writes. */
function multipart(fields: Readonly<Record<string, string>>, file?: Blob): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file !== undefined) form.set('0', file, 'household.csv');
  return form;
}

// The bodies that a page of another site can send without the browser asking us first: `fetch` types them itself.
const FOREIGN_BODIES: readonly (readonly [string, string | Blob | FormData | URLSearchParams])[] = [
  ['a form', new URLSearchParams({ query: QUERY })],
  ['a form with a mutation', new URLSearchParams({ query: MUTATION })],
  ['a multipart form', multipart({ query: QUERY })],
  [
    'a GraphQL upload',
    multipart(
      {
        operations: JSON.stringify({ query: MUTATION, variables: { file: null } }),
        map: '{"0":["variables.file"]}',
      },
      new Blob(['id\n1'], { type: 'text/csv' }),
    ),
  ],
  ['a text that is JSON', JSON.stringify({ query: QUERY })],
  ['a blob without a type', new Blob([JSON.stringify({ query: QUERY })])],
  ['a text of GraphQL', new Blob([QUERY], { type: 'text/plain' })],
];

describe('a body that a form can send', () => {
  it.each(FOREIGN_BODIES)(
    'is refused though it is %s with a token, and nothing runs',
    async (_what, body) => {
      const before = house.agencies.received.length;
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { authorization },
        body,
      });

      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
      expect(house.agencies.received).toHaveLength(before);
    },
  );

  it('does not become a request by parameters of the address', async () => {
    const before = house.agencies.received.length;
    const address = `${house.url}/graphql?${new URLSearchParams({ query: QUERY })}`;
    const body = new URLSearchParams({ query: QUERY });
    const response = await fetch(address, { method: 'POST', headers: { authorization }, body });

    expect(response.status).toBe(415);
    expect(house.agencies.received).toHaveLength(before);
  });
});

describe('a mutation by GET', () => {
  it.each([
    ['alone', { query: MUTATION }],
    [
      'named among queries',
      { query: `query A { __typename } ${MUTATION.replace(' ', ' B ')}`, operationName: 'B' },
    ],
    ['behind a comment and a byte order mark', { query: `\uFEFF# {\n${MUTATION}` }],
  ])('is refused %s, and nothing runs', async (_how, parameters) => {
    const before = house.agencies.received.length;
    const address = `${house.url}/graphql?${new URLSearchParams(parameters)}`;
    const response = await fetch(address, { headers: { authorization } });

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(house.agencies.received).toHaveLength(before);
  });

  it('is refused by the engine where the document is too long to be told from a query', async () => {
    const before = house.agencies.received.length;
    const directives = '@a'.repeat(DEFAULT_LIMITS.maxTokens / 2);
    const address = `${house.url}/graphql?query=mutation{pay${directives}}`;
    const response = await fetch(address, { headers: { authorization } });

    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_LARGE' } }],
    });
    expect(house.agencies.received).toHaveLength(before);
  });
});

describe('a request that a browser sends for a page of another site', () => {
  // A proxy that turns a cookie into the header lets such a page ask: the browser says so itself.
  const byGet = (site: string): Promise<Response> =>
    fetch(`${house.url}/graphql?${new URLSearchParams({ query: QUERY })}`, {
      headers: { authorization, 'sec-fetch-site': site },
    });

  it.each(['cross-site', 'same-site'])(
    'is refused though it has a token, and nothing runs: %s',
    async (site) => {
      const before = house.agencies.received.length;
      const response = await byGet(site);

      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'CROSS_SITE_REQUEST' } }],
      });
      expect(house.agencies.received).toHaveLength(before);
    },
  );

  it.each(['same-origin', 'none'])(
    'is another thing than our own page, or an address typed: %s',
    async (site) => {
      expect((await byGet(site)).status).toBe(200);
    },
  );
});
