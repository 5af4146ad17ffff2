import { assert as holds, integer, property, subarray, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { Indicator } from '../law/codes.ts';
import { poorHouseholds } from './poor-households.ts';
import { readRule } from './read-rule.ts';

const INDICATORS: readonly Indicator[] = ['WATER', 'SANITATION', 'TELECOM'];
const rule = (parts: Partial<Parameters<typeof readRule>[1]>) =>
  readRule(INDICATORS, { weights: undefined, k: 1, unit: 'HOUSEHOLDS', ...parts });

describe('the rule of an Alkire–Foster measure', () => {
  it('weighs each indicator one unless told otherwise', () => {
    const { counted, totalWeight, rule: read } = rule({ k: 2 });
    expect(counted).toEqual(INDICATORS);
    expect(totalWeight).toBe(3);
    expect(read.weights).toEqual([1, 1, 1]);
    expect(read.cutoff.toString()).toBe('2/3');
  });

  it('counts the indicators named, in the order of the standard', () => {
    const weights = [
      { indicator: 'TELECOM', weight: 3 },
      { indicator: 'WATER', weight: 1 },
    ] as const;
    const { counted, rule: read } = rule({ weights, k: 4 });
    expect(counted).toEqual(['WATER', 'TELECOM']);
    expect(read.weights).toEqual([1, 3]);
  });

  it.each([
    ['k', { k: 0 }, 0],
    ['k', { k: 4 }, 4],
    ['weights', { weights: [{ indicator: 'NUTRITION', weight: 1 } as const] }, 'NUTRITION'],
    ['weights', { weights: [{ indicator: 'WATER', weight: 0 } as const] }, 0],
    ['weights', { weights: [{ indicator: 'WATER', weight: 1001 } as const] }, 1001],
    [
      'weights',
      {
        weights: [
          { indicator: 'WATER', weight: 1 },
          { indicator: 'WATER', weight: 2 },
        ] as const,
      },
      'WATER',
    ],
  ])('refuses a wrong %s: %j', (argument, parts, given) => {
    expect(() => rule(parts)).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        extensions: expect.objectContaining({ argument, given }),
      }),
    );
  });
});

describe('the poor households', () => {
  const numbers = [1, 2, 3, 65_536, 65_537, 200_000];
  const indicator = tuple(integer({ min: 1, max: 5 }), subarray(numbers));

  it('are those whose deprived weights reach the threshold', () => {
    holds(
      property(tuple(indicator, indicator, indicator), integer({ min: 1, max: 15 }), (given, threshold) => {
        const indicators = given.map(([weight, deprived]) => ({
          weight,
          deprived: HouseholdSet.of(deprived),
        }));
        const scoreOf = (no: number): number =>
          given.reduce((sum, [weight, deprived]) => sum + (deprived.includes(no) ? weight : 0), 0);
        const expected = numbers.filter((no) => scoreOf(no) >= threshold);
        const cohort = HouseholdSet.of(numbers);
        expect([...poorHouseholds(cohort, indicators, threshold).toArray()]).toEqual(expected);
      }),
    );
  });
});
