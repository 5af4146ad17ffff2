import { describe, expect, it } from 'vitest';
import type { EngineResponse } from '../engine.ts';
import { startTestFederation, type TestOptions } from '../testing/test-federation.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@cost", "@listSize"])`;

const SCHEMAS = {
  a: `${LINK}
    type Query {
      one: Item plain: [Item] rows(first: Int = 4): [Item] page(first: Int, after: String): ItemConnection
      sliced(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"], assumedSize: 7)
      loose(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"], assumedSize: 7, requireOneSlicingArgument: false)
      fixed: [Item] @listSize(assumedSize: 3) heavy: Item @cost(weight: 50) grid: [[Item]]
      sized(size: Int): Bag @listSize(slicingArguments: ["size"], sizedFields: ["items", "names"])
      find(by: Filter, deep: [Filter!], loud: Boolean @cost(weight: 4)): Item any: Any node: Node paid: Paid
      words: [String] level: Level
    }
    type Mutation { touch: Item }
    input Filter { text: String @cost(weight: 2) inner: Filter }
    enum Level @cost(weight: 3) { LOW HIGH }
    type ItemConnection { edges: [ItemEdge!]! pageInfo: Info total: Int } type ItemEdge { node: Item cursor: String }
    type Info { more: Boolean } type Bag { items: [Item] names: [String] others: [Item] }
    interface Node { id: ID! } type Paid @cost(weight: 20) { id: ID! }
    type Item implements Node @key(fields: "id") { id: ID! name: String inner: Item items: [Item] }
    type Rare implements Node @cost(weight: 9) { id: ID! inner: Item }
    union Any = Item | Rare`,
  b: `${LINK} type Item @key(fields: "id") { id: ID! stock: Stock parts(first: Int): [Stock] } type Stock { count: Int }`,
};

type Variables = Readonly<Record<string, unknown>>;

function start(options: TestOptions = {}) {
  return startTestFederation({ schemas: SCHEMAS, resolvers: {}, resolveReference: (row) => row, ...options });
}

const { engine, calls } = start();

const run = (query: string, variables?: Variables): Promise<EngineResponse> =>
  engine.execute({ query, variables }, undefined);

async function costOf(query: string, variables?: Variables): Promise<number | undefined> {
  const answer = await run(query, variables);
  expect(answer.errors?.map(({ message }) => message) ?? []).toEqual([]);
  return answer.cost;
}

describe('what an operation is estimated to cost', () => {
  it.each([
    ['leaves are free, objects are 1', '{ one { id name } level }', 1 + 3],
    ['objects below each other', '{ one { inner { inner { name } } } }', 3],
    ['fields of another agency', '{ one { stock { count } } }', 2],
    ['a list of which nothing is known', '{ plain { name } }', 10],
    ['a list in a list', '{ plain { items { name } } }', 10 * (1 + 10)],
    ['a list of lists', '{ grid { name } }', 10 * 10],
    ['a list of leaves', '{ words }', 0],
    ['a page by its argument', '{ rows(first: 3) { name } }', 3],
    ['a page by the default of its argument', '{ rows { name } }', 4],
    ['a page without argument or default', '{ one { parts { count } } }', 1 + 10],
    ['a page that asks for nothing', '{ rows(first: 0) { inner { name } } }', 0],
    ['a page of less than nothing', '{ rows(first: -5) { name } }', 0],
    [
      'edges of a connection',
      '{ page(first: 5) { edges { node { name } cursor } pageInfo { more } total } }',
      1 + 5 * 2 + 1,
    ],
    ['edges of a connection without argument', '{ page { edges { cursor } } }', 1 + 10],
    ['an assumed size', '{ fixed { name } }', 3],
    ['a slicing argument', '{ sliced(last: 2) { name } }', 2],
    ['the larger of two slicing arguments', '{ loose(last: 2, first: 6) { name } }', 6],
    ['an assumed size where no slicing argument is given', '{ loose { name } }', 7],
    [
      'a size that is of the fields below',
      '{ sized(size: 6) { items { name } names others { id } } }',
      1 + 6 + 10,
    ],
    ['a weight of a field', '{ heavy { name inner { name } } }', 50 + 1],
    ['a weight of a type', '{ paid { id } }', 20],
    ['weights of arguments that are given', '{ a: find(loud: true) { id } b: find { id } }', 4 + 1 + 1],
    [
      'input objects, as deep as they go',
      '{ find(by: {text: "x", inner: {text: "y"}}, deep: [{}, {text: null}]) { id } }',
      1 + (1 + 2) + (1 + 2) + 1 + 1,
    ],
    [
      'the dearest of the types of a union',
      '{ any { ... on Item { inner { id } } ... on Rare { inner { inner { id } } } } }',
      9 + 2,
    ],
    ['the dearest of the types of an interface', '{ node { id } }', 9],
    ['a mutation is 10', 'mutation { touch { id } }', 11],
    [
      'the same field asked twice',
      '{ plain { name } plain { id } ...F } fragment F on Query { plain { name } }',
      10,
    ],
    ['a field under two aliases', '{ a: plain { name } b: plain { name } }', 20],
    ['what is left out', '{ plain @skip(if: true) { name } one { items @include(if: false) { id } } }', 1],
    ['introspection', '{ __schema { types { fields { name } } } __typename }', 0],
  ])('%s', async (_what, query, cost) => {
    expect(await costOf(query)).toBe(cost);
  });

  it('goes by the variables of each request', async () => {
    const query = 'query ($n: Int, $m: Int = 2) { rows(first: $n) { parts(first: $m) { count } } }';
    expect(await costOf(query, { n: 3, m: 5 })).toBe(3 * (1 + 5));
    expect(await costOf(query, { n: 3 })).toBe(3 * (1 + 2));
    expect(await costOf(query)).toBe(4 * (1 + 2));
    expect(await costOf(query, { n: null, m: null })).toBe(10 * (1 + 10));
    const filter =
      'query ($by: Filter, $t: String) { x: find(by: $by) { id } y: find(by: {text: $t}) { id } }';
    expect(await costOf(filter, { by: { inner: { text: 'x' } }, t: 'y' })).toBe(
      1 + (1 + 1 + 2) + 1 + (1 + 2),
    );
    expect(await costOf(filter)).toBe(1 + (1 + 1));
  });

  it('counts nothing that the viewer may not read', async () => {
    const sdl = SCHEMAS.a
      .replace('"@cost"', '"@authenticated", "@cost"')
      .replace('plain: [Item]', 'plain: [Item] @authenticated');
    const anyone = start({
      schemas: { ...SCHEMAS, a: sdl },
      holdingsOf: () => ({ authenticated: false, scopes: new Set(), policies: new Set() }),
    });
    expect((await anyone.run('{ plain { name } one { id } }')).cost).toBe(1);
  });

  it('reads the directives under the names that the supergraph gives them', async () => {
    const named = LINK.replace('"@cost"', '{name: "@cost", as: "@price"}').replace(
      '"@listSize"',
      '{name: "@listSize", as: "@length"}',
    );
    const sdl = `${named} type Query { fixed: [Item] @length(assumedSize: 3) } type Item @price(weight: 4) { id: ID! }`;
    const other = start({ schemas: { a: sdl } });
    expect((await other.run('{ fixed { id } }')).cost).toBe(12);
  });
});

describe('an operation that costs too much', () => {
  const limited = start({ limits: { maxCost: 20 } });

  it('is refused with its estimate and the limit, and asks nobody', async () => {
    const answer = await limited.run('{ plain { items { id } } }');
    expect(answer).toMatchObject({
      kind: 'request-error',
      errors: [
        {
          message: 'The operation is estimated to cost 110; at most 20 is allowed.',
          extensions: { code: 'OPERATION_TOO_COSTLY', given: 110, allowed: 20 },
        },
      ],
    });
    expect(limited.calls).toEqual([]);
  });

  it('is judged anew for each request', async () => {
    const query = 'query ($n: Int!) { rows(first: $n) { id } }';
    expect((await limited.run(query, { n: 21 })).kind).toBe('request-error');
    expect(await limited.run(query, { n: 20 })).toMatchObject({ kind: 'executed', cost: 20 });
    expect((await limited.run(query, { n: 2_000_000_000 })).errors?.[0]?.extensions.given).toBe(
      2_000_000_000,
    );
  });

  it('is said by check, and not by rooms inside the gateway', async () => {
    const request = { query: '{ rows(first: 21) { id } }' };
    expect(await limited.engine.check(request)).toMatchObject([
      { extensions: { code: 'OPERATION_TOO_COSTLY' } },
    ]);
    expect((await limited.engine.executeInternal(request, undefined)).kind).toBe('executed');
  });
});

describe('a list that must be bounded', () => {
  const before = calls.length;
  const refusalOf = async (query: string, variables?: Variables) => {
    const answer = await run(query, variables);
    expect(answer.kind).toBe('request-error');
    return answer.errors?.[0];
  };

  it('needs exactly one slicing argument', async () => {
    expect(await refusalOf('{ sliced { id } }')).toMatchObject({
      message: 'Query.sliced needs exactly one of the arguments first, last; 0 are given.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect((await refusalOf('{ sliced(first: 1, last: 1) { id } }'))?.message).toContain('2 are given');
    expect((await refusalOf('{ sliced(first: null) { id } }'))?.message).toContain('0 are given');
  });

  it('may be bounded by a variable', async () => {
    const query = 'query ($n: Int, $m: Int) { sliced(first: $n, last: $m) { id } }';
    expect(await costOf(query, { n: 4 })).toBe(4);
    expect((await refusalOf(query, {}))?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await refusalOf(query, { n: 1, m: 2 }))?.message).toContain('2 are given');
    expect(calls.length).toBeGreaterThan(before);
  });
});
