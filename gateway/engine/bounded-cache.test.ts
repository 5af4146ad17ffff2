import { describe, expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

describe('a bounded cache', () => {
  it('makes an entry once, however many wait for it', async () => {
    const cache = new BoundedCache<number>({ maxEntries: 2 });
    let made = 0;
    const make = async (): Promise<number> => {
      made += 1;
      return made;
    };
    expect(await Promise.all([cache.getOrMake('a', make), cache.getOrMake('a', make)])).toEqual([1, 1]);
  });

  it('forgets what was used longest ago', async () => {
    const cache = new BoundedCache<string>({ maxEntries: 2 });
    const get = (key: string, value = `${key} anew`) => cache.getOrMake(key, async () => value);
    await get('a', 'first');
    await get('b', 'first');
    await get('a');
    await get('c', 'first');
    expect(cache.stats).toEqual({ entries: 2, bytes: 0, forgotten: 1 });
    expect(await get('a')).toBe('first');
    expect(await get('b')).toBe('b anew');
  });

  it('does not keep what could not be made', async () => {
    const cache = new BoundedCache<number>({ maxEntries: 2 });
    const fail = (): Promise<number> => Promise.reject(new Error('no'));
    await expect(cache.getOrMake('a', fail)).rejects.toThrow('no');
    expect(await cache.getOrMake('a', async () => 1)).toBe(1);
  });

  it('makes room by size, once it knows how large an entry is', async () => {
    const cache = new BoundedCache<string>(
      { maxEntries: 9, maxBytes: 10 },
      (key, value) => (key + value).length,
    );
    for (const key of ['a', 'b', 'c']) await cache.getOrMake(key, async () => 'four');
    expect(cache.recentKeys(9)).toEqual(['c', 'b']);
    expect(cache.stats).toEqual({ entries: 2, bytes: 10, forgotten: 1 });
  });

  it('gives out an entry that is too large for it, and does not keep it', async () => {
    const cache = new BoundedCache<string>({ maxEntries: 9, maxBytes: 3 }, (_key, value) => value.length);
    expect(await cache.getOrMake('a', async () => 'four')).toBe('four');
    expect(cache.stats.entries).toBe(0);
  });
});
