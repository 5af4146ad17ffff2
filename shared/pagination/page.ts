import { CodedError } from '../errors/coded-error.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** @throws CodedError PAGE_TOO_LARGE when `first` is outside 1 to 100 */
export function readFirst(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= LARGEST_PAGE) return first;
  throw new CodedError('PAGE_TOO_LARGE', `first: ${first} is outside 1 to ${LARGEST_PAGE}.`, {
    argument: 'first',
    given: first,
    allowed: `1 to ${LARGEST_PAGE}`,
  });
}

type CursorPart = string | number;

/** An opaque cursor out of the values of the list's total order. */
export function encodeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * @param kinds what the parts must be, in order
 * @throws CodedError MALFORMED_CURSOR
 */
export function decodeCursor(cursor: string, kinds: readonly ('string' | 'number')[]): readonly CursorPart[] {
  const parts = parseParts(cursor);
  const fits = parts?.length === kinds.length && parts.every((part, index) => typeof part === kinds[index]);
  if (parts === null || !fits) {
    throw new CodedError('MALFORMED_CURSOR', 'This cursor is not one of this list.', { argument: 'after' });
  }
  return parts;
}

function parseParts(cursor: string): CursorPart[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
