import { describe, expect, it } from 'vitest';
import { startTestFederation } from './testing/test-federation.ts';

const { engine, calls, run } = startTestFederation();
const QUERY = 'query ($id: ID!) { household(id: $id) { no name debt } }';

describe('an operation that starts inside the gateway', () => {
  it('may ask what clients may not', async () => {
    const answer = await engine.executeInternal({ query: QUERY, variables: { id: 'h1' } }, undefined);
    expect(answer).toMatchObject({ kind: 'executed', data: { household: { no: expect.any(Number) } } });
    expect((await run(QUERY, { id: 'h1' })).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('opens nothing to clients who ask the same afterwards', async () => {
    await engine.executeInternal({ query: QUERY, variables: { id: 'h1' } }, undefined);
    expect((await run(QUERY, { id: 'h1' })).kind).toBe('request-error');
    expect(
      JSON.stringify((await run('{ __type(name: "Household") { fields { name } } }')).data),
    ).not.toContain('"no"');
  });

  it('is bound by the limits and checked like any other', async () => {
    const { errors } = await engine.executeInternal({ query: '{ household(id: 1) { nothing } }' }, undefined);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('checking a request', () => {
  it('says why it would be refused, and asks nobody', async () => {
    const before = calls.length;
    const codes = async (query: string, variables = {}): Promise<readonly string[]> =>
      (await engine.check({ query, variables })).map(({ extensions }) => extensions.code);
    expect(await codes('{ household(id: "h1") { name } }')).toEqual([]);
    expect(await codes('{ household(id: "h1") { no } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await codes('query ($id: ID!) { household(id: $id) { name } }')).toEqual(['BAD_USER_INPUT']);
    expect(calls).toHaveLength(before);
  });
});
