import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeJson } from './write-json.ts';

const LONG_PLAIN = 'n1.OjAAAAEA+/='.repeat(2_000);
const LONG_OTHER = `${LONG_PLAIN}"\n`;

const text = fc.oneof(fc.string(), fc.constantFrom(LONG_PLAIN, LONG_OTHER, `${LONG_PLAIN}é`));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.double(),
    fc.constantFrom(null, undefined, true, new Date(0)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
}));

describe('writing JSON', () => {
  it('gives the text that JSON.stringify gives, whatever the value holds', () => {
    fc.assert(
      fc.property(value, (some) => {
        expect(writeJson({ some })).toBe(JSON.stringify({ some }));
      }),
      { numRuns: 300 },
    );
  });
});
