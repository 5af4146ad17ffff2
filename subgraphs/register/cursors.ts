import { CodedError } from '../../shared/errors/coded-error.ts';
import { decodeCursor } from '../../shared/pagination/page.ts';
import { isCivilDay } from '../../shared/scalars/civil-day.ts';

const LARGEST_INT = 2_147_483_647;

/** The dense number after which a list ordered by it goes on; 0 is its beginning. @throws CodedError MALFORMED_CURSOR */
export function readNumberCursor(after: string | undefined | null): number {
  if (after === undefined || after === null) return 0;
  const no = Number(decodeCursor(after, ['number'])[0]);
  if (Number.isInteger(no) && no >= 0 && no <= LARGEST_INT) return no;
  throw malformedCursor();
}

/** The area after which a list ordered by code and first day goes on. @throws CodedError MALFORMED_CURSOR */
export function readAreaCursor(after: string | undefined | null): readonly [string, string] {
  if (after === undefined || after === null) return ['', '0001-01-01'];
  const [code, validFrom] = decodeCursor(after, ['string', 'string']);
  if (isAreaCode(code) && isCivilDay(validFrom)) return [code, validFrom];
  throw malformedCursor();
}

/** The code after which a list ordered by code goes on. @throws CodedError MALFORMED_CURSOR */
export function readCodeCursor(after: string | undefined | null): string {
  if (after === undefined || after === null) return '';
  const code = decodeCursor(after, ['string'])[0];
  if (typeof code === 'string' && !code.includes('\u0000')) return code;
  throw malformedCursor();
}

export function isAreaCode(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-Za-z-]{1,20}$/.test(value);
}

function malformedCursor(): CodedError {
  return new CodedError('MALFORMED_CURSOR', 'This cursor is not one of this list.', { argument: 'after' });
}
