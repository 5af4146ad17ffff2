import { describe, expect, it } from 'vitest';
import { evaluate, parseExpression, pathsOf } from './expression.ts';

const NUMBERS: Readonly<Record<string, number | null>> = { 'a.b': 7, c: 2, none: null };
const read = (path: readonly string[]): number | null => NUMBERS[path.join('.')] ?? null;

describe('an expression over an answer', () => {
  it.each([
    ['a.b', 7],
    ['a.b - c', 5],
    ['9 - a.b', 2],
    ['-c + a.b', 5],
    ['a.b + c - 3', 6],
    ['12', 12],
    ['a.b * c', 14],
    ['a.b * c - c * 3', 8],
    ['2 * none - 1', null],
    ['a.b - none', null],
    ['none', null],
    ['a.unheardOf', null],
  ])('%s is %s', (text, expected) => {
    const expression = parseExpression(text);
    expect(expression && evaluate(expression, read)).toBe(expected);
  });

  it.each(['', '  ', 'a b', 'a..b', 'a.', '1.5', 'a * ', '* a', '(a)', 'a -', 'a - - b'])(
    '%j is none',
    (text) => expect(parseExpression(text)).toBeNull(),
  );

  it('names its paths', () => {
    expect(pathsOf(parseExpression('a.b - 3 + c') ?? [])).toEqual([['a', 'b'], ['c']]);
  });
});
