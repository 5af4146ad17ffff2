import { describe, expect, it } from 'vitest';
import { allocateTargetToAreas } from './allocate-target-to-areas.ts';

const bases = [3, 2, 1].map((base, index) => ({
  planId: 'p',
  areaCode: String(index),
  areaValidFrom: '2004-07-08',
  labelPrinted: `Xã ${index}`,
  base,
}));

describe('a target shared out to areas', () => {
  it('adds up, area by area', () => {
    expect(allocateTargetToAreas(10, bases)?.map(({ areaCode, value }) => [areaCode, value])).toEqual([
      ['0', 5],
      ['1', 3],
      ['2', 2],
    ]);
  });

  it.each([
    ['no number', null, bases],
    ['a rate', 2.5, bases],
    ['less than nothing', -1, bases],
    ['a base of zero', 10, bases.map((base) => ({ ...base, base: 0 }))],
    ['no areas', 10, []],
  ])('is nothing for %s', (_, value, of) => {
    expect(allocateTargetToAreas(value, of)).toBeNull();
  });
});
