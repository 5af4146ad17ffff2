import { expect, it } from 'vitest';
import { REGISTER_WORLD } from '../../engine/testing/fuzz-world.ts';
import { judgeCurve } from './memory-curve.ts';
import { soak } from './soak.ts';

it('a short soak asks the real process, meets faults of agencies and tells its memory', async () => {
  const report = await soak({
    world: REGISTER_WORLD,
    operations: 60,
    minutes: 0.02,
    concurrency: 8,
    reloads: 1,
    samples: 4,
    viewers: 20,
    seed: 11,
  });

  expect(report.samples.different).toHaveLength(5);
  expect(report.samples.repeated).toHaveLength(5);
  expect(report.requests).toBeGreaterThan(60);
  expect(report.outcomes.get('answered')).toBeGreaterThan(10);
  expect(report.outcomes.get('partial')).toBeGreaterThan(10);
  expect(report.outcomes.get('failed')).toBeUndefined();
  expect(report.faults.size).toBeGreaterThan(0);
  expect(judgeCurve(report.samples.repeated)).toHaveLength(3);
}, 120_000);
