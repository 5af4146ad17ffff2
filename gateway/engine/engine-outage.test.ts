import { describe, expect, it } from 'vitest';
import type { EngineResponse } from './engine.ts';
import { type AnswerBody, startTestFederation } from './testing/test-federation.ts';

function codesAndPaths({ errors = [] }: EngineResponse): readonly string[] {
  return errors.map(({ extensions, path = [] }) =>
    [extensions.code, extensions.agency ?? '-', path.join('.')].join(' '),
  );
}

describe('an agency that gives no answer', () => {
  it('costs its own fields only, one error a field, and is named once', async () => {
    const federation = startTestFederation();
    federation.fail('bank');
    const answer = await federation.run('{ households { name loans { id } head { savings born } } }');
    expect(answer.data).toEqual({
      households: [1, 2, 3].map((no) => ({
        name: `Hộ ${no}`,
        loans: null,
        head: { savings: null, born: `196${no}-02-03` },
      })),
    });
    expect(codesAndPaths(answer).toSorted()).toEqual([
      'AGENCY_UNAVAILABLE bank households.head.savings',
      'AGENCY_UNAVAILABLE bank households.loans',
    ]);
    expect(answer.silentAgencies).toEqual([{ agency: 'bank', code: 'AGENCY_UNAVAILABLE' }]);
    expect(JSON.stringify(answer)).not.toMatch(/10\.0\.0|http|4001/);
  });

  it('adds no second error where its fields may not be null', async () => {
    const federation = startTestFederation();
    federation.fail('bank', 'AGENCY_TIMEOUT');
    const answer = await federation.run(
      '{ a: household(id: "h1") { name debt } b: household(id: "h2") { name } }',
    );
    expect(answer.data).toEqual({ a: null, b: { name: 'Hộ 2' } });
    expect(codesAndPaths(answer)).toEqual(['AGENCY_TIMEOUT bank a.debt']);
  });

  it('of a root field leaves the other root fields', async () => {
    const federation = startTestFederation();
    federation.fail('register');
    const answer = await federation.run('{ household(id: "h1") { name debt } programmes { name } }');
    expect(answer.data).toEqual({
      household: null,
      programmes: [{ name: 'Chương trình HN' }, { name: 'Chương trình HCN' }],
    });
    expect(codesAndPaths(answer)).toEqual(['AGENCY_UNAVAILABLE register household']);
  });

  it('empties the answer where its root field may not be null, with that one error', async () => {
    const federation = startTestFederation();
    federation.fail('register');
    const answer = await federation.run('{ households { name } programmes { name } }');
    expect(answer).toMatchObject({ kind: 'executed', data: null });
    expect(codesAndPaths(answer)).toEqual(['AGENCY_UNAVAILABLE register households']);
  });

  it('never makes another agency compute with a value that is only missing', async () => {
    const federation = startTestFederation();
    federation.fail('register');
    const answer = await federation.run('{ loan(id: "l1") { borrower { rating debt } } }');
    // With income null the bank would say rating 0.
    expect(answer.data).toEqual({ loan: { borrower: { rating: null, debt: '1500000' } } });
    expect(codesAndPaths(answer)).toContain('AGENCY_UNAVAILABLE register loan.borrower.rating');
  });

  it('is named for fields of others that cannot be reached without it', async () => {
    const federation = startTestFederation();
    federation.fail('bank');
    const answer = await federation.run(
      '{ programmes { stipend } household(id: "h3") { guarantor { greeting } } }',
    );
    expect(answer.data).toBeNull();
    expect(codesAndPaths(answer).toSorted()).toEqual([
      'AGENCY_UNAVAILABLE bank household.guarantor',
      'AGENCY_UNAVAILABLE bank programmes',
    ]);
  });

  it('costs nothing where its fields are left out', async () => {
    const federation = startTestFederation();
    federation.fail('bank');
    const answer = await federation.run(
      'query ($no: Boolean!) { household(id: "h1") { name debt @include(if: $no) } }',
      {
        no: false,
      },
    );
    expect(answer).toEqual({
      kind: 'executed',
      data: { household: { name: 'Hộ 1' } },
      cost: expect.any(Number),
      silentAgencies: [],
    });
  });
});

describe('an agency that answers nonsense', () => {
  const QUERY = '{ households { name loans { id } } }';
  const nonsense: readonly (readonly [string, string])[] = [
    ['a page', '<html>10.0.0.7</html>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['no data and no errors', '{"data":null}'],
    ['data that is a text', '{"data":"x"}'],
    ['no list of entities', '{"data":{}}'],
    ['null for the list of entities', '{"data":{"_entities":null}}'],
    ['too few entities', '{"data":{"_entities":[null]}}'],
    ['too many entities', '{"data":{"_entities":[null,null,null,null]}}'],
    ['entities that are texts', '{"data":{"_entities":["a","b","c"]}}'],
    ['errors that are no list', '{"data":{},"errors":{}}'],
  ];

  it.each(nonsense)('(%s) costs its own fields only', async (_what, body) => {
    const federation = startTestFederation();
    federation.answer('bank', () => Buffer.from(body));
    const answer = await federation.run(QUERY);
    expect(answer.data).toEqual({
      households: [1, 2, 3].map((no) => ({ name: `Hộ ${no}`, loans: null })),
    });
    expect(codesAndPaths(answer)).toEqual(['AGENCY_BAD_RESPONSE bank households.loans']);
    expect(answer.silentAgencies).toEqual([{ agency: 'bank', code: 'AGENCY_BAD_RESPONSE' }]);
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
  });

  it('in a value gets that value nulled and an error with its path', async () => {
    const federation = startTestFederation();
    federation.answer('register', {
      data: { households: [{ name: { first: 'x' }, class: 7, tags: 'none', grade: '4', income: 12 }] },
    });
    const answer = await federation.run('{ households { class tags grade income } }');
    expect(answer.data).toEqual({ households: [{ class: null, tags: null, grade: 4, income: 12 }] });
    expect(codesAndPaths(answer)).toEqual([
      'INTERNAL_SERVER_ERROR - households.0.class',
      'INTERNAL_SERVER_ERROR - households.0.tags',
    ]);
    expect(await federation.run('{ households { name } }')).toMatchObject({ data: null });
  });

  it('or keeps what may not be null to itself is told with the path', async () => {
    const federation = startTestFederation();
    federation.alter('bank', () => ({ data: { _entities: [null, { loans: [] }, {}] } }));
    const answer = await federation.run('{ households { name loans { id } } }');
    expect(answer.errors).toBeUndefined();
    const required = startTestFederation();
    required.alter('bank', () => ({ data: { _entities: [null] } }));
    expect(await required.run('{ household(id: "h1") { debt } }')).toEqual({
      kind: 'executed',
      data: { household: null },
      errors: [
        {
          message: 'Cannot return null for non-nullable field Household.debt.',
          path: ['household', 'debt'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
      cost: expect.any(Number),
      silentAgencies: [],
    });
  });
});

describe('errors that agencies tell', () => {
  it('keep their message with a code, and lose everything that is not public', async () => {
    const { run } = startTestFederation();
    const answer = await run('{ broken(how: "coded") other: broken }');
    expect(answer).toEqual({
      kind: 'executed',
      data: { broken: null, other: null },
      errors: [
        {
          message: 'Not for you.',
          path: ['broken'],
          extensions: { code: 'FORBIDDEN', remedy: 'Ask.', argument: 'how', agency: 'register' },
        },
        {
          message: 'Internal error at an agency',
          path: ['other'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', agency: 'register' },
        },
      ],
      cost: expect.any(Number),
      silentAgencies: [],
    });
  });

  it('about an entity stand at every place where the client sees it', async () => {
    const federation = startTestFederation();
    federation.alter('bank', ({ data }: AnswerBody) => ({
      data,
      errors: [{ message: 'No.', path: ['_entities', 0, 'debts', 'x'], extensions: { code: 'FORBIDDEN' } }],
    }));
    const answer = await federation.run('{ grid { debts: debt } }');
    expect(codesAndPaths(answer)).toEqual(['FORBIDDEN bank grid.0.0.debts', 'FORBIDDEN bank grid.3.0.debts']);
  });

  it("are told by the client's aliases, never by inaccessible fields", async () => {
    const federation = startTestFederation();
    federation.alter('register', ({ data }: AnswerBody) => ({
      data,
      errors: [
        { message: 'a', path: ['household', 'no'], extensions: { code: 'FORBIDDEN' } },
        { message: 'b', path: ['household', 'own_id'], extensions: { code: 'FORBIDDEN' } },
      ],
    }));
    const answer = await federation.run('{ household(id: "h1") { id: name debt } }');
    expect(codesAndPaths(answer)).toEqual([
      'FORBIDDEN register household',
      'FORBIDDEN register household.id',
    ]);
  });

  it('propagate null as far as they must, without another error', async () => {
    const { run } = startTestFederation();
    const answer = await run(
      '{ a: household(id: "h4") { grade } b: household(id: "h2") { name debt } c: household(id: "h1") { debt } }',
    );
    expect(answer.data).toEqual({ a: null, b: null, c: { debt: '1500000' } });
    expect(codesAndPaths(answer)).toEqual([
      'INTERNAL_SERVER_ERROR register a.grade',
      'INTERNAL_SERVER_ERROR bank b.debt',
    ]);
  });

  it('without a path stand at the fields that came back empty, or nowhere', async () => {
    const federation = startTestFederation();
    federation.answer('bank', {
      data: null,
      errors: [{ message: 'Closed.', extensions: { code: 'FORBIDDEN' } }],
    });
    const empty = await federation.run('{ households { name loans { id } } }');
    expect(empty.data).toMatchObject({ households: [{ loans: null }, { loans: null }, { loans: null }] });
    expect(codesAndPaths(empty)).toEqual(['FORBIDDEN bank households.loans']);
    expect(empty.silentAgencies).toEqual([]);

    const root = await federation.run('{ programmes { name } }');
    expect(root.data).toBeNull();
    expect(codesAndPaths(root)).toEqual(['FORBIDDEN bank programmes']);

    const whole = startTestFederation();
    whole.alter('bank', ({ data }: AnswerBody) => ({ data, errors: [{ message: 'x' }, {}] }));
    const answer = await whole.run('{ household(id: "h1") { debt } }');
    expect(answer.data).toEqual({ household: { debt: '1500000' } });
    expect(codesAndPaths(answer)).toEqual(['INTERNAL_SERVER_ERROR bank ']);
  });

  it('about our own request stay between the agency and us', async () => {
    const federation = startTestFederation();
    federation.answer('bank', {
      errors: [
        {
          message: 'Cannot query field "no" on type "Household".',
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
        { message: '$representations got {"no":1}', extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
    const answer = await federation.run('{ household(id: "h1") { loans { id } } }');
    expect(answer.errors).toEqual([
      {
        message: 'Internal error at an agency',
        path: ['household', 'loans'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', agency: 'bank' },
      },
    ]);
  });
});
