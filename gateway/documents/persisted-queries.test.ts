import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';
import { documentHash } from './document-hash.ts';

const RESPONSE_TYPE = 'application/graphql-response+json';
const HOUSEHOLD = { household: { hamlet: 'Ấp Chợ', loans: [{ principal: '50000000' }] } };

const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: documentHash(text) } });
const named = (text: string) => ({ extensions: persisted(text), variables: { id: '1' } });

interface Answer {
  readonly data?: unknown;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

let house: TestGateway;
let authorization: string;
beforeAll(async () => {
  house = await startTestGateway();
  authorization = await house.authorizationOf('administrator');
});
afterAll(() => house[Symbol.asyncDispose]());

async function ask(body: unknown, accept = 'application/json'): Promise<Answer & { status: number }> {
  const response = await house.post(body, { authorization, accept });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const get = (parameters: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${house.url}/graphql?${new URLSearchParams(parameters)}`, { headers: { authorization } });

describe('an automatic persisted query', () => {
  it('is asked for in full once, and by its hash ever after', async () => {
    const text = `${HOUSEHOLD_WITH_LOANS} # once`;
    const unknown = await ask(named(text));
    const taught = await ask({ query: text, ...named(text) });
    const known = await ask(named(text));

    expect(unknown.data).toBeUndefined();
    expect(unknown.errors).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    expect([taught.data, known.data]).toEqual([HOUSEHOLD, HOUSEHOLD]);
  });

  it.each([
    ['application/json', 200],
    [RESPONSE_TYPE, 400],
  ])('that is unknown is answered in %s with status %d', async (accept, status) => {
    expect((await ask(named('{ unknown }'), accept)).status).toBe(status);
  });

  it('works by GET', async () => {
    const query = `${HOUSEHOLD_WITH_LOANS} # by GET`;
    const extensions = JSON.stringify(persisted(query));
    const variables = '{"id":"1"}';
    await get({ query, extensions, variables });
    const response = await get({ extensions, variables });

    expect(((await response.json()) as Answer).data).toEqual(HOUSEHOLD);
  });

  it('that is a mutation is refused by GET, and nothing runs', async () => {
    const query = 'mutation { pay } # persisted';
    await ask({ query, extensions: persisted(query) });
    const before = house.agencies.received.length;
    const response = await get({ extensions: JSON.stringify(persisted(query)) });

    expect(response.status).toBe(405);
    expect(house.agencies.received).toHaveLength(before);
  });

  it('under the hash of another document is not run and not kept', async () => {
    const before = house.agencies.received.length;
    const { errors } = await ask({ query: HOUSEHOLD_WITH_LOANS, ...named('{ other }') });

    expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_HASH_MISMATCH' } }]);
    expect(house.agencies.received).toHaveLength(before);
    expect((await ask(named('{ other }'))).errors).toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
  });

  it.each([
    ['of another version', { persistedQuery: { version: 2, sha256Hash: documentHash('{ a }') } }],
    ['with a hash that is none', { persistedQuery: { version: 1, sha256Hash: 'abc' } }],
    ['that is no object', { persistedQuery: 'abc' }],
  ])('%s is a bad request', async (_how, extensions) => {
    const { status, errors } = await ask({ extensions });

    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('is not kept where this is off', async () => {
    await using other = await startTestGateway({ environment: { PERSISTED_QUERIES: 'off' } });
    const query = '{ __typename }';
    const taught = await other.post({ query, extensions: persisted(query) });
    const asked = await other.post({ extensions: persisted(query) });

    expect(((await taught.json()) as Answer).data).toEqual({ __typename: 'Query' });
    expect(((await asked.json()) as Answer).errors).toMatchObject([
      { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
    ]);
  });
});
