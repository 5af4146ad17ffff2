import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openCursor, sealCursor } from './sealed-cursor.ts';

const KEY = randomBytes(32);
const PLACE = { value: -12_500_000, no: 4_711 };
const refusal = (code: string): unknown => expect.objectContaining({ code });

describe('a sealed cursor', () => {
  it('gives back the place to whoever made it, and equal places look equal', () => {
    const cursor = sealCursor(KEY, 'page', PLACE);
    expect(openCursor(KEY, 'page', cursor)).toEqual(PLACE);
    expect(sealCursor(KEY, 'page', PLACE)).toBe(cursor);
  });

  it('shows neither the number nor the value', () => {
    const bytes = Buffer.from(sealCursor(KEY, 'page', PLACE), 'base64url');
    const number = Buffer.alloc(4);
    number.writeUInt32BE(PLACE.no);
    const value = Buffer.alloc(8);
    value.writeDoubleBE(PLACE.value);
    expect(bytes.includes(number)).toBe(false);
    expect(bytes.includes(value)).toBe(false);
    const next = Buffer.from(sealCursor(KEY, 'page', { ...PLACE, no: PLACE.no + 1 }), 'base64url');
    expect(next.subarray(0, -8).equals(bytes.subarray(0, -8))).toBe(false);
  });

  it('of another order is told apart from one that nobody made', () => {
    const cursor = sealCursor(KEY, 'pageByOutstanding', PLACE);
    expect(() => openCursor(KEY, 'pageByUninsured', cursor)).toThrowError(refusal('CURSOR_OF_OTHER_LIST'));
    const bent = `${cursor.slice(0, 20)}${cursor[20] === 'A' ? 'B' : 'A'}${cursor.slice(21)}`;
    for (const foreign of [
      '',
      'x',
      bent,
      'A'.repeat(10_000),
      sealCursor(randomBytes(32), 'pageByOutstanding', PLACE),
    ])
      expect(() => openCursor(KEY, 'pageByOutstanding', foreign)).toThrowError(refusal('MALFORMED_CURSOR'));
  });
});
