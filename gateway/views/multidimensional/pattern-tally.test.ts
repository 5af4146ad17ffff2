import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../shared/demo/random.ts';
import { PatternTally } from './pattern-tally.ts';

describe('PatternTally', () => {
  it('counts every key of 32 bits, also after it grew, and is empty after each draining', () => {
    const random = createRandom('tally');
    const tally = new PatternTally();
    for (const draws of [10_000, 3, 0, 400]) {
      const expected = new Map<number, { households: number; persons: number; unsized: number }>();
      for (let draw = 0; draw < draws; draw++) {
        // Bits of the high half alone are where a hash of the low half would pile up.
        const key = random.chance(0.5) ? random.integer(0, 3000) * 2 ** 20 : 2 ** 32 - random.integer(1, 900);
        const size = random.integer(0, 6);
        const entry = expected.get(key) ?? { households: 0, persons: 0, unsized: 0 };
        entry.households += 1;
        entry.persons += size;
        entry.unsized += size === 0 ? 1 : 0;
        expected.set(key, entry);
        tally.add(key, size);
      }
      const entries = [...expected].map(([key, entry]) => ({ key, ...entry }));
      expect(tally.drain()).toEqual(entries.sort((one, other) => one.key - other.key));
    }
  });
});
