import { describe, expect, it } from 'vitest';
import { LoaderRegistry, rowByKey, rowsByKey } from './by-key.ts';

const ROWS = [
  { no: 3, name: 'ba' },
  { no: 1, name: 'một' },
  { no: 3, name: 'ba nữa' },
];

describe('loaders', () => {
  it('align one row by key: a missing row is null and not a neighbour', async () => {
    const asked: (readonly number[])[] = [];
    const loader = rowByKey(
      async (keys: readonly number[]) => {
        asked.push(keys);
        return ROWS.slice(0, 2);
      },
      (row) => row.no,
    );
    expect(await Promise.all([1, 2, 3].map((no) => loader.load(no)))).toEqual([ROWS[1], null, ROWS[0]]);
    expect(asked).toEqual([[1, 2, 3]]);
  });

  it('align many rows by key, in the order of the statement', async () => {
    const loader = rowsByKey(
      async () => ROWS,
      (row) => row.no,
    );
    expect(await loader.loadMany([2, 3])).toEqual([[], [ROWS[0], ROWS[2]]]);
  });

  it('are kept per statement and arguments', () => {
    const registry = new LoaderRegistry();
    const make = (): object => ({});
    expect(registry.of('cards@2019-12-31', make)).toBe(registry.of('cards@2019-12-31', make));
    expect(registry.of('cards@2019-12-31', make)).not.toBe(registry.of('cards@2020-12-31', make));
  });
});
