import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';
import { type DescribedPlan, describePlan } from './describe-plan.ts';

const ASKED = {
  query: HOUSEHOLD_WITH_LOANS,
  variables: { id: '1' },
  extensions: { dachieu: { plan: true } },
};

const PLAN_TEXT = `one after another
  ask register
    query ($id: ID!) {
      household(id: $id) {
        __typename
        hamlet
        id
      }
    }
  ask bank
    for household, sending { ... on Household { __typename id } }
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Household {
          loans {
            principal
          }
        }
      }
    }`;

interface Answer {
  readonly data?: unknown;
  readonly errors?: { extensions: { code: string } }[];
  readonly extensions: { readonly plan?: DescribedPlan };
}

let house: TestGateway;
beforeAll(async () => {
  house = await startTestGateway();
});
afterAll(() => house[Symbol.asyncDispose]());

async function ask(persona: string, body: unknown): Promise<Answer & { readonly status: number }> {
  const response = await house.post(body, { authorization: await house.authorizationOf(persona) });
  return { status: response.status, ...((await response.json()) as Answer) };
}

describe('the plan of an operation', () => {
  it('is shown beside the answer to who may see it', async () => {
    const { data, extensions } = await ask('administrator', ASKED);

    expect(data).toEqual({ household: { hamlet: 'Ấp Chợ', loans: [{ principal: '50000000' }] } });
    expect(extensions.plan?.text).toBe(PLAN_TEXT);
    expect(extensions.plan?.steps).toMatchObject([
      {
        kind: 'sequence',
        steps: [
          { kind: 'fetch', agency: 'register' },
          { kind: 'fetch', agency: 'bank', entities: [{ path: 'household' }] },
        ],
      },
    ]);
  });

  it('is refused to everyone else, and nothing runs', async () => {
    const before = house.agencies.received.length;
    for (const persona of ['analyst', 'bank-officer']) {
      const { status, errors, extensions } = await ask(persona, ASKED);
      expect([status, errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
      expect(extensions.plan).toBeUndefined();
    }
    expect(house.agencies.received).toHaveLength(before);
  });

  it('is not shown where it is not asked for', async () => {
    for (const extensions of [{}, { dachieu: {} }, { dachieu: { plan: false } }])
      expect((await ask('administrator', { ...ASKED, extensions })).extensions.plan).toBeUndefined();
  });

  it('is not told in a stream of events', async () => {
    const authorization = await house.authorizationOf('administrator');
    const response = await house.post(ASKED, { authorization, accept: 'text/event-stream' });
    expect(response.status).toBe(400);
  });

  it('says that no agency is asked', async () => {
    const { extensions } = await ask('administrator', { ...ASKED, query: '{ __typename }', variables: {} });
    expect(extensions.plan).toEqual({ text: 'No agency is asked.', steps: [] });
  });

  it.each([{ dachieu: 1 }, { dachieu: { plan: 'yes' } }])(
    'asked for as in %j is a bad request',
    async (extensions) => {
      expect(await ask('administrator', { ...ASKED, extensions })).toMatchObject({ status: 400 });
    },
  );
});

describe('a description', () => {
  it('tells batches, parallel fetches and conditions', () => {
    const fetch = { kind: 'Fetch', serviceName: 'a', operation: '{ x }' } as const;
    const key = { kind: 'Field', name: 'id' } as const;
    const aliases = [
      {
        alias: '_e0',
        representationsVariableName: 'r',
        paths: [[{ Field: 'h' }, '@' as const]],
        requires: [key],
      },
      {
        alias: '_e1',
        representationsVariableName: 'r',
        paths: [[{ TypeCondition: ['B', 'C'] }]],
        requires: [],
      },
    ];
    const batch = {
      kind: 'BatchFetch',
      serviceName: 'b',
      operation: '{ y }',
      entityBatch: { aliases },
    } as const;
    const plan = {
      kind: 'Parallel' as const,
      nodes: [batch, { kind: 'Condition' as const, condition: 'deep', ifClause: fetch }],
    };

    expect(describePlan([{ document: '', plan }]).text).toBe(`at the same time
  ask b
    for h.@, sending { id }
    for |[B|C], sending {  }
    {
      y
    }
  where $deep is true
    ask a
      {
        x
      }
  else`);
  });
});
