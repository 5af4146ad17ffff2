import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type FurtherAgency, startTestGateway } from '../testing/start-test-gateway.ts';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes", "@policy"])
  type Query {
    wards: Int
    treatments: Int @requiresScopes(scopes: [["data:sensitive", "right:household.read"]])
    undecided: Int @policy(policies: [["court"]])
  }`;

function health(asked: string[]): FurtherAgency {
  const schema = buildSubgraphSchema(parse(SDL));
  return {
    name: 'health',
    sdl: SDL,
    transport: async ({ body }) => {
      const { query } = JSON.parse(body) as { readonly query: string };
      asked.push(query);
      const rootValue = { wards: 3, treatments: 7, undecided: 1 };
      return { status: 200, body: JSON.stringify(await graphql({ schema, source: query, rootValue })) };
    },
  };
}

describe('a subgraph that guards its fields by @requiresScopes', () => {
  it('is asked for them only for viewers who hold the data class and the right', async () => {
    const asked: string[] = [];
    await using gateway = await startTestGateway({ furtherAgencies: [health(asked)] });
    const ask = async (persona: string) => {
      const authorization = await gateway.authorizationOf(persona);
      const response = await gateway.post({ query: '{ wards treatments }' }, { authorization });
      return (await response.json()) as { data: unknown; errors?: readonly unknown[] };
    };
    expect((await ask('administrator')).data).toEqual({ wards: 3, treatments: 7 });
    asked.length = 0;
    expect(await ask('analyst')).toMatchObject({
      data: { wards: 3, treatments: null },
      errors: [
        {
          message:
            'Query.treatments is shown only to viewers with the scope data:sensitive and right:household.read.',
          path: ['treatments'],
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', remedyVi: expect.any(String) },
        },
      ],
    });
    expect(asked.join()).not.toContain('treatments');
  });

  it('shows to nobody what hangs on a policy that nobody decides', async () => {
    await using gateway = await startTestGateway({ furtherAgencies: [health([])] });
    const answer = (await (await gateway.post({ query: '{ undecided }' })).json()) as { data: unknown };
    expect(answer.data).toEqual({ undecided: null });
  });
});
