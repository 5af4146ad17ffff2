import type { Decimal } from './decimal.ts';

/**
 * How a document writes numbers. The sign differs between documents and even inside one: the text of Cao Thượng writes
 * 1,4 and its annex 1.39, so the style belongs to the place, not to the language.
 * - `COMMA`: 1.870 is one thousand eight hundred and seventy, 4,6 is four and six tenths.
 * - `POINT`: 3.69 is three and sixty-nine hundredths; thousands have no mark.
 */
export type NumberStyle = 'COMMA' | 'POINT';

const PATTERNS: Readonly<Record<NumberStyle, RegExp>> = {
  COMMA: /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  POINT: /^(\d+)(?:\.(\d+))?$/,
};

/**
 * Reads one printed number exactly; leading zeros ("05") and a percent sign are allowed, and the dash of a table is
 * zero. Null where the text is no single number in that style ("9/9", "quý I").
 */
export function parsePrintedNumber(printed: string, style: NumberStyle): Decimal | null {
  const text = printed.trim().replace(/\s*%$/, '');
  if (text === '-') return { digits: 0n, scale: 0 };
  const match = PATTERNS[style].exec(text);
  if (match === null) return null;
  const [, whole = '', fraction = ''] = match;
  return { digits: BigInt(whole.replaceAll('.', '') + fraction), scale: fraction.length };
}
