import { describe, expect, it } from 'vitest';
import { MemoryStore } from './memory-store.ts';

const BYTES = 1_000;
const answer = (fill: number, length = BYTES): Uint8Array => new Uint8Array(length).fill(fill);

describe('answers kept in memory', () => {
  it('stay within their bytes, the longest unused forgotten first', async () => {
    const store = new MemoryStore({ maxBytes: 20 * 1_256, nowMs: () => 0 });
    for (let at = 0; at < 20; at += 1) await store.keep(`k${at}`, answer(at), 10);
    expect(await store.find('k0')).toEqual(answer(0));
    await store.keep('k20', answer(20), 10);
    expect(await store.find('k1')).toBeNull();
    expect(await store.find('k0')).toEqual(answer(0));
    expect(store.byteLength).toBe(20 * 1_256);
  });

  it('are found until their time is over', async () => {
    let nowMs = 0;
    const store = new MemoryStore({ maxBytes: 100_000, nowMs: () => nowMs });
    await store.keep('k', answer(1), 10);
    nowMs = 9;
    expect(await store.find('k')).not.toBeNull();
    nowMs = 10;
    expect(await store.find('k')).toBeNull();
    expect(store.byteLength).toBe(0);
  });

  it('are copies; one that is too large is not kept, and takes the older one with it', async () => {
    const store = new MemoryStore({ maxBytes: 40_000, nowMs: () => 0 });
    const given = answer(1);
    await store.keep('k', given, 10);
    given.fill(2);
    expect(await store.find('k')).toEqual(answer(1));
    await store.keep('k', answer(3, 3_000), 10);
    expect(await store.find('k')).toBeNull();
    expect(store.byteLength).toBe(0);
  });
});
