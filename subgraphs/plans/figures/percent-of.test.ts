import { describe, expect, it } from 'vitest';
import { formatDecimal } from './decimal.ts';
import { percentOf } from './percent-of.ts';

describe('a share in percent', () => {
  it.each([
    [1736n, 1870n, '92.83'],
    [134n, 1870n, '7.17'],
    [291n, 1870n, '15.56'],
    [1327n, 1870n, '70.96'],
    [1114n, 1870n, '59.57'],
    [154n, 1870n, '8.24'],
    [140n, 1411n, '9.92'],
    [609n, 14653n, '4.16'],
    [54n, 3924n, '1.38'],
    [54n, 3898n, '1.39'],
    [54n, 4024n, '1.34'],
    [110n, 4024n, '2.73'],
    [7565n, 9225n, '82.01'],
  ])('%d of %d is %s', (part, whole, expected) => {
    const share = percentOf(part, whole, 2);
    expect(share && formatDecimal(share)).toBe(expected);
  });

  it('of nothing is no share, and not zero', () => {
    expect(percentOf(0n, 0n, 2)).toBeNull();
  });
});
