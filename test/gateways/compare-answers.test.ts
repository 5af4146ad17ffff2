import { describe, expect, it } from 'vitest';
import { differences } from './compare-answers.ts';

const error = (path: string[], code: string, message = 'x') => ({ message, path, extensions: { code } });

describe('two gateways that answer the same', () => {
  it('differ in the order of keys and the words of errors at most', () => {
    const one = {
      data: { a: [1, { b: null }], c: 'x' },
      errors: [error(['a'], 'A', 'Oh'), error(['c'], 'C')],
    };
    const other = { data: { c: 'x', a: [1, { b: null }] }, errors: [error(['c'], 'C'), error(['a'], 'A')] };
    expect(differences(one, other)).toEqual([]);
  });

  it('are told apart by a value, a missing field, the order of a list', () => {
    expect(differences({ data: { a: { b: 1 } } }, { data: { a: { b: 2 } } })).toEqual(['data.a.b: 1 ≠ 2']);
    expect(differences({ data: { a: null } }, { data: {} })).toEqual(['data.a: null ≠ nothing']);
    expect(differences({ data: [1, 2] }, { data: [2, 1] })).toHaveLength(2);
    expect(differences({ data: { a: [] } }, { data: { a: null } })).toEqual(['data.a: [] ≠ null']);
  });

  it('are told apart by where an error is and what code it has', () => {
    expect(differences({ errors: [error(['a'], 'A')] }, { errors: [error(['a'], 'B')] })).toEqual([
      'errors: a A ≠ a B',
    ]);
    expect(differences({ data: null }, { data: null, errors: [error(['a'], 'A')] })).toEqual([
      'errors: none ≠ a A',
    ]);
  });
});
