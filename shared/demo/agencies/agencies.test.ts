import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { allocate } from './allocate.ts';
import { choose } from './choose.ts';
import { mistype, mistypedRows } from './mistyped-numbers.ts';

describe('a total split by weights', () => {
  it('sums to the total, the largest remainders getting what rounding leaves', () => {
    const parts = allocate(
      10,
      new Map([
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ]),
    );
    expect([...parts]).toEqual([
      ['a', 4],
      ['b', 3],
      ['c', 3],
    ]);
    expect([
      ...allocate(
        7,
        new Map([
          ['a', 0.5],
          ['b', 6.5],
        ]),
      ).values(),
    ]).toEqual([1, 6]);
  });

  it('goes to nobody where nobody has a weight', () => {
    expect([...allocate(5, new Map([['a', 0]])).values()]).toEqual([0]);
  });
});

describe('a choice of so many', () => {
  const items = [1, 2, 3, 4, 5, 6];

  it('takes the preferred before all others and keeps the order', () => {
    const chosen = choose(createRandom(1), items, 3, { first: (item) => item === 6 });
    expect(chosen).toHaveLength(3);
    expect(chosen).toContain(6);
    expect(chosen).toEqual([...chosen].sort());
  });

  it('never takes what has no weight, even where that leaves it short', () => {
    expect(choose(createRandom(1), items, 5, { weight: (item) => (item > 4 ? 1 : 0) })).toEqual([5, 6]);
    expect(choose(createRandom(1), items, -1)).toEqual([]);
  });

  it('is short of the preferred only where they are more than wanted', () => {
    const chosen = choose(createRandom(1), items, 2, { first: (item) => item > 2 });
    expect(chosen).toHaveLength(2);
    expect(chosen.every((item) => item > 2)).toBe(true);
  });
});

describe('a mistyped citizen number', () => {
  const known = new Set(['000190123456', '000190123457']);

  it('matches nobody, differs in the serial only', () => {
    const wrong = mistype(createRandom(3), '000190123456', known);
    expect(known.has(wrong)).toBe(false);
    expect(wrong.slice(0, 6)).toBe('000190');
    expect(wrong).toMatch(/^\d{12}$/);
  });

  it('is on one row in two hundred', () => {
    const rows = Array.from({ length: 400 }, () => ({ citizenNumber: '000190123456' }));
    expect(mistypedRows(createRandom(3), rows, known)).toHaveLength(2);
  });
});
