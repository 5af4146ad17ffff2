import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createEngine, type EngineResponse } from './engine.ts';
import { startTestFederation } from './testing/test-federation.ts';

const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
});

function parseDay(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  throw new GraphQLError('Not a day.', {
    extensions: { code: 'IMPOSSIBLE_DATE', remedy: 'Write YYYY-MM-DD.', secret: 'x' },
  });
}

const { engine, calls } = startTestFederation({ scalars: { Day } });

async function refusalOf(query: string, more: object = {}): Promise<EngineResponse> {
  const before = calls.length;
  const answer = await engine.execute({ query, ...more }, undefined);
  expect(answer.kind).toBe('request-error');
  expect(answer).not.toHaveProperty('data');
  expect(calls).toHaveLength(before);
  return answer;
}

async function codeOf(query: string, more: object = {}): Promise<string | undefined> {
  return (await refusalOf(query, more)).errors?.[0]?.extensions.code;
}

describe('a request that is refused before any agency is asked', () => {
  it('names the place of a syntax error', async () => {
    const { errors } = await refusalOf('{ household(');
    expect(errors).toMatchObject([
      { locations: [{ line: 1, column: 13 }], extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    ]);
    expect(await codeOf('')).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('names what the public schema does not have', async () => {
    for (const query of [
      '{ nothing }',
      '{ household(id: "h1") { no } }',
      '{ _entities(representations: []) { __typename } }',
      '{ household(id: "h1") { __schema { queryType { name } } } }',
      'query ($a: Int) { household(id: $a) { id } }',
    ])
      expect(await codeOf(query), query).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('tells which operation it cannot find', async () => {
    const query = 'query A { __typename } query B { __typename }';
    expect(await codeOf(query)).toBe('OPERATION_RESOLUTION_FAILURE');
    expect(await codeOf(query, { operationName: 'C' })).toBe('OPERATION_RESOLUTION_FAILURE');
    expect(await codeOf('fragment F on Query { __typename }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codeOf('subscription { count }')).toBe('OPERATION_RESOLUTION_FAILURE');
    const found = await engine.execute({ query, operationName: 'B' }, undefined);
    expect(found).toMatchObject({ kind: 'executed', data: { __typename: 'Query' } });
  });

  it('names the variable that is wrong, with what its scalar says', async () => {
    const query =
      'query ($id: ID!, $day: Day, $first: Int) { household(id: $id) { id } reviewedOn(day: $day) households(first: $first) { id } }';
    const { errors } = await refusalOf(query, { variables: { day: 'tomorrow', first: 1.5 } });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', argument: '$id' },
      { code: 'IMPOSSIBLE_DATE', remedy: 'Write YYYY-MM-DD.', argument: '$day' },
      { code: 'BAD_USER_INPUT', argument: '$first' },
    ]);
    expect(errors?.[1]?.message).toContain('Not a day.');
  });

  it('refuses literals with what their scalar says', async () => {
    const { errors } = await refusalOf('{ households(filter: { since: "2020-13-77x" }) { id } }');
    expect(errors).toMatchObject([
      { message: 'Not a day.', extensions: { code: 'IMPOSSIBLE_DATE', remedy: 'Write YYYY-MM-DD.' } },
    ]);
    expect(errors?.[0]?.extensions).not.toHaveProperty('secret');
  });
});

describe('hostile documents are refused at once', () => {
  const TIMEOUT_MS = 4_000;
  const fragments = (count: number, body: (next: string) => string): string =>
    Array.from({ length: count }, (_, at) => `fragment F${at} on Query { ${body(`...F${at + 1}`)} }`).join(
      ' ',
    );

  it('fragments that contain themselves', { timeout: TIMEOUT_MS }, async () => {
    expect(await codeOf('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(
      await codeOf('{ household(id: 1) { ...A } } fragment A on Household { head { household { ...A } } }'),
    ).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('fragments that double at every step', { timeout: TIMEOUT_MS }, async () => {
    const bomb = `{ ...F0 } ${fragments(100, (next) => `${next} ${next}`)} fragment F100 on Query { __typename }`;
    expect(await codeOf(bomb)).toBe('TOO_MANY_ROOT_FIELDS');
    const nested = `{ household(id: 1) { ...F0 } } ${fragments(100, (next) => `${next} ${next}`)} fragment F100 on Household { id }`;
    expect(await codeOf(nested.replaceAll('on Query', 'on Household'))).toBe('OPERATION_TOO_LARGE');
  });

  it('a hundred thousand aliases, and a few thousand', { timeout: TIMEOUT_MS }, async () => {
    const aliases = (count: number): string =>
      Array.from({ length: count }, (_, at) => `a${at}: __typename`).join(' ');
    expect(await codeOf(`{ ${aliases(100_000)} }`)).toBe('OPERATION_TOO_LARGE');
    expect(await codeOf(`{ household(id: 1) { ${aliases(1_600)} } }`)).toBe('TOO_MANY_ALIASES');
    expect(await codeOf(`{ ${aliases(21)} }`)).toBe('TOO_MANY_ROOT_FIELDS');
  });

  it('the same field thousands of times', { timeout: TIMEOUT_MS }, async () => {
    const roots = (count: number): string =>
      Array.from({ length: count }, () => 'household(id: 1) { id }').join(' ');
    expect(await codeOf(`{ ${roots(1_200)} }`)).toBe('OPERATION_TOO_LARGE');
    expect(await codeOf(`{ ${roots(500)} }`)).toBe('OPERATION_TOO_LARGE');
    expect(await codeOf(`{ ${roots(50)} }`)).toBe('TOO_MANY_ROOT_FIELDS');
  });

  it('nesting', { timeout: TIMEOUT_MS }, async () => {
    const deep = (levels: number): string =>
      `{ household(id: 1) ${'{ head { household '.repeat(levels)} { id } ${'} } '.repeat(levels)} }`;
    expect(await codeOf(deep(8))).toBe('OPERATION_TOO_DEEP');
    expect(await codeOf(deep(700))).toBe('OPERATION_TOO_DEEP');
    expect(await codeOf(`{ households(filter: ${'['.repeat(4_900)}`)).toMatch(
      /OPERATION_TOO_DEEP|PARSE_FAILED/,
    );
    expect((await engine.execute({ query: deep(6) }, undefined)).kind).toBe('executed');
  });

  it('too many bytes', async () => {
    expect(await codeOf(`{ __typename } # ${'ạ'.repeat(40_000)}`)).toBe('OPERATION_TOO_LARGE');
  });

  it('by limits that can be set, where the fields of fragments count wherever they are used', async () => {
    const limits = { maxAliases: 2, maxDepth: 2, maxFields: 4 };
    const { engine: strict } = startTestFederation({ limits });
    const code = async (query: string) =>
      (await strict.execute({ query }, undefined)).errors?.[0]?.extensions.code;
    expect(
      await code(
        '{ a: household(id: 1) { ...F } b: household(id: 1) { id } } fragment F on Household { c: id }',
      ),
    ).toBe('TOO_MANY_ALIASES');
    expect(await code('{ household(id: 1) { head { id } } }')).toBe('OPERATION_TOO_DEEP');
    expect(await code('{ household(id: 1) { id name tags income } }')).toBe('OPERATION_TOO_LARGE');
    expect(await code('{ __schema { types { fields { name } } } }')).toBeUndefined();
  });
});

describe('a supergraph that cannot be served', () => {
  const linked = (url: string): string => {
    const { supergraphSdl } = startTestFederation();
    return supergraphSdl
      .replace('schema\n', `schema\n  ${url}\n`)
      .replace('schema @link', `schema ${url} @link`);
  };
  const build = (supergraphSdl: string) => () =>
    createEngine({ supergraphSdl, callAgency: async () => '{}' });

  it('is refused by name when it wants access control that is not enforced here', () => {
    expect(
      build(
        linked(
          '@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) @link(url: "https://specs.apollo.dev/policy/v0.1")',
        ),
      ),
    ).toThrow('authenticated, policy');
    expect(
      build(linked('@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)')),
    ).toThrow('requiresScopes');
  });

  it('is refused by name when it wants an execution that is not known here', () => {
    expect(build(linked('@link(url: "https://example.vn/teleport/v1.0", for: EXECUTION)'))).toThrow(
      'teleport',
    );
    expect(build(linked('@link(url: "https://example.vn/notes/v1.0")'))).not.toThrow();
  });

  it('is refused when it is no supergraph', () => {
    expect(build('type Query { a: Int }')).toThrow('join__Graph');
  });

  it('names its agencies with their addresses for the one who starts it', () => {
    expect(engine.agencies).toEqual(
      ['bank', 'register', 'school'].map((name) => ({ name, url: `http://${name}.invalid/` })),
    );
  });
});
