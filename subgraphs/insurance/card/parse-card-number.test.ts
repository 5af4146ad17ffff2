import { describe, expect, it } from 'vitest';
import { maskCardNumber, parseCardNumber } from './parse-card-number.ts';

describe('the number of a card (1351/QĐ-BHXH, 1666/QĐ-BHXH)', () => {
  it('of 15 characters tells group, benefit level, province and the number', () => {
    expect(parseCardNumber('HN2840012345678')).toEqual({
      bhxhNumber: '0012345678',
      prefix: { objectCode: 'HN', benefitLevel: 2, provinceCode: '84' },
    });
  });

  it('of ten digits is the number itself', () => {
    expect(parseCardNumber('0012345678')).toEqual({ bhxhNumber: '0012345678', prefix: null });
  });

  it.each(['hn 2 84 00-1234-5678', 'HN-2-84-0012345678', ' HN2840012345678\n', 'HN\u00a02840012345678'])(
    'is the same however it is typed: %j',
    (typed) => expect(parseCardNumber(typed)).toEqual(parseCardNumber('HN2840012345678')),
  );

  it.each([
    ['nothing', ''],
    ['nine digits', '001234567'],
    ['eleven digits', '00123456789'],
    ['the citizen number of 12 digits', '001234567890'],
    ['benefit level 0', 'HN0840012345678'],
    ['benefit level 6', 'HN6840012345678'],
    ['one letter', 'H22840012345678'],
    ['a letter in the number', 'HN284001234567O'],
    ['16 characters', 'HN28400123456789'],
    ['letters with tone marks', 'ĐN4840012345678'],
    ['digits of another script', '٠٠١٢٣٤٥٦٧٨'],
  ])('is refused: %s', (_, typed) => expect(parseCardNumber(typed)).toBeNull());

  it('shows its last four digits only', () => {
    expect(maskCardNumber('0012345678')).toBe('******5678');
  });
});
