import { describe, expect, it } from 'vitest';
import { PlanningError } from './engine.ts';
import { startTestFederation } from './testing/test-federation.ts';

describe('an operation over several agencies', () => {
  it('answers from all of them in the order and under the names asked', async () => {
    const federation = startTestFederation();
    const { data, errors } = await federation.run(
      `query ($id: ID!) {
        household(id: $id) {
          loans { principal officer { name greeting } }
          called: name
          rating
          head { savings schooling { school { name } } }
        }
      }`,
      { id: 'h1' },
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        household: {
          loans: [
            { principal: '10000000', officer: { name: 'Người 1', greeting: 'Chào Người 1' } },
            { principal: '50000000', officer: null },
          ],
          called: 'Hộ 1',
          rating: 7,
          head: { savings: '100000', schooling: { school: { name: 'Trường s1' } } },
        },
      }),
    );
  });

  it('gives an agency the values of another that it computes from', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run('{ households { rating } }');
    expect(data).toEqual({ households: [{ rating: 7 }, { rating: 0 }, { rating: 7 }] });
    expect(federation.calls[1]?.variables.representations).toEqual([
      { __typename: 'Household', no: 1, income: '1000000' },
      { __typename: 'Household', no: 2, income: null },
      { __typename: 'Household', no: 3, income: '3000000' },
    ]);
  });

  it('does not ask for what another agency provides on its own path', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run('{ loan(id: "l1") { officer { name } } }');
    expect(data).toEqual({ loan: { officer: { name: 'Người 1' } } });
    expect(federation.calls.map(({ agency }) => agency)).toEqual(['bank']);
  });

  it('goes from one agency to another by whichever key both know', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run('{ loan(id: "l2") { borrower { id name loans { id } } } }');
    expect(data).toEqual({
      loan: { borrower: { id: 'h2', name: 'Hộ 2', loans: [{ id: 'l2' }, { id: 'l6' }] } },
    });
    expect(federation.calls[1]?.variables).toEqual({ representations: [{ __typename: 'Household', no: 2 }] });
  });

  it('asks for an entity once, however often it occurs', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run('{ grid { debt } }');
    expect(data).toEqual({
      grid: [[{ debt: '1500000' }, null], null, [], [{ debt: '1500000' }, { debt: '3500000' }]],
    });
    expect(federation.calls[1]?.variables).toEqual({
      representations: [
        { __typename: 'Household', no: 1 },
        { __typename: 'Household', no: 3 },
      ],
    });
  });

  it('asks nobody about a list that is empty', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run('{ households(first: 0) { debt } }');
    expect(data).toEqual({ households: [] });
    expect(federation.calls).toHaveLength(1);
  });

  it('keeps two aliases of the same entity apart', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run(`{
      a: household(id: "h3") { guarantor { schooling(year: 2021) { year } } }
      b: household(id: "h3") { guarantor { schooling(year: 2022) { year } } }
    }`);
    expect(data).toEqual({
      a: { guarantor: { schooling: { year: 2021 } } },
      b: { guarantor: { schooling: { year: 2022 } } },
    });
  });

  it('asks one agency about several places in one call', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run(`{
      a: household(id: "h1") { debt members { savings } }
      b: household(id: "h2") { loans { id } head { savings } }
    }`);
    expect(data).toEqual({
      a: { debt: '1500000', members: [{ savings: '100000' }, { savings: '500000' }] },
      b: { loans: [{ id: 'l2' }, { id: 'l6' }], head: { savings: '200000' } },
    });
    expect(federation.calls.map(({ agency }) => agency)).toEqual(['register', 'bank']);
  });
});

describe('types that only the data tells', () => {
  it('follows a union into each of its types', async () => {
    const { run } = startTestFederation();
    const { data } = await run(`{
      parties { __typename ... on Household { same: income loans { id } } ... on Person { same: savings greeting } }
    }`);
    expect(data).toEqual({
      parties: [
        { __typename: 'Household', same: '1000000', loans: [{ id: 'l1' }, { id: 'l5' }] },
        { __typename: 'Person', same: '200000', greeting: 'Chào Người 2' },
        { __typename: 'Household', same: '3000000', loans: null },
      ],
    });
  });

  it('follows an interface, with fragments on itself, on its types and on unions', async () => {
    const { run } = startTestFederation();
    const { data, errors } = await run(`{
      assets { id ...Worth ... on Land { pledged } ... on Animal { kept: pledged kind } }
      nodes { id ... on Party { ... on Household { name } } }
    }
    fragment Worth on Asset { worth __typename }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      assets: [
        { id: 'a1', worth: '90000000', __typename: 'Land', pledged: true },
        null,
        { id: 'a2', worth: null, __typename: 'Animal', kept: 'yes', kind: 'trâu' },
      ],
      nodes: [{ id: 'p1' }, { id: 'h2', name: 'Hộ 2' }, { id: 'p5' }],
    });
  });

  it('shows nothing of a type or an enum value that is not public', async () => {
    const { run } = startTestFederation();
    const enumeration = await run('{ households { class } }');
    expect(enumeration.data).toEqual({
      households: [{ class: 'POOR' }, { class: 'NEAR_POOR' }, { class: null }],
    });
    expect(enumeration.errors).toEqual([
      {
        message: 'Enum "Class" has no such public value.',
        path: ['households', 2, 'class'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    const union = await run('{ parties(text: "spirit") { ... on Node { id } } }');
    expect(union).toEqual({
      kind: 'executed',
      data: null,
      errors: [
        {
          message: "An agency's value is of no public type of Party.",
          path: ['parties', 3],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
      cost: expect.any(Number),
      silentAgencies: [],
    });
  });
});

describe('introspection', () => {
  it('is answered from the public schema without any agency, also among other fields', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run(
      `query ($name: String!) {
      __typename
      schema: __schema { queryType { name } }
      ... { id: __type(name: $name) { enumValues { name } } }
      household(id: "h1") { __typename name }
      hidden: __type(name: "Spirit") { name }
    }`,
      { name: 'Class' },
    );
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        __typename: 'Query',
        schema: { queryType: { name: 'Query' } },
        id: { enumValues: [{ name: 'POOR' }, { name: 'NEAR_POOR' }] },
        household: { __typename: 'Household', name: 'Hộ 1' },
        hidden: null,
      }),
    );
    expect(federation.calls).toHaveLength(1);
    await federation.run('{ __typename t: __typename }');
    expect(federation.calls).toHaveLength(1);
  });
});

describe('mutations', () => {
  it('run one after the other, each answered in full before the next begins', async () => {
    const federation = startTestFederation();
    const { data } = await federation.run(
      'mutation { a: rename(id: "h1", name: "Mới") { name debt } owed b: count lend(no: 2, amount: "5") { principal borrower { name } } }',
    );
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        a: { name: 'Mới', debt: '1500000' },
        owed: 1,
        b: 2,
        lend: { principal: '5', borrower: { name: 'Hộ 2' } },
      }),
    );
    expect(federation.calls.map(({ agency, operationKind }) => `${agency} ${operationKind}`)).toEqual([
      'register mutation',
      'bank query',
      'bank mutation',
      'register mutation',
      'bank mutation',
      'register query',
    ]);
  });

  it('stop after one that fails and may not be null', async () => {
    const federation = startTestFederation();
    const { data, errors } = await federation.run('mutation { a: count refuse b: count }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['refuse'], extensions: { code: 'FORBIDDEN' } }]);
    expect(federation.calls).toHaveLength(2);
  });
});

describe('the planner', () => {
  it('(0.0.38) cannot plan a computed field of an entity that the computing agency gives below another agency', async () => {
    const { run } = startTestFederation();
    // When this fails, the planner has learnt it: take the exception out of differential.test.ts, too.
    await expect(run('{ households { loans { borrower { rating } } } }')).rejects.toThrow(PlanningError);
    expect((await run('{ loan(id: "l1") { borrower { rating } } }')).data).toEqual({
      loan: { borrower: { rating: 7 } },
    });
  });
});

describe('compiled operations', () => {
  it('serve all variables, and are made anew when they have been forgotten', async () => {
    const federation = startTestFederation({ planCache: { maxEntries: 1 } });
    const query = 'query ($id: ID!) { household(id: $id) { name } }';
    const names = async (): Promise<unknown[]> => {
      const answers = await Promise.all(['h1', 'h2'].map((id) => federation.run(query, { id })));
      return answers.map(({ data }) => data);
    };
    const expected = ['Hộ 1', 'Hộ 2'].map((name) => ({ household: { name } }));
    expect(await names()).toEqual(expected);
    await federation.run('{ programmes { name } }');
    expect(await names()).toEqual(expected);
  });
});

describe('the plan cache', () => {
  it('is bounded by size, too, and says what it forgot', async () => {
    const maxBytes = 100_000;
    const federation = startTestFederation({ planCache: { maxBytes } });
    for (let index = 0; index < 200; index += 1) {
      await federation.run(`{ households { name loans { principal } } } # ${index}`);
      expect(federation.engine.stats().planBytes).toBeLessThanOrEqual(maxBytes);
    }
    const { plans, plansForgotten, planMisses } = federation.engine.stats();

    expect(plans).toBeGreaterThan(5);
    expect(plans + plansForgotten).toBe(200);
    expect(planMisses).toBe(200);
  });

  it('is not misled by what looks like a comment', async () => {
    const bytesOf = async (text: string): Promise<number> => {
      const { engine, run } = startTestFederation();
      await run(`query ($a: String = "${text}") { ${'household(id: "h1") { name } '.repeat(50)} }`);
      return engine.stats().planBytes;
    };

    expect(await bytesOf('#')).toBe(await bytesOf('a'));
  });

  it('takes a fragment for as large as the fields that it stands for', async () => {
    const bytesOf = async (query: string): Promise<number> => {
      const { engine, run } = startTestFederation();
      await run(query);
      return engine.stats().planBytes;
    };
    const fields = 'name income debt loans { principal }';
    const spread = (times: number): string =>
      `{ ${Array.from({ length: times }, (_, index) => `a${index}: households { ...F }`).join(' ')} }
       fragment F on Household { ${fields} }`;

    expect(await bytesOf(spread(16))).toBeGreaterThan(5 * (await bytesOf(spread(2))));
  });
});
