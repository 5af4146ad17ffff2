import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeRateChange, type Fraction, toNumber } from './decompose-rate-change.ts';

const count = fc
  .record({ total: fc.integer({ min: 1, max: 30_000_000 }), share: fc.integer({ min: 0, max: 1_000 }) })
  .map(({ total, share }) => ({ total, poor: Math.floor((total * share) / 1_000) }));

const same = (one: Fraction, other: Fraction): boolean =>
  one.numerator * other.denominator === other.numerator * one.denominator;

const sum = (one: Fraction, other: Fraction): Fraction => ({
  numerator: one.numerator * other.denominator + other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
});

describe('the change of a rate', () => {
  it('is the sum of its two causes, to the last digit', () => {
    fc.assert(
      fc.property(count, count, (then, now) => {
        const { decrease, dueToPoor, dueToHouseholds } = decomposeRateChange(then, now);
        expect(same(sum(dueToPoor, dueToHouseholds), decrease)).toBe(true);
        const rates = sum(
          { numerator: BigInt(then.poor), denominator: BigInt(then.total) },
          { numerator: -BigInt(now.poor), denominator: BigInt(now.total) },
        );
        expect(same(rates, decrease)).toBe(true);
      }),
    );
  });

  it('comes of the poor alone where the total stays, and of the total alone where the poor stay', () => {
    fc.assert(
      fc.property(count, count, (then, now) => {
        const total = decomposeRateChange(then, { poor: Math.min(now.poor, then.total), total: then.total });
        expect(total.dueToHouseholds.numerator).toBe(0n);
        expect(decomposeRateChange(then, { ...now, poor: then.poor }).dueToPoor.numerator).toBe(0n);
      }),
    );
  });

  it('tells of a rate that falls though nobody escaped', () => {
    const { decrease, dueToPoor, dueToHouseholds } = decomposeRateChange(
      { poor: 82, total: 1_640 },
      { poor: 82, total: 2_050 },
    );
    expect([decrease, dueToPoor, dueToHouseholds].map(toNumber)).toEqual([0.01, 0, 0.01]);
  });

  it('has no meaning without households', () => {
    expect(() => decomposeRateChange({ poor: 0, total: 0 }, { poor: 0, total: 1 })).toThrow(RangeError);
    expect(() => decomposeRateChange({ poor: 0, total: 1 }, { poor: 0, total: 0 })).toThrow(RangeError);
  });
});
