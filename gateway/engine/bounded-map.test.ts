import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedMap } from './bounded-map.ts';

describe('a bounded map', () => {
  it('forgets what was used longest ago, by number and by size', () => {
    const map = new BoundedMap<string>({ maxEntries: 3, maxBytes: 10 });
    map.set('a', 'A', 1);
    map.set('b', 'B', 1);
    map.get('a');
    map.set('c', 'C', 1);
    map.set('d', 'D', 1);
    expect([...map.keys()]).toEqual(['a', 'c', 'd']);
    map.set('e', 'E', 9);
    expect([...map.keys()]).toEqual(['d', 'e']);
    expect([map.bytes, map.forgotten]).toEqual([10, 3]);
  });

  it('does not keep what is larger than all of it, and forgets nothing for it', () => {
    const map = new BoundedMap<string>({ maxEntries: 3, maxBytes: 10 });
    map.set('a', 'A', 1);
    map.set('b', 'B', 11);
    expect([...map.keys()]).toEqual(['a']);
  });

  it('looks at an entry without counting it as use', () => {
    const map = new BoundedMap<string>({ maxEntries: 2 });
    map.set('a', 'A', 1);
    map.set('b', 'B', 1);
    expect(map.peek('a')).toBe('A');
    map.set('c', 'C', 1);
    expect(map.peek('a')).toBeUndefined();
  });

  it('stays within its bounds and knows its size, whatever is done to it', () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      bytes: fc.integer({ min: 0, max: 8 }),
      act: fc.constantFrom('set', 'get', 'delete'),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const map = new BoundedMap<number>({ maxEntries: 3, maxBytes: 12 });
        for (const { key, bytes, act } of steps) {
          if (act === 'set') map.set(key, bytes, bytes);
          else if (act === 'get') map.get(key);
          else map.delete(key);
          const kept = [...map.keys()].map((known) => map.peek(known) ?? 0);
          expect(map.bytes).toBe(kept.reduce((sum, one) => sum + one, 0));
          expect(map.size <= 3 && map.bytes <= 12).toBe(true);
        }
      }),
      { seed: 20261121 },
    );
  });
});
