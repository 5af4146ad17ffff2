import { describe, expect, it } from 'vitest';
import { toConnection } from './connection.ts';
import { decodeCursor, encodeCursor, readFirst } from './page.ts';

describe('a page', () => {
  it.each([1, 20, 100])('holds first: %i rows', (first) => expect(readFirst(first)).toBe(first));

  it.each([0, -1, 101, 100_000, 1.5])('refuses first: %d with the limit', (first) => {
    expect(() => readFirst(first)).toThrowError(expect.objectContaining({ code: 'PAGE_TOO_LARGE' }));
  });

  it('reads back its own cursors only', () => {
    expect(decodeCursor(encodeCursor(['Cam Thành', 7]), ['string', 'number'])).toEqual(['Cam Thành', 7]);
    for (const foreign of [
      '',
      'x',
      encodeCursor([7]),
      encodeCursor([7, 'Cam Thành']),
      Buffer.from('{}').toString('base64url'),
    ]) {
      expect(() => decodeCursor(foreign, ['string', 'number'])).toThrowError(
        expect.objectContaining({ code: 'MALFORMED_CURSOR' }),
      );
    }
  });

  it('says that more follows only when a row beyond the page was read', () => {
    const cursorOf = (row: number): readonly number[] => [row];
    expect(toConnection([1, 2, 3], 2, cursorOf, 9).pageInfo).toEqual({
      hasNextPage: true,
      endCursor: encodeCursor([2]),
    });
    expect(toConnection([1, 2], 2, cursorOf, 2).pageInfo.hasNextPage).toBe(false);
    expect(toConnection([], 2, cursorOf, 0)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
      totalCount: 0,
    });
  });
});
