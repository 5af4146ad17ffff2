import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let house: TestGateway;
let authorization: string;
beforeAll(async () => {
  house = await startTestGateway();
  authorization = await house.authorizationOf('administrator');
});
afterAll(() => house[Symbol.asyncDispose]());

// The audits know nothing of who asks; the gateway answers nobody unknown.
const authorizedFetch = (url: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('authorization', authorization);
  return fetch(url, { ...init, headers });
};

const AUDITS = serverAudits({ url: () => `${house.url}/graphql`, fetchFn: authorizedFetch });

describe('GraphQL over HTTP, audited by graphql-http', () => {
  it.each(AUDITS)('$id: $name', async (audit) => {
    const result = await audit.fn();

    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
