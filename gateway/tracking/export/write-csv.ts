import { type Cell, type Sheet, writtenDay } from './sheet.ts';

/** Excel takes a file without it for another encoding, and Vietnamese for rubbish. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A sheet as CSV: UTF-8 with a byte order mark, commas, CRLF, quoted as RFC 4180 has it; decimals with a point, so that
 * a comma is always a delimiter. A text that a spreadsheet would run as a formula has an apostrophe before it.
 */
export function writeCsv({ rows }: Sheet): string {
  return (
    BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => quoted(plain(cell))).join(',')}\r\n`).join('')
  );
}

function plain(cell: Cell): string {
  if (cell === null) return '';
  if ('number' in cell) return cell.number.toFixed(cell.decimals);
  return 'day' in cell ? writtenDay(cell.day) : withoutFormula(cell.text);
}

function withoutFormula(text: string): string {
  return /^\s*[=+\-@]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
