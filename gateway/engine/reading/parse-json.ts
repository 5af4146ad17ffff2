/** Sixteen digits in a row. Written out, the engine of regular expressions skips over most of a text; `{16}` it does not. */
const DIGITS = /\d\d\d\d\d\d\d\d\d\d\d\d\d\d\d\d/;
/** A number of sixteen digits or more before any decimal point: one that JavaScript's numbers may not hold. */
const LONG_INTEGER = /[:,[\s-]\d{16}/;
const INTEGER = /^-?\d+$/;

type ReviverContext = { readonly source?: string };

/**
 * JSON.parse, but no integer loses digits: one that a number cannot hold becomes a bigint.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  return DIGITS.test(text) && LONG_INTEGER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
}

function keepDigits(...[_key, value, context]: readonly [string, unknown, ReviverContext?]): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const { source } = context ?? {};
  return source !== undefined && INTEGER.test(source) ? BigInt(source) : value;
}
