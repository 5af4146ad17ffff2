/**
 * An exact rational number: a share that is a tie at a cut-off stays a tie, which floats do not promise.
 *
 * Always in lowest terms with a denominator above 0, so that equal numbers print alike; 0 is 0/1.
 */
export class Fraction {
  static readonly ZERO = new Fraction(0n, 1n);
  static readonly ONE = new Fraction(1n, 1n);

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * The quotient of two whole numbers.
   * @throws RangeError where the denominator is 0, or a number is not whole or too large to be told from its neighbours
   */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
    const over = whole(numerator);
    const under = whole(denominator);
    if (under === 0n) throw new RangeError('A fraction has no denominator 0.');
    const divisor = greatestCommonDivisor(over, under) * (under < 0n ? -1n : 1n);
    return new Fraction(over / divisor, under / divisor);
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  add(other: Fraction): Fraction {
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  subtract(other: Fraction): Fraction {
    return Fraction.of(
      this.numerator * other.denominator - other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  multiply(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError where the other is 0 */
  divide(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** −1 below the other, 0 equal, 1 above it. */
  compare(other: Fraction): -1 | 0 | 1 {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  equals(other: Fraction): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  /** The nearest float, to a unit or two in its last place; terms may be longer than floats reach. */
  toNumber(): number {
    const negative = this.numerator < 0n;
    const size = negative ? -this.numerator : this.numerator;
    // Integer division keeps 64 significant bits however long the terms are; floats hold 53.
    const shift = BigInt(Math.max(0, 64 - bitLength(size) + bitLength(this.denominator)));
    const quotient = Number((size << shift) / this.denominator);
    const value = scaleDown(quotient, Number(shift));
    return negative && value !== 0 ? -value : value;
  }

  /** "7/20"; a whole number is "3/1", so that the form never depends on the value. */
  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }
}

/** The sum; 0 of none. */
export function sumOf(fractions: Iterable<Fraction>): Fraction {
  let sum = Fraction.ZERO;
  for (const fraction of fractions) sum = sum.add(fraction);
  return sum;
}

function whole(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) throw new RangeError('The terms of a fraction are whole numbers.');
  return BigInt(value);
}

/** Above 0, because a denominator is never 0. */
function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let a = one < 0n ? -one : one;
  let b = other < 0n ? -other : other;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** Halved so many times; in steps, as one power of two may be beyond the floats where the result is not. */
function scaleDown(value: number, times: number): number {
  let scaled = value;
  for (let rest = times; rest > 0; rest -= 1000) scaled *= 2 ** -Math.min(rest, 1000);
  return scaled;
}
