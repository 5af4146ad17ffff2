import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf8Text } from './utf8-text.ts';

describe('text in UTF-8', () => {
  it('is the same as text, as bytes, and with a character for each byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = Buffer.from(text);
        for (const utf8 of [Utf8Text.of(text), Utf8Text.ofBytes(bytes)]) {
          expect(utf8.length).toBe(bytes.length);
          expect(utf8.toBytes()).toEqual(bytes);
          expect(utf8.latin1).toBe(bytes.toString('latin1'));
          expect(`${utf8}`).toBe(text);
        }
      }),
      { numRuns: 500, seed: 20_261_121 },
    );
  });
});
