import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draws = (seed: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: 50 }, () => random.next());
};

describe('randomness of the demonstration', () => {
  it('gives the same draws for the same seed and others for another', () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it('does not shift a fork when its parent draws more', () => {
    const quiet = createRandom(1);
    const busy = createRandom(1);
    busy.shuffle([1, 2, 3, 4]);
    expect(busy.fork('bank').next()).toBe(quiet.fork('bank').next());
    expect(quiet.fork('bank').next()).not.toBe(quiet.fork('labour').next());
  });

  it('draws evenly: each of six faces about a sixth of the time', () => {
    const random = createRandom(3);
    const faces = new Array<number>(6).fill(0);
    for (let index = 0; index < 60_000; index += 1) {
      const face = random.integer(1, 6) - 1;
      faces[face] = (faces[face] ?? 0) + 1;
    }
    for (const count of faces) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('assigns every code to exactly its number of different items', () => {
    const items = Array.from({ length: 20 }, (_, index) => index);
    const assigned = createRandom(5).assignQuota(
      items,
      new Map([
        ['A', 3],
        ['B', 9],
        ['C', 0],
      ]),
    );
    const codes = [...assigned.values()];
    expect([
      codes.filter((code) => code === 'A').length,
      codes.filter((code) => code === 'B').length,
    ]).toEqual([3, 9]);
    expect(assigned.size).toBe(12);
  });

  it('samples by weight without repeating and never takes weight 0', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    const taken = createRandom(9).weightedSample(items, 40, (item) => (item < 50 ? 0 : item));
    expect(new Set(taken).size).toBe(40);
    expect(Math.min(...taken)).toBeGreaterThanOrEqual(50);
    expect(() => createRandom(9).weightedSample(items, 51, (item) => (item < 50 ? 0 : 1))).toThrow(
      '51 wanted of 50',
    );
  });

  it('picks the heavier more often', () => {
    const random = createRandom(11);
    const picks = Array.from({ length: 10_000 }, () =>
      random.weightedPick(['light', 'heavy'], (item) => (item === 'heavy' ? 3 : 1)),
    );
    const heavy = picks.filter((item) => item === 'heavy').length;
    expect(Math.abs(heavy - 7_500)).toBeLessThan(200);
  });

  it('refuses to take what is not there', () => {
    expect(() => createRandom(1).pick([])).toThrow('Nothing to pick');
    expect(() => createRandom(1).sample([1, 2], 3)).toThrow('3 wanted of 2');
    expect(() => createRandom(1).weightedPick([1], () => 0)).toThrow('Nothing with a weight');
  });
});
