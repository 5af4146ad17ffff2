import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimalOf,
  divideHalfUp,
  formatDecimal,
  negate,
  roundHalfUp,
  toNumber,
} from './decimal.ts';

describe('exact decimals', () => {
  it.each([
    [4.56, '4.56'],
    [14653, '14653'],
    [-0.56, '-0.56'],
    [0, '0'],
    [0.05, '0.05'],
  ])('take the number %d of a document as %s', (value, text) => {
    expect(formatDecimal(decimalOf(value))).toBe(text);
    expect(toNumber(decimalOf(value))).toBe(value);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7])(
    'refuse %d, which no document prints',
    (value) => {
      expect(() => decimalOf(value)).toThrow(RangeError);
    },
  );

  it('add without the error of binary fractions', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(formatDecimal(add(decimalOf(0.1), decimalOf(0.2)))).toBe('0.3');
    expect(formatDecimal(add(decimalOf(2.31), negate(decimalOf(1.4))))).toBe('0.91');
    expect(formatDecimal(add())).toBe('0');
  });

  it('hold 3.6 and 3.60 equal, and tell greater from less', () => {
    expect(compare(decimalOf(3.6), { digits: 360n, scale: 2 })).toBe(0);
    expect(compare(decimalOf(1.39), decimalOf(1.4))).toBe(-1);
    expect(compare(decimalOf(1.4), decimalOf(1.39))).toBe(1);
  });

  it.each([
    [1n, 8n, 2, '0.13'],
    [1n, 200n, 2, '0.01'],
    [1n, 201n, 2, '0.00'],
    [-1n, 200n, 2, '-0.01'],
    [1n, -200n, 2, '-0.01'],
    [7n, 2n, 0, '4'],
  ])('round %d / %d to %d decimals as %s: half away from zero', (numerator, denominator, scale, text) => {
    expect(formatDecimal(divideHalfUp(numerator, denominator, scale))).toBe(text);
  });

  it('round what they hold, and widen without changing it', () => {
    expect(formatDecimal(roundHalfUp(decimalOf(2.345), 2))).toBe('2.35');
    expect(formatDecimal(roundHalfUp(decimalOf(4.6), 2))).toBe('4.60');
  });
});
