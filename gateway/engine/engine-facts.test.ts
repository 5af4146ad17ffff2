import { describe, expect, it } from 'vitest';
import { startTestFederation } from './testing/test-federation.ts';

const QUERY = `query ($rating: Boolean!) { __typename ...Some }
  fragment Some on Query { h: household(id: "1") { id ... on Node { id } rating @include(if: $rating) } }`;

describe('what the engine knows of an operation before it runs', () => {
  it('names the agencies that its plan asks, and every field of it', async () => {
    const { engine, calls } = startTestFederation();
    const known = await engine.describe({ query: QUERY, variables: { rating: true } }, undefined);
    expect(known).toEqual({
      kind: 'query',
      agencies: ['bank', 'register'],
      fields: new Set(['Query.household', 'Household.id', 'Node.id', 'Household.rating']),
    });
    const without = await engine.describe({ query: QUERY, variables: { rating: false } }, undefined);
    expect(without?.agencies).toEqual(['register']);
    expect(without?.fields).toEqual(known?.fields);
    expect(calls).toEqual([]);
  });

  it('tells a mutation, and what asks nobody', async () => {
    const { engine } = startTestFederation();
    expect(await engine.describe({ query: 'mutation { count owed }' }, undefined)).toMatchObject({
      kind: 'mutation',
      agencies: ['register', 'bank'],
    });
    expect(await engine.describe({ query: '{ __schema { description } }' }, undefined)).toMatchObject({
      agencies: [],
    });
  });

  it('knows nothing of an operation that it refuses', async () => {
    const { engine } = startTestFederation();
    expect(await engine.describe({ query: '{ secret }' }, undefined)).toBeNull();
  });
});
