import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherLines } from './gather-lines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gathering() {
  const written: string[] = [];
  let flushed = 0;
  const gathered = gatherLines({
    write: (lines) => void written.push(lines.toString()),
    flushSync: () => {
      flushed += 1;
    },
  });
  return { gathered, written, flushes: () => flushed };
}

describe('lines of the log', () => {
  it('go out together after a tenth of a second, in their order', () => {
    const { gathered, written } = gathering();
    gathered.write('a\n');
    vi.advanceTimersByTime(60);
    gathered.write('b\n');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(written).toEqual(['a\nb\n']);
    gathered.write('c\n');
    vi.advanceTimersByTime(100);
    expect(written).toEqual(['a\nb\n', 'c\n']);
  });

  it('go out at once when there are many, each once', () => {
    const { gathered, written } = gathering();
    const line = `${'x'.repeat(999)}\n`;
    for (let count = 0; count < 80; count += 1) gathered.write(line);
    expect(written.map(({ length }) => length)).toEqual([30_000, 30_000]);
    vi.advanceTimersByTime(100);
    expect(written.join('')).toBe(line.repeat(80));
  });

  it('are UTF-8, and may be longer than all that is gathered', () => {
    const { gathered, written } = gathering();
    const long = `${'ệ'.repeat(20_000)}\n`;
    gathered.write('hộ nghèo\n');
    gathered.write(long);
    expect(written).toEqual(['hộ nghèo\n', long]);
    gathered.write('hộ cận nghèo\n');
    vi.advanceTimersByTime(100);
    expect(written.at(-1)).toBe('hộ cận nghèo\n');
  });

  it('go out and are waited for when the process ends', () => {
    const { gathered, written, flushes } = gathering();
    gathered.write('last\n');
    gathered.writeNow();
    expect(written).toEqual(['last\n']);
    expect(flushes()).toBe(1);
    vi.advanceTimersByTime(1_000);
    gathered.writeNow();
    expect(written).toEqual(['last\n']);
  });
});
