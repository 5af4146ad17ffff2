import fc from 'fast-check';
import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../errors/request-error.ts';
import { compileVariables } from './coerce-variables.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const schema = buildSchema(`
  enum Class { POOR NEAR_POOR }
  scalar Anything
  input Filter { class: Class! = POOR, from: [Int!], inner: Filter }
  type Query { a(id: ID, text: String, share: Float, yes: Boolean, filter: Filter, any: Anything): Int }
`);

const DECLARATION = `query (
  $id: ID!, $text: String, $count: Int = 5, $share: Float! = 0.5, $yes: Boolean, $class: Class = NEAR_POOR,
  $any: Anything, $ids: [ID!], $lists: [[Int]], $filter: Filter, $filters: [Filter!] = [{ from: [1] }]
) { a }`;

function definitionsOf(text: string) {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return (operation satisfies OperationDefinitionNode).variableDefinitions ?? [];
}

const definitions = definitionsOf(DECLARATION);
const coerce = compileVariables(schema, definitions);

const plain = fc.oneof(
  fc.constantFrom<unknown>('POOR', 'NEAR_POOR', 'RICH', '', '7', 0, 1, -3, 2.5, 2 ** 31, true, false, null),
  fc.string({ maxLength: 5 }),
  fc.integer(),
);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: fc.array(plain, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.record(
      { class: plain, from: fc.array(fc.integer(), { maxLength: 2 }), unknown: plain },
      { requiredKeys: [] },
    ),
  },
);
const right: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: fc.constantFrom<unknown>('a', 7),
  text: fc.constantFrom('', 'chữ', null),
  count: fc.constantFrom(1, null),
  share: fc.constantFrom(0, 0.25),
  yes: fc.boolean(),
  class: fc.constantFrom('POOR', null),
  any: anyValue,
  ids: fc.constantFrom<unknown>(['a', 1], 'a', null),
  lists: fc.constantFrom<unknown>([[1, null], null], 3),
  filter: fc.constantFrom<unknown>({}, { class: 'POOR', from: 1 }, null),
  filters: fc.constantFrom<unknown>([{}], { inner: { from: [] } }),
};
const sentVariables = fc.record(
  Object.fromEntries(
    [...Object.entries(right), ['undeclared', plain] as const].map(([name, arbitrary]) => [
      name,
      fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: anyValue }),
    ]),
  ),
  { requiredKeys: [] },
);

describe('variables', () => {
  it('are coerced as graphql-js coerces them, and refused where it refuses them', () => {
    let accepted = 0;
    fc.assert(
      fc.property(sentVariables, (sent) => {
        const expected = getVariableValues(schema, definitions, sent);
        if (expected.errors === undefined) {
          accepted += 1;
          expect(coerce(sent).coerced).toEqual(expected.coerced);
        } else expect(() => coerce(sent)).toThrow(RequestError);
      }),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it('name the variable that is wrong, beside ones that are right', () => {
    expect(errorsOf(() => coerce({ id: 'a', count: 'many' }))).toEqual([
      expect.objectContaining({ extensions: { argument: '$count', code: 'BAD_USER_INPUT' } }),
    ]);
    expect(errorsOf(() => coerce({}))).toEqual([
      expect.objectContaining({ extensions: { argument: '$id', code: 'BAD_USER_INPUT' } }),
    ]);
  });

  it('are handed to agencies as they were sent, and only where they are declared', () => {
    const { json, coerced } = coerce({ id: 7, undeclared: 1 });
    expect(json('id')).toBe('7');
    expect(coerced.id).toBe('7');
    expect(json('undeclared')).toBeUndefined();
    expect(json('count')).toBeUndefined();
    expect(json('toString')).toBeUndefined();
  });

  it('are counted where there are more of them than values may be sent', () => {
    const few = compileVariables(schema, definitions, { ...DEFAULT_LIMITS, maxVariableValues: 2 });
    expect(errorsOf(() => few({ id: 'a', text: 'b', count: 1 }))[0]?.extensions.code).toBe(
      'OPERATION_TOO_LARGE',
    );
    expect(few({ id: 'a', text: 'b' }).coerced.text).toBe('b');
  });

  it('of a type that the schema does not know are refused, not read', () => {
    const unknown = compileVariables(schema, definitionsOf('query ($x: Nobody) { a }'));
    expect(errorsOf(() => unknown({ x: 1 }))).toHaveLength(1);
  });
});

function errorsOf(run: () => unknown): RequestError['errors'] {
  try {
    run();
  } catch (error) {
    if (error instanceof RequestError) return error.errors;
    throw error;
  }
  return [];
}
