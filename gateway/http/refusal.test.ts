import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL = 'application/graphql-response+json';
const SHAPE = { errors: [expect.anything()], extensions: { requestId: expect.any(String) } };

let house: TestGateway;
beforeAll(async () => {
  house = await startTestGateway();
});
afterAll(() => house[Symbol.asyncDispose]());

describe('a refusal is a GraphQL answer in the type that the caller accepts', () => {
  it.each([
    [GRAPHQL, 401, GRAPHQL],
    [JSON_TYPE, 401, JSON_TYPE],
    ['*/*', 401, JSON_TYPE],
    ['image/png', 406, JSON_TYPE],
  ])('who is unknown and accepts %s is answered %i in %s', async (accept, status, type) => {
    const response = await house.post({ query: '{ __typename }' }, { accept });

    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      `${type}; charset=utf-8`,
    ]);
    expect(await response.json()).toEqual(SHAPE);
  });

  it.each([
    ['a body that is not JSON', '{', 400],
    ['a request without a query', {}, 400],
    ['too long a body', { query: `{ __typename } #${'x'.repeat(600_000)}` }, 413],
  ])('and so is %s', async (_what, body, status) => {
    const authorization = await house.authorizationOf('administrator');
    const response = await house.post(body, { authorization, accept: GRAPHQL });

    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      `${GRAPHQL}; charset=utf-8`,
    ]);
    expect(await response.json()).toEqual(SHAPE);
  });
});
