import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../steps/json-text.ts';
import { byteTextOf, readJson, unicodeJson, utf8OfJson } from './text-form.ts';

const text = fc.string({ unit: 'binary' });
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constantFrom('Nguyễn Thị Ánh 🌾', 'ÿ0041', '\ud800', 'a\udc00b', '\u2028', '\0'),
    fc.constantFrom(null, true, 0, -1.5, 12_345_678_901_234_567_890n),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3 }),
  ),
}));

const escaped = (json: string): string =>
  json.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('text as bytes', () => {
  it('comes out as the same bytes that Unicode text does, however it came in', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('text', 'bytes', 'escapes'), (some, how) => {
        const json = jsonText({ some });
        const body = { text: json, bytes: Buffer.from(json), escapes: escaped(json) }[how];
        const expected = jsonText(readJson(body, 'unicode'));
        const written = jsonText(readJson(body, 'bytes'));
        expect(utf8OfJson(written).latin1).toBe(Buffer.from(expected).toString('latin1'));
        expect(unicodeJson(written)).toBe(expected);
      }),
      { numRuns: 500, seed: 20_261_124 },
    );
  });

  it.each([
    ['an escape beyond ASCII', '{"a":"\\u1ec5"}'],
    ['a lone surrogate', '{"a":"\ud800"}'],
    ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ])('is not read as it is where it holds %s', (_what, body) => {
    expect(byteTextOf(body)).toBeNull();
  });

  it('takes escapes of ASCII as they are', () => {
    expect(readJson('"\\u0041\\n\\u001f"', 'bytes')).toBe('A\n\u001f');
  });
});

describe('integers', () => {
  it('keep every digit, and stay numbers where a number holds them', () => {
    const json =
      '{"a":[12345678901234567890,-9007199254740993],"b":9007199254740991,"c":"1234567890123456789"}';
    expect(readJson(json, 'unicode')).toEqual({
      a: [12_345_678_901_234_567_890n, -9_007_199_254_740_993n],
      b: Number.MAX_SAFE_INTEGER,
      c: '1234567890123456789',
    });
    expect(jsonText(readJson(json, 'bytes'))).toBe(json);
  });
});
