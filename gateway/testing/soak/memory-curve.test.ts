import { describe, expect, it } from 'vitest';
import { judgeCurve, type MemorySample } from './memory-curve.ts';

const MB = 1024 * 1024;

/** 21 samples, one each thousand requests. */
function curve(heapMb: (index: number) => number, rssMb = (_index: number) => 400): readonly MemorySample[] {
  return Array.from({ length: 21 }, (_, index) => ({
    requests: index * 1_000,
    heapUsed: heapMb(index) * MB,
    external: 5 * MB,
    rss: rssMb(index) * MB,
  }));
}

const flat = (samples: readonly MemorySample[]): readonly string[] =>
  judgeCurve(samples).flatMap(({ measure, isFlat }) => (isFlat ? [measure] : []));

describe('a memory curve', () => {
  it('is flat when it goes up and down', () => {
    expect(flat(curve((index) => 80 + (index % 3)))).toEqual(['heapUsed', 'external', 'rss']);
  });

  it('is flat in spite of a peak that goes again', () => {
    expect(flat(curve((index) => (index === 18 ? 300 : 80)))).toContain('heapUsed');
  });

  it('is not flat when 400 bytes stay with each request', () => {
    const [heap] = judgeCurve(curve((index) => 80 + (index * 1_000 * 400) / MB));
    expect(heap).toMatchObject({ measure: 'heapUsed', isFlat: false });
    expect(heap?.growthBytes).toBeCloseTo(20_000 * 400, -3);
  });

  it('is not flat when memory outside the heap stays', () => {
    expect(
      flat(
        curve(
          () => 80,
          (index) => 400 + 3 * index,
        ),
      ),
    ).toEqual(['heapUsed', 'external']);
  });

  it('needs samples', () => {
    expect(() => judgeCurve(curve(() => 80).slice(0, 2))).toThrow('at least three');
  });
});
