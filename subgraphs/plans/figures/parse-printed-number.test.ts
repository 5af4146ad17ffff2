import { describe, expect, it } from 'vitest';
import { formatDecimal } from './decimal.ts';
import { type NumberStyle, parsePrintedNumber } from './parse-printed-number.ts';

function read(printed: string, style: NumberStyle): string | null {
  const parsed = parsePrintedNumber(printed, style);
  return parsed === null ? null : formatDecimal(parsed);
}

describe('a printed number', () => {
  it.each([
    ['1.870', '1870'],
    ['12.611', '12611'],
    ['1.234.567', '1234567'],
    ['4,6', '4.6'],
    ['1,4%', '1.4'],
    ['59,57 %', '59.57'],
    ['05', '5'],
    ['7565', '7565'],
    ['-', '0'],
  ])('of a text with decimal commas: %s is %s', (printed, value) => {
    expect(read(printed, 'COMMA')).toBe(value);
  });

  it.each([
    ['3.69', '3.69'],
    ['15032', '15032'],
    ['0.00', '0.00'],
    ['-', '0'],
  ])('of the annex with decimal points: %s is %s', (printed, value) => {
    expect(read(printed, 'POINT')).toBe(value);
  });

  it('means something else in the other style: 1.870 is a thousand households or less than two', () => {
    expect(read('1.870', 'COMMA')).toBe('1870');
    expect(read('1.870', 'POINT')).toBe('1.870');
  });

  it.each(['9/9', 'quý I', '5/2020', '4 đến 5', '1.87', '1,870,000', '', '1.8700', '--'])(
    'is none in %j',
    (printed) => {
      expect(read(printed, 'COMMA')).toBeNull();
    },
  );
});
