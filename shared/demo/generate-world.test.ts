import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateWorld, WORLD_VERSION } from './generate-world.ts';
import type { World } from './world.ts';

/** One digest for each list of each room, so that a difference names its place. */
function digests(world: World): Record<string, string> {
  const { register, labour, bank, insurance, education } = world;
  const lists = Object.entries({ register, labour, bank, insurance, education }).flatMap(([room, records]) =>
    Object.entries(records).map(([list, rows]): [string, string] => [
      `${room}.${list}`,
      digest(rows as unknown[]),
    ]),
  );
  return Object.fromEntries(lists);
}

function digest(rows: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const row of rows) {
    hash.update(
      JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
    );
  }
  return hash.digest('hex');
}

describe('the demonstration world', () => {
  it('is the same in every list of every room when it is made again', { timeout: 120_000 }, () => {
    const first = digests(generateWorld());
    expect(Object.keys(first).length).toBeGreaterThan(35);
    expect(digests(generateWorld())).toEqual(first);
  });

  it('has a version that tells a database seeded by another generator', () => {
    expect(WORLD_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
  });
});
