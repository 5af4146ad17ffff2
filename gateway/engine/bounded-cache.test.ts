import { describe, expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

describe('a bounded cache', () => {
  it('makes an entry once, however many wait for it', async () => {
    const cache = new BoundedCache<number>(2);
    let made = 0;
    const make = async (): Promise<number> => {
      made += 1;
      return made;
    };
    expect(await Promise.all([cache.getOrMake('a', make), cache.getOrMake('a', make)])).toEqual([1, 1]);
  });

  it('forgets what was used longest ago', async () => {
    const cache = new BoundedCache<string>(2);
    const get = (key: string, value = `${key} anew`) => cache.getOrMake(key, async () => value);
    await get('a', 'first');
    await get('b', 'first');
    await get('a');
    await get('c', 'first');
    expect(cache.size).toBe(2);
    expect(await get('a')).toBe('first');
    expect(await get('b')).toBe('b anew');
  });

  it('does not keep what could not be made', async () => {
    const cache = new BoundedCache<number>(2);
    const fail = (): Promise<number> => Promise.reject(new Error('no'));
    await expect(cache.getOrMake('a', fail)).rejects.toThrow('no');
    expect(await cache.getOrMake('a', async () => 1)).toBe(1);
  });
});
