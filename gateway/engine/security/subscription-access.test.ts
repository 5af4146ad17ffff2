import { describe, expect, it } from 'vitest';
import type { EngineJsonResponse } from '../contract.ts';
import { startTestFederation } from '../testing/test-federation.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@authenticated", "@requiresScopes"])`;
const SCHEMAS = {
  register: `${LINK}
    type Query { households: [Household] }
    type Subscription { moved: Household guarded: Household @authenticated }
    type Household @key(fields: "no") { no: Int! name: String @requiresScopes(scopes: [["names"]]) ward: String }`,
  bank: `${LINK} type Household @key(fields: "no") { no: Int! loans: [Int!] @requiresScopes(scopes: [["loans"]]) }`,
};

function start(scopes: readonly string[]) {
  const opened: string[] = [];
  async function* events() {
    yield JSON.stringify({
      data: { moved: { __typename: 'Household', no: 1, ward: 'Trà Cú', name: 'Lan' } },
    });
  }
  const federation = startTestFederation({
    schemas: SCHEMAS,
    resolvers: {},
    resolveReference: (household) => ({ ...household, loans: [10] }),
    holdingsOf: () => ({ authenticated: false, scopes: new Set(scopes), policies: new Set() }),
    openStream: async ({ body }) => {
      opened.push(body);
      return events();
    },
  });
  const answersOf = async (query: string): Promise<readonly EngineJsonResponse[]> => {
    const subscription = await federation.engine.subscribe({ query }, undefined, () => undefined);
    if (subscription.kind !== 'events') return [subscription];
    const answers: EngineJsonResponse[] = [];
    for await (const answer of subscription.events) answers.push(answer);
    return answers;
  };
  return { calls: federation.calls, opened, answersOf };
}

const textOf = ({ dataJson }: EngineJsonResponse): string => String(dataJson ?? '');

describe('a subscription of a viewer who may not read all of it', () => {
  it('has null in each event for what the viewer may not read, and asks no agency for it', async () => {
    const { opened, calls, answersOf } = start([]);
    const [event] = await answersOf('subscription { moved { ward name loans } }');
    expect(event && textOf(event)).toBe('{"moved":{"ward":"Trà Cú","name":null,"loans":null}}');
    expect(event?.errors?.map(({ path }) => path?.join('.'))).toEqual(['moved.name', 'moved.loans']);
    expect(opened.join()).not.toContain('name');
    expect(calls).toEqual([]);
  });

  it('has it for another viewer', async () => {
    const { answersOf } = start(['loans']);
    const [event] = await answersOf('subscription { moved { loans } }');
    expect(event && textOf(event)).toBe('{"moved":{"loans":[10]}}');
  });

  it('is not opened where its root is forbidden', async () => {
    const { opened, answersOf } = start([]);
    const [answer] = await answersOf('subscription { guarded { ward } }');
    expect(answer && textOf(answer)).toBe('{"guarded":null}');
    expect(answer?.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(opened).toEqual([]);
  });
});
