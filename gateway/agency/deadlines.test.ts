import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadlines, type Timed } from './deadlines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function timing() {
  const deadlines = new Deadlines();
  const timedOut: string[] = [];
  const begin = (name: string, lastsMs: number): Timed => {
    const timed = { endsAt: performance.now() + lastsMs, timeOut: () => void timedOut.push(name) };
    deadlines.add(timed);
    return timed;
  };
  return { deadlines, timedOut, begin };
}

describe('deadlines', () => {
  it('come each in its time, whatever began first', () => {
    const { timedOut, begin } = timing();
    begin('long', 100);
    begin('short', 20);
    begin('middle', 50);
    vi.advanceTimersByTime(19);
    expect(timedOut).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(timedOut).toEqual(['short']);
    vi.advanceTimersByTime(30);
    expect(timedOut).toEqual(['short', 'middle']);
    vi.advanceTimersByTime(50);
    expect(timedOut).toEqual(['short', 'middle', 'long']);
  });

  it('do not come for what has ended, and come for what began after it', () => {
    const { deadlines, timedOut, begin } = timing();
    const first = begin('first', 100);
    vi.advanceTimersByTime(60);
    deadlines.remove(first);
    begin('second', 100);
    vi.advanceTimersByTime(99);
    expect(timedOut).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(timedOut).toEqual(['second']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('cost one timer, however many there are', () => {
    const { timedOut, begin } = timing();
    for (let count = 0; count < 1_000; count += 1) begin(String(count), 100);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(100);
    expect(timedOut).toHaveLength(1_000);
  });

  it('may begin while others come', () => {
    const { timedOut, begin, deadlines } = timing();
    deadlines.add({
      endsAt: performance.now() + 10,
      timeOut: () => {
        timedOut.push('first');
        begin('again', 10);
      },
    });
    vi.advanceTimersByTime(10);
    vi.advanceTimersByTime(10);
    expect(timedOut).toEqual(['first', 'again']);
  });
});
