import { describe, expect, it } from 'vitest';
import type { LoadPlanner } from './engine.ts';
import { loadNativePlanner, type MadePlan, RecordingPlanner } from './operation/planner.ts';
import { startTestFederation } from './testing/test-federation.ts';

const QUERY = '{ household(id: "h1") { name loans { principal } } }';

/** The plan that the native planner makes for the query. */
async function plansOf(query: string): Promise<readonly MadePlan[]> {
  const federation = startTestFederation();
  const { plans } = await federation.engine.planAhead({ query });
  return plans;
}

function notInstalled(): LoadPlanner {
  return () => {
    throw new Error('Cannot find module @graphql-hive/router-query-planner');
  };
}

const stored = (plans: readonly MadePlan[]) => ({
  find: (document: string) => plans.find((plan) => plan.document === document)?.plan,
});

describe('an engine with stored plans', () => {
  it('answers from them without a planner, as with one', async () => {
    const plans = stored(await plansOf(QUERY));
    const federation = startTestFederation({ plans, loadPlanner: notInstalled() });
    const answer = await federation.run(QUERY);

    expect(answer).toEqual(await startTestFederation().run(QUERY));
    expect(answer.data).toMatchObject({ household: { name: 'Hộ 1' } });
  });

  it('needs the planner for another operation, and only then', async () => {
    let loaded = 0;
    const loadPlanner: LoadPlanner = (sdl) => {
      loaded += 1;
      return loadNativePlanner(sdl);
    };
    const federation = startTestFederation({ plans: stored(await plansOf(QUERY)), loadPlanner });
    await federation.run(QUERY);
    expect(loaded).toBe(0);
    expect((await federation.run('{ households { id } }')).errors).toBeUndefined();
    await federation.run('{ households { name } }');
    expect(loaded).toBe(1);
  });

  it('has the planner from the start where no plans are given', () => {
    expect(() => startTestFederation({ loadPlanner: notInstalled() })).toThrow('Cannot find module');
  });

  it('knows that an operation needs no fetch', async () => {
    const plans = stored(await plansOf('{ __typename }'));
    const federation = startTestFederation({ plans, loadPlanner: notInstalled() });

    expect((await federation.run('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});

describe('plans made ahead', () => {
  it('are made for every combination of the flags', async () => {
    const query = `query ($loans: Boolean!, $no: Boolean!) {
      household(id: "h1") { name loans @include(if: $loans) { principal } savings: debt @skip(if: $no) }
    }`;
    const plans = stored(await plansOf(query));
    const without = startTestFederation({ plans, loadPlanner: notInstalled() });
    for (const loans of [true, false])
      for (const no of [true, false]) {
        const variables = { loans, no };
        expect(await without.run(query, variables)).toEqual(
          await startTestFederation().run(query, variables),
        );
      }
  });

  it('say why a document is refused', async () => {
    const { plans, errors } = await startTestFederation().engine.planAhead({ query: '{ nothing }' });

    expect(plans).toEqual([]);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('an explanation', () => {
  it('is of the plan that these variables lead to', async () => {
    const query =
      'query ($loans: Boolean!) { household(id: "h1") { name loans @include(if: $loans) { id } } }';
    const { engine } = startTestFederation();
    const agencies = async (loans: boolean): Promise<string> =>
      JSON.stringify(await engine.explain({ query, variables: { loans } }, undefined));

    expect(await agencies(true)).toContain('"serviceName":"bank"');
    expect(await agencies(false)).not.toContain('"serviceName":"bank"');
  });
});

describe('an explanation to a viewer who may not read everything', () => {
  const schemas = {
    register: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
      type Query { open: String secret: String @authenticated }`,
  };

  it.each([
    [true, '"operation":"{secret}"'],
    [false, '[]'],
  ])('is of what is asked for this viewer: %s', async (authenticated, told) => {
    const holdings = { authenticated, scopes: new Set<string>(), policies: new Set<string>() };
    const { engine } = startTestFederation({ schemas, resolvers: {}, holdingsOf: () => holdings });
    const { plans } = await engine.explain({ query: '{ secret }' }, undefined);

    expect(JSON.stringify(plans)).toContain(told);
  });
});

describe('a recording planner', () => {
  it('keeps nothing of what could not be planned', async () => {
    const recorder = new RecordingPlanner({ plan: () => Promise.reject(new Error('no')) });
    await expect(recorder.plan('{ a }', 1)).rejects.toThrow('no');
    expect(recorder.made).toEqual([]);
  });
});
