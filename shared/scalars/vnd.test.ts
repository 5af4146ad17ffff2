import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { VndScalar } from './vnd.ts';

describe('money in đồng', () => {
  it('is exact beyond what a JSON number holds', () => {
    expect(VndScalar.serialize(9_007_199_254_740_993n)).toBe('9007199254740993');
    expect(VndScalar.parseValue('9007199254740993')).toBe(9_007_199_254_740_993n);
  });

  it('reads whole numbers out of a document', () => {
    expect(VndScalar.parseLiteral(parseValue('50000000'), {})).toBe(50_000_000n);
    expect(VndScalar.parseLiteral(parseValue('"-1"'), {})).toBe(-1n);
  });

  it.each([1.5, '1.5', '1e6', '', 'mười', null, Number.MAX_SAFE_INTEGER + 2])('refuses %s', (value) => {
    expect(() => VndScalar.parseValue(value)).toThrowError(/whole number of đồng/);
  });
});
