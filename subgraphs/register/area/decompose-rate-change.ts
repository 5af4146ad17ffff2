/** A fraction in whole numbers; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface RateCount {
  /** Households that are poor. */
  readonly poor: number;
  /** All households, more than none. */
  readonly total: number;
}

export interface RateChange {
  /** rate then − rate now: positive where the rate fell. */
  readonly decrease: Fraction;
  readonly dueToPoor: Fraction;
  readonly dueToHouseholds: Fraction;
}

/**
 * How much of a falling rate came of fewer poor households, and how much of more households in all:
 * `(poor0 − poor1) / total0` and `poor1 × (1/total0 − 1/total1)`, which add up to `poor0/total0 − poor1/total1` exactly.
 * @throws RangeError where a total is not positive
 */
export function decomposeRateChange(then: RateCount, now: RateCount): RateChange {
  const [poor0, total0, poor1, total1] = [then.poor, then.total, now.poor, now.total].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  if (total0 <= 0n || total1 <= 0n) throw new RangeError('A rate needs a positive total.');
  const denominator = total0 * total1;
  return {
    decrease: { numerator: poor0 * total1 - poor1 * total0, denominator },
    dueToPoor: { numerator: poor0 - poor1, denominator: total0 },
    dueToHouseholds: { numerator: poor1 * (total1 - total0), denominator },
  };
}

/** The nearest double: for figures on a screen, after all adding up is done. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}
