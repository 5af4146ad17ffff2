import { describe, expect, it } from 'vitest';
import { startTestFederation } from './testing/test-federation.ts';

describe('@skip and @include', () => {
  const QUERY = `query ($yes: Boolean!, $no: Boolean = false) {
    households(first: 1) @include(if: $yes) {
      name @skip(if: $yes)
      id @skip(if: $no)
      ... on Household @include(if: $yes) { loans @skip(if: $no) { id } debt @include(if: $no) }
      ...Head @skip(if: $yes)
    }
    programmes @skip(if: $yes) { name }
    ... @include(if: false) { broken }
  }
  fragment Head on Household { head { savings } }`;

  it('are heeded on fields, fragments and roots, with defaults of variables', async () => {
    const { run } = startTestFederation();
    expect((await run(QUERY, { yes: true })).data).toEqual({
      households: [{ id: 'h1', loans: [{ id: 'l1' }, { id: 'l5' }] }],
    });
    expect((await run(QUERY, { yes: false })).data).toEqual({
      programmes: [{ name: 'Chương trình HN' }, { name: 'Chương trình HCN' }],
    });
    expect((await run(QUERY, { yes: true, no: true })).data).toEqual({ households: [{ debt: '1500000' }] });
  });

  it('cost no call for what is left out', async () => {
    const federation = startTestFederation();
    await federation.run(
      'query ($no: Boolean!) { household(id: "h1") { name loans @include(if: $no) { id } } }',
      {
        no: false,
      },
    );
    expect(federation.calls.map(({ agency }) => agency)).toEqual(['register']);
  });

  it('may leave nothing to ask', async () => {
    const federation = startTestFederation();
    expect((await federation.run('{ programmes @skip(if: true) { name } }')).data).toEqual({});
    expect((await federation.run('{ household(id: "h1") { name @skip(if: true) } }')).data).toEqual({
      household: {},
    });
    expect(federation.calls).toHaveLength(1);
  });
});

describe('variables', () => {
  it('go to agencies as they came, only those that the agency needs, defaults left to the operation', async () => {
    const federation = startTestFederation();
    await federation.run(
      `query ($first: Int = 1, $closed: Boolean, $filter: Filter, $of: Vnd!) {
        households(first: $first, filter: $filter) { loans(closed: $closed) { id } }
        amount(of: $of)
      }`,
      { filter: { classes: ['POOR'] }, of: '12', closed: null, unknown: 1 },
    );
    expect(federation.calls.map(({ agency, variables }) => [agency, variables])).toEqual([
      ['register', { filter: { classes: ['POOR'] }, of: '12' }],
      ['bank', { closed: null, representations: [{ __typename: 'Household', no: 1 }] }],
    ]);
  });

  it("may have the planner's own names", async () => {
    const { run } = startTestFederation();
    const query = `query ($representations: Int, $__batch_reps_0: Int) {
      household(id: "h1") { loans { purpose(representations: $representations) } }
      households(first: $__batch_reps_0) { id }
    }`;
    expect((await run(query, { representations: 7, __batch_reps_0: 1 })).data).toEqual({
      household: { loans: [{ purpose: 'mục đích 7' }, { purpose: 'mục đích 7' }] },
      households: [{ id: 'h1' }],
    });
  });
});

describe('aliases', () => {
  it("that look like keys or inputs of agencies never bring another citizen's data", async () => {
    const { run } = startTestFederation();
    const { data, errors } = await run(
      `{
      household(id: "h1") {
        no: name id: hamlet_ income: id
        head { id: name name: id __typename: born savings greeting }
        debt rating
      }
    }`.replace('id: hamlet_', 'id: class'),
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      household: {
        no: 'Hộ 1',
        id: 'POOR',
        income: 'h1',
        head: {
          id: 'Người 1',
          name: 'p1',
          __typename: '1961-02-03',
          savings: '100000',
          greeting: 'Chào Người 1',
        },
        debt: '1500000',
        rating: 7,
      },
    });
  });

  it('may be names that every object has', async () => {
    const federation = startTestFederation();
    const query = '{ __proto__: household(id: "h1") { constructor: debt toString: name __proto__: id } }';
    const { data } = await federation.run(query);
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":{"constructor":"1500000","toString":"Hộ 1","__proto__":"h1"}}',
    );
    federation.fail('bank');
    expect((await federation.run(query)).data).toEqual({ ['__proto__']: null });
    expect({}).not.toHaveProperty('id');
  });

  it("cannot be reached by an agency's keys", async () => {
    const federation = startTestFederation();
    federation.answer(
      'register',
      () => '{"data":{"__proto__":{"polluted":1},"household":{"__proto__":{"polluted":1},"name":"n"}}}',
    );
    const { data } = await federation.run('{ household(id: "h1") { name } }');
    expect(data).toEqual({ household: { name: 'n' } });
    expect({}).not.toHaveProperty('polluted');
  });
});
