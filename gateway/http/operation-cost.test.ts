import { describe, expect, it } from 'vitest';
import { startTestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

const REQUEST = { query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } };
const bodyOf = async (response: Response): Promise<Body> => (await response.json()) as Body;

describe('what an operation may cost', () => {
  it('is told beside the answer to who asks', async () => {
    await using gateway = await startTestGateway();
    const extensions = { dachieu: { cost: true } };
    const told = await bodyOf(await gateway.post({ ...REQUEST, extensions }));
    expect(told.extensions.cost).toEqual({ estimate: 11, limit: 1_000_000 });
    expect((await bodyOf(await gateway.post(REQUEST))).extensions).not.toHaveProperty('cost');
    expect((await gateway.post({ ...REQUEST, extensions: { dachieu: { cost: 'yes' } } })).status).toBe(400);
  });

  it('is bounded by MAX_COST, and no agency is asked for more', async () => {
    await using gateway = await startTestGateway({ environment: { MAX_COST: '10' } });
    const { data, errors } = await bodyOf(await gateway.post(REQUEST));
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { extensions: { code: 'OPERATION_TOO_COSTLY', given: 11, allowed: 10, remedy: expect.any(String) } },
    ]);
    expect(gateway.agencies.received).toEqual([]);
  });
});
