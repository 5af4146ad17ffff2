import { describe, expect, it } from 'vitest';
import { fuzzWorld } from './testing/fuzz.ts';
import { FUZZ_WORLDS } from './testing/fuzz-worlds.ts';

const SEED = 20_261_122;
const OPERATIONS = 200;

describe('random operations, answered by the engine and by one server with the same data', () => {
  it.each(FUZZ_WORLDS.map((world) => ({ world, name: world.name })))(
    `have the same answers over $name (seed ${SEED})`,
    async ({ world }) => {
      const report = await fuzzWorld(world, { seed: SEED, operations: OPERATIONS, maxDifferences: 1 });
      expect(report.differences.map(({ what, minimal }) => `${what}\n${minimal}`)).toEqual([]);
      expect(report.compared).toBe(OPERATIONS);
      // Else the operations would prove little: about errors, about fetches that follow each other.
      expect(report.withErrors).toBeGreaterThan(OPERATIONS / 20);
      expect(report.calls).toBeGreaterThan(OPERATIONS);
      const passedOver = [...report.known.values()].reduce((sum, count) => sum + count, 0);
      expect(passedOver).toBeLessThan(OPERATIONS / 2);
    },
  );
});
