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

  it('finds long keys like short ones, few or many of a length', () => {
    const long = (letter: string): string => 'x'.repeat(300) + letter;
    const letters = fc.constantFrom(...'abcdefghijklmnopqrst');
    const act = fc.record({ letter: letters, act: fc.constantFrom('set', 'set', 'get', 'delete') });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), fc.integer({ min: 2, max: 20 }), (acts, maxEntries) => {
        const [map, short] = [new BoundedMap<number>({ maxEntries }), new BoundedMap<number>({ maxEntries })];
        for (const [at, { letter, act: done }] of acts.entries()) {
          if (done === 'set') {
            map.set(long(letter), at, 1);
            short.set(letter, at, 1);
          } else if (done === 'delete') {
            map.delete(long(letter));
            short.delete(letter);
          } else expect(map.get(long(letter))).toBe(short.get(letter));
        }
        expect([...map.keys()]).toEqual([...short.keys()].map(long));
        for (const letter of 'abcdefghijklmnopqrst') expect(map.peek(long(letter))).toBe(short.peek(letter));
      }),
      { numRuns: 500, seed: 20_261_121 },
    );
  });
});
