import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../shared/demo/random.ts';
import { Fraction, sumOf } from './fraction.ts';

const { of } = Fraction;

describe('Fraction', () => {
  it('stands in lowest terms with the sign above', () => {
    expect(of(14, 40).toString()).toBe('7/20');
    expect(of(3, -6).toString()).toBe('-1/2');
    expect(of(-3, -6).toString()).toBe('1/2');
    expect(of(0, -9).toString()).toBe('0/1');
    expect(of(6, 2).toString()).toBe('3/1');
    expect(of(5n).toString()).toBe('5/1');
  });

  it('refuses a denominator of 0 and terms that are not whole', () => {
    expect(() => of(1, 0)).toThrow(RangeError);
    expect(() => of(1, 3).divide(Fraction.ZERO)).toThrow(RangeError);
    expect(() => of(0.5)).toThrow(RangeError);
    expect(() => of(1, 2 ** 53)).toThrow(RangeError);
    expect(() => of(Number.NaN)).toThrow(RangeError);
  });

  it('reckons exactly', () => {
    expect(of(1, 6).add(of(1, 3)).toString()).toBe('1/2');
    expect(of(1, 6).subtract(of(2, 3)).toString()).toBe('-1/2');
    expect(of(3, 5).multiply(of(7, 12)).toString()).toBe('7/20');
    expect(of(7, 20).divide(of(-3, 5)).toString()).toBe('-7/12');
    expect(sumOf([of(1, 10), of(1, 5)]).equals(of(3, 10))).toBe(true);
    expect(sumOf([]).isZero).toBe(true);
  });

  it('orders without rounding', () => {
    expect(of(1, 3).compare(of(2, 6))).toBe(0);
    expect(of(-1, 3).compare(of(-1, 4))).toBe(-1);
    const long = 10n ** 40n;
    expect(of(long + 1n, long).compare(Fraction.ONE)).toBe(1);
  });

  it('gives the nearest float of terms of any length', () => {
    expect(of(7, 20).toNumber()).toBe(0.35);
    expect(of(-1, 4).toNumber()).toBe(-0.25);
    expect(Object.is(Fraction.ZERO.toNumber(), 0)).toBe(true);
    expect(of(2n * 10n ** 400n, 3n * 10n ** 400n + 1n).toNumber()).toBeCloseTo(2 / 3, 15);
    expect(of(1n, 10n ** 320n).toNumber()).toBeGreaterThan(0);
    expect(of(10n ** 300n, 3n).toNumber() / (1e300 / 3)).toBeCloseTo(1, 14);
  });

  it('is a field: what is added is taken off again, what is multiplied divided', () => {
    const random = createRandom('fraction');
    const draw = () => of(random.integer(-50, 50), random.integer(1, 50));
    for (let round = 0; round < 300; round++) {
      const [a, b, c] = [draw(), draw(), draw()];
      expect(a.add(b).subtract(b).equals(a)).toBe(true);
      if (!b.isZero) expect(a.multiply(b).divide(b).equals(a)).toBe(true);
      expect(
        a
          .add(b)
          .multiply(c)
          .equals(a.multiply(c).add(b.multiply(c))),
      ).toBe(true);
      expect(a.compare(b)).toBe(Math.sign(a.toNumber() - b.toNumber()));
    }
  });
});
