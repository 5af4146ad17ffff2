import fc from 'fast-check';
import { RoaringBitmap32, roaringLibraryInitialize } from 'roaring-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from './household-set.ts';
import { decodePortable, encodePortable, MalformedSetError } from './portable-format.ts';

const numbers = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 400 }),
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 1, max: 30_000 })), {
      maxLength: 8,
    })
    .map((runs) => runs.flatMap(([from, length]) => Array.from({ length }, (_, at) => from + at))),
  fc.integer({ min: 1, max: 9 }).map((step) => Array.from({ length: 200_000 / step }, (_, at) => at * step)),
);

beforeAll(() => roaringLibraryInitialize());

describe('portable Roaring', () => {
  it('is read by the C library as we write it', () => {
    fc.assert(
      fc.property(numbers, (some) => {
        const set = HouseholdSet.of(some);
        const read = RoaringBitmap32.deserialize(encodePortable(set), 'portable');
        expect([...read.toUint32Array()]).toEqual([...set.toArray()]);
        read.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it.each([false, true])('is read by us as the C library writes it (runs: %s)', (withRuns) => {
    fc.assert(
      fc.property(numbers, (some) => {
        const theirs = new RoaringBitmap32(Uint32Array.from(some));
        if (withRuns) theirs.runOptimize();
        const bytes = theirs.serialize('portable');
        expect([...decodePortable(bytes).toArray()]).toEqual([...theirs.toUint32Array()]);
        theirs.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it('writes whole areas as runs: a million neighbours in 130 bytes', () => {
    const set = HouseholdSet.of(Array.from({ length: 1_000_000 }, (_, at) => at));
    expect(encodePortable(set).length).toBeLessThan(260);
    expect(decodePortable(encodePortable(set)).size).toBe(1_000_000);
  });

  it('refuses any cut, lengthened or bent text rather than guessing', () => {
    const whole = encodePortable(
      HouseholdSet.of([1, 5, 70_000, ...Array.from({ length: 9_000 }, (_, at) => 200_000 + at * 3)]),
    );
    for (let length = 0; length < whole.length; length += 7)
      expect(() => decodePortable(whole.subarray(0, length))).toThrowError(MalformedSetError);
    expect(() => decodePortable(Buffer.concat([whole, Buffer.from([0])]))).toThrowError(MalformedSetError);
  });

  it('answers any bytes with a set that writes back to equal members, or with MalformedSetError', () => {
    const valid = encodePortable(HouseholdSet.of([3, 4, 5, 99_999, 100_001]));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 64 }),
          fc.tuple(fc.nat(valid.length - 1), fc.nat(255)).map(([at, byte]) => {
            const bent = Buffer.from(valid);
            bent[at] = byte;
            return bent;
          }),
        ),
        (bytes) => {
          try {
            const set = decodePortable(bytes);
            expect(decodePortable(encodePortable(set)).equals(set)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedSetError);
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('refuses chunks beyond the limit of household numbers', () => {
    const beyond = new RoaringBitmap32([2 ** 26]);
    expect(() => decodePortable(beyond.serialize('portable'))).toThrowError(/beyond the limit/);
    beyond.dispose();
  });
});
