/** An exact decimal number: `digits` / 10^`scale`. Figures of documents are compared as printed, never as floats. */
export interface Decimal {
  readonly digits: bigint;
  /** Digits after the decimal sign. */
  readonly scale: number;
}

/**
 * The decimal that a number of a document stands for: 4.56 is 456 hundredths.
 * @throws RangeError for a number that has no short decimal form (NaN, 1e21)
 */
export function decimalOf(value: number): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`Not a decimal of a document: ${value}.`);
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** The same number with more digits after the sign. */
function widen({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

export function add(...terms: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...terms.map((term) => term.scale));
  return { digits: terms.reduce((sum, term) => sum + widen(term, scale), 0n), scale };
}

export function negate({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

export function compare(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = widen(left, scale) - widen(right, scale);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/** `numerator / denominator` with `scale` digits after the sign; half away from zero, as officials round. */
export function divideHalfUp(numerator: bigint, denominator: bigint, scale: number): Decimal {
  const negative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [abs(numerator) * 10n ** BigInt(scale), abs(denominator)];
  const digits = (top * 2n + bottom) / (bottom * 2n);
  return { digits: negative ? -digits : digits, scale };
}

export function roundHalfUp(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { digits: widen(value, scale), scale };
  return divideHalfUp(value.digits, 10n ** BigInt(value.scale), scale);
}

/** `-0.56`, `14653`: decimal point, no thousands mark, all digits of the scale. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const text = abs(digits)
    .toString()
    .padStart(scale + 1, '0');
  const sign = digits < 0n ? '-' : '';
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

export function toNumber(value: Decimal): number {
  return Number(formatDecimal(value));
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
