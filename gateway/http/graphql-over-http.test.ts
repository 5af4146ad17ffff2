import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';

const RESPONSE_TYPE = 'application/graphql-response+json';
const REMEDIED = { remedy: expect.any(String), remedyVi: expect.any(String) };

interface AnswerBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; extensions: Record<string, unknown> }[];
  readonly extensions: { requestId: string; agencies?: unknown[] };
}

const bodyOf = async (response: Response): Promise<AnswerBody> => (await response.json()) as AnswerBody;

let house: TestGateway;
let authorization: string;
beforeAll(async () => {
  house = await startTestGateway();
  authorization = await house.authorizationOf('administrator');
});
afterAll(() => house[Symbol.asyncDispose]());

const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${house.url}/graphql?${new URLSearchParams({ query })}`, { headers: { authorization, ...headers } });

describe('POST /graphql', () => {
  it('answers from two agencies', async () => {
    const response = await house.post({ query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await bodyOf(response)).toEqual({
      data: { household: { hamlet: 'Ấp Chợ', loans: [{ principal: '50000000' }] } },
      extensions: { requestId: response.headers.get('x-request-id') },
    });
  });

  it.each([
    ['application/json', 'application/json'],
    [RESPONSE_TYPE, RESPONSE_TYPE],
    [`${RESPONSE_TYPE}, application/json;q=0.9`, RESPONSE_TYPE],
    [`application/json;q=0.5, ${RESPONSE_TYPE};q=0.4`, 'application/json'],
    ['*/*', 'application/json'],
    ['text/html, */*;q=0.1', 'application/json'],
  ])('answers a caller who accepts %s in %s', async (accept, type) => {
    const response = await house.post({ query: '{ __typename }' }, { authorization, accept });

    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect((await bodyOf(response)).data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['a document that is not GraphQL', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', { query: '{ houses }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of another type',
      { query: HOUSEHOLD_WITH_LOANS, variables: { id: { a: 1 } } },
      'BAD_USER_INPUT',
    ],
    ['a missing variable', { query: HOUSEHOLD_WITH_LOANS }, 'BAD_USER_INPUT'],
    [
      'a day that does not exist',
      { query: 'query($day: Date!) { reviewedOn(day: $day) }', variables: { day: '2023-02-30' } },
      'IMPOSSIBLE_DATE',
    ],
    [
      'an unknown operation',
      { query: 'query A { __typename } query B { __typename }', operationName: 'C' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('refuses %s with 400 or, for old clients, 200, and never with data', async (_what, body, code) => {
    const newer = await house.post(body, { authorization, accept: RESPONSE_TYPE });
    const older = await house.post(body, { authorization, accept: 'application/json' });

    expect([newer.status, older.status]).toEqual([400, 200]);
    for (const answer of [await bodyOf(newer), await bodyOf(older)]) {
      expect(answer).not.toHaveProperty('data');
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code, ...REMEDIED });
    }
  });

  it.each([
    ['no JSON', '{"query":', 400],
    ['a list', [{ query: '{ __typename }' }], 400],
    ['no query', {}, 400],
    ['an empty query', { query: '' }, 400],
    ['a query that is an object', { query: {} }, 400],
    ['variables that are a list', { query: '{ __typename }', variables: [] }, 400],
    ['an operation name that is a number', { query: '{ __typename }', operationName: 3 }, 400],
    ['extensions that are a text', { query: '{ __typename }', extensions: 'x' }, 400],
    ['more than it may', { query: `{ __typename } #${'x'.repeat(600_000)}` }, 413],
  ])('refuses a body with %s', async (_what, body, status) => {
    const response = await house.post(body);

    expect(response.status).toBe(status);
    expect(await bodyOf(response)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST', ...REMEDIED } }],
      extensions: { requestId: response.headers.get('x-request-id') },
    });
  });

  it('refuses a body that grows past the limit without having announced it', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let kib = 0; kib < 600; kib += 1) controller.enqueue(new Uint8Array(1_024).fill(0x20));
        controller.close();
      },
    });
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);

    expect(response.status).toBe(413);
  });

  it('tells nothing of the inside of an agency', async () => {
    const text = await (await house.post({ query: '{ broken }' })).text();

    expect(JSON.parse(text)).toMatchObject({ data: { broken: null }, errors: [{ path: ['broken'] }] });
    expect(text).not.toMatch(/10\.0\.0\.7|relation/);
  });
});

describe('GET /graphql', () => {
  it('answers a query', async () => {
    expect(await bodyOf(await get('{ household(id: "1") { hamlet } }'))).toMatchObject({
      data: { household: { hamlet: 'Ấp Chợ' } },
    });
  });

  it('reads variables from the address', async () => {
    const parameters = new URLSearchParams({ query: HOUSEHOLD_WITH_LOANS, variables: '{"id":"1"}' });
    const response = await fetch(`${house.url}/graphql?${parameters}`, { headers: { authorization } });

    expect((await bodyOf(response)).data).toMatchObject({ household: { hamlet: 'Ấp Chợ' } });
  });

  it('refuses variables that are not JSON', async () => {
    const parameters = new URLSearchParams({ query: '{ __typename }', variables: '{' });

    expect((await fetch(`${house.url}/graphql?${parameters}`, { headers: { authorization } })).status).toBe(
      400,
    );
  });

  it('runs no mutation', async () => {
    const response = await get('mutation { pay }');

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('refuses a query without text', async () => {
    expect((await fetch(`${house.url}/graphql`, { headers: { authorization } })).status).toBe(400);
  });
});

describe('what a page of another site could make a browser send', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'is refused as a form of the type "%s", even with a token',
    async (type) => {
      const before = house.agencies.received.length;
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: '{"query":"{ household(id: \\"1\\") { id } }"}',
      });

      expect(response.status).toBe(415);
      expect(house.agencies.received).toHaveLength(before);
    },
  );

  it('is refused as a GET, which could not carry the token', async () => {
    const before = house.agencies.received.length;
    const response = await fetch(`${house.url}/graphql?query={household(id:"1"){id}}`, {
      headers: { cookie: `authorization=${encodeURIComponent(authorization)}` },
    });

    expect(response.status).toBe(401);
    expect(house.agencies.received).toHaveLength(before);
  });

  it('is refused before it is sent where the browser asks first', async () => {
    const response = await fetch(`${house.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });

    expect(response.status).toBe(405);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('other requests', () => {
  it.each(['PUT', 'DELETE', 'PATCH'])('refuse %s, saying what is allowed', async (method) => {
    const response = await fetch(`${house.url}/graphql`, { method, headers: { authorization } });

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('refuse a compressed body and another charset', async () => {
    const compressed = await house.post('{}', { authorization, 'content-encoding': 'gzip' });
    const other = await house.post('{}', {
      authorization,
      'content-type': 'application/json; charset=utf-16',
    });

    expect([compressed.status, other.status]).toEqual([415, 415]);
  });

  it('refuse a caller who accepts nothing that we speak', async () => {
    expect(
      (await house.post({ query: '{ __typename }' }, { authorization, accept: 'image/png' })).status,
    ).toBe(406);
  });

  it.each([
    '/nothing',
    '/graphql/x',
    '/console/../config.ts',
    '/console/%2e%2e/config.ts',
    '//graphql',
    '/__proto__',
  ])('find nothing at %s', async (path) => {
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(house.url);
      httpRequest({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });

    expect(status).toBe(404);
  });
});
