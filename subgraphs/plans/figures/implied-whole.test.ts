import { describe, expect, it } from 'vitest';
import { decimalOf, formatDecimal, roundHalfUp } from './decimal.ts';
import { formatInterval, impliedWhole, intersect } from './implied-whole.ts';
import { percentOf } from './percent-of.ts';

const percent = (value: number) => roundHalfUp(decimalOf(value), 2);

describe('the whole behind a printed share', () => {
  it('is bounded by every whole that rounds to the share, and by no other', () => {
    const interval = impliedWhole(1327n, percent(5.06));
    expect(interval).toEqual({ least: 26200n, most: 26251n });
    const shareOf = (whole: bigint) => {
      const share = percentOf(1327n, whole, 2);
      return share === null ? null : formatDecimal(share);
    };
    expect([26199n, 26200n, 26251n, 26252n].map(shareOf)).toEqual(['5.07', '5.06', '5.06', '5.05']);
  });

  it('is narrower by two shares: Trà Cú’s households, which its plan does not print', () => {
    const [poor, khmer] = [impliedWhole(1870n, percent(4.6)), impliedWhole(1327n, percent(3.26))];
    expect(poor).toEqual({ least: 40609n, most: 40696n });
    expect(khmer).toEqual({ least: 40644n, most: 40768n });
    expect(poor && khmer && intersect(poor, khmer)).toEqual({ least: 40644n, most: 40696n });
  });

  it('is none where no whole number fits, or the share rounds to nothing', () => {
    expect(impliedWhole(1n, percent(70))).toBeNull();
    expect(impliedWhole(1n, percent(0))).toBeNull();
  });

  it('is none where two shares contradict each other', () => {
    expect(intersect({ least: 1n, most: 5n }, { least: 6n, most: 9n })).toBeNull();
    expect(intersect()).toBeNull();
  });

  it('prints as an interval, or as one number', () => {
    expect(formatInterval({ least: 1n, most: 5n })).toBe('1..5');
    expect(formatInterval({ least: 5n, most: 5n })).toBe('5');
  });
});
