import { describe, expect, it } from 'vitest';
import { allocateEachRounded, allocateLargestRemainder } from './allocate-target.ts';

/** Workers without a job in Cam Lộ's nine communes, in the order of Biểu 1; the total as printed is 5,316. */
const NOT_EMPLOYED = [882n, 309n, 808n, 449n, 509n, 618n, 313n, 623n, 804n];
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

describe('a target shared out, every part rounded on its own', () => {
  it('is what Cam Lộ printed: nine communes with 1,296 of 1,297 jobs', () => {
    const jobs = allocateEachRounded(1297n, NOT_EMPLOYED, 5316n);
    expect(jobs).toEqual([215n, 75n, 197n, 110n, 124n, 151n, 76n, 152n, 196n]);
    expect(sum(jobs)).toBe(1296n);
  });

  it('is what Cam Lộ printed: 150 workers abroad where the total says 149', () => {
    const abroad = allocateEachRounded(149n, NOT_EMPLOYED, 5316n);
    expect(abroad).toEqual([25n, 9n, 23n, 13n, 14n, 17n, 9n, 17n, 23n]);
    expect(sum(abroad)).toBe(150n);
  });
});

describe('a target shared out by the largest remainder', () => {
  it('adds up: Cam Thanh has 76 jobs and the town of Cam Lộ sends 22 abroad', () => {
    const jobs = allocateLargestRemainder(1297n, NOT_EMPLOYED);
    expect([jobs[1], sum(jobs)]).toEqual([76n, 1297n]);
    const abroad = allocateLargestRemainder(149n, NOT_EMPLOYED);
    expect([abroad[8], sum(abroad)]).toEqual([22n, 149n]);
  });

  it('shares out the 1,200 jobs that the province assigned', () => {
    expect(allocateLargestRemainder(1200n, NOT_EMPLOYED)).toEqual([
      199n,
      70n,
      182n,
      101n,
      115n,
      140n,
      71n,
      141n,
      181n,
    ]);
  });

  it('gives what is left to the earlier of equals, and nothing to a base of nothing', () => {
    expect(allocateLargestRemainder(2n, [1n, 1n, 1n, 0n])).toEqual([1n, 1n, 0n, 0n]);
    expect(allocateLargestRemainder(0n, [1n, 2n])).toEqual([0n, 0n]);
  });

  it('refuses a base that is all zero', () => {
    expect(() => allocateLargestRemainder(5n, [0n, 0n])).toThrow(RangeError);
    expect(() => allocateEachRounded(5n, [])).toThrow(RangeError);
  });
});
