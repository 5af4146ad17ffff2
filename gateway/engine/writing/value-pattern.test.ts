import { buildSchema, Kind, parse, type SelectionSetNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { CompletionContext } from '../completion/compile-completion.ts';
import { dataKeysFor } from '../operation/data-keys.ts';
import { shownFields } from './shown-fields.ts';
import { membersPattern } from './value-pattern.ts';

const schema = buildSchema(`
  scalar Vnd
  enum Class { POOR NEAR_POOR }
  type Query { text: String! maybe: String id: ID! int: Int! float: Float! flag: Boolean! vnd: Vnd! class: Class!
    list: [Class!] matrix: [[Int]!]! inner: Inner! node: Node }
  type Inner { a: Int! b: [Inner2!] }
  type Inner2 { c: String }
  interface Node { id: ID! }
`);

const context: CompletionContext = {
  schema,
  keys: dataKeysFor(new Set(), ''),
  fragments: new Map(),
  flags: new Map(),
  forbidden: { size: 0, has: () => false, reasonOf: () => '' },
};

/** Whether the members, as an agency wrote them, may be shown as they are. */
function fits(selections: string, members: string): boolean {
  const [operation] = parse(`{ ${selections} }`).definitions;
  const root = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) throw new Error('No operation.');
  const selectionSet: SelectionSetNode = operation.selectionSet;
  const pattern = membersPattern('Query', shownFields(root, [selectionSet], context), context);
  return pattern !== null && new RegExp(`^(?:${pattern})$`).test(members);
}

describe('a value that may be shown as it stands', () => {
  it.each([
    ['text', '"text":"Hộ \\"1\\"\\n"'],
    ['maybe', '"maybe":null'],
    ['int', '"int":-120'],
    ['float', '"float":0.000001'],
    ['float', '"float":12'],
    ['vnd', '"vnd":"12000000"'],
    ['vnd', '"vnd":true'],
    ['class', '"class":"NEAR_POOR"'],
    ['list', '"list":["POOR","POOR"]'],
    ['matrix', '"matrix":[[1,null],[]]'],
    ['inner { a b { c } }', '"inner":{"a":1,"b":[{"c":null},{"c":"x"}]}'],
    ['__typename id', '"__typename":"Query","id":"7"'],
  ])('{ %s }: %s', (selections, members) => {
    expect(fits(selections, members)).toBe(true);
  });

  it.each([
    ['null where it may not be', 'text', '"text":null'],
    ['another kind', 'text', '"text":7'],
    ['a control character', 'text', '"text":"\u0007"'],
    ['an escape that JSON.stringify would not write', 'text', '"text":"\\u0041"'],
    ['the other escape', 'text', '"text":"\\/"'],
    ['a key that is a number', 'id', '"id":7'],
    ['minus zero', 'float', '"float":-0'],
    ['a number with a zero too many', 'float', '"float":1.0'],
    ['a number that is written with an exponent', 'float', '"float":0.0000001'],
    ['digits that a number loses', 'vnd', '"vnd":12345678901234567890'],
    ['an object for a scalar', 'vnd', '"vnd":{}'],
    ['a fraction for an integer', 'int', '"int":1.5'],
    ['an integer out of range', 'int', '"int":2147483648'],
    ['a value that is not public', 'class', '"class":"HIDDEN"'],
    ['the same in a list', 'list', '"list":["POOR","HIDDEN"]'],
    ['another order', 'text id', '"id":"7","text":"x"'],
    ['one more member', 'text', '"text":"x","secret":1'],
    ['a blank', 'text', '"text": "x"'],
    ['another type', '__typename', '"__typename":"Other"'],
    ['a type that only the data tell', 'node { id }', '"node":{"id":"1"}'],
  ])('is not %s', (_what, selections, members) => {
    expect(fits(selections, members)).toBe(false);
  });
});
