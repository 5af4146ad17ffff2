import { Fraction } from './fraction.ts';
import { type JointDistribution, type JointPattern, MOST_INDICATORS } from './joint-distribution.ts';

/** Whether shares are of households, or of the persons who live in them. */
export type PovertyUnit = 'HOUSEHOLDS' | 'PERSONS';

/**
 * What becomes of a household with an indicator that nobody knows: left out of all counts, or counted as if the
 * unknown were not deprived, or as if it were.
 */
export type MissingRule = 'DROP' | 'NOT_DEPRIVED' | 'DEPRIVED';

export interface CutoffRule {
  /** Whole numbers above 0, one an indicator; only their proportions matter. */
  readonly weights: readonly number[];
  /** k: the share of all weight from which on a household is poor, inclusive; above 0, at most 1. */
  readonly cutoff: Fraction;
  readonly unit: PovertyUnit;
}

export interface PovertyRule extends CutoffRule {
  readonly missing: MissingRule;
}

export interface IndicatorMeasure {
  /** h_j: share of the population deprived in j; `null` where nobody is counted. */
  readonly uncensored: Fraction | null;
  /** h_j(k): share of the population that is poor and deprived in j; `null` where nobody is counted. */
  readonly censored: Fraction | null;
  /** φ_j = w_j · h_j(k) / M0, the part of M0 that comes from j; `null` where M0 is 0 or nobody is counted. */
  readonly contribution: Fraction | null;
}

export interface PovertyMeasure {
  /** n: households or persons counted, without those dropped. */
  readonly population: number;
  /** Households or persons left out, because one of their indicators is unknown. */
  readonly dropped: number;
  /** q: households or persons that are poor. */
  readonly poor: number;
  /** H = q / n; `null` where nobody is counted. */
  readonly headcount: Fraction | null;
  /** A: mean share of weight that the poor are deprived in; `null` where nobody is poor. */
  readonly intensity: Fraction | null;
  /** M0 = H · A; `null` where nobody is counted, 0 where nobody is poor. */
  readonly adjustedHeadcount: Fraction | null;
  /** In the order of the weights. */
  readonly indicators: readonly IndicatorMeasure[];
}

/**
 * How many are multidimensionally poor, how intensely, and what their poverty is made of.
 *
 * c_i = Σ_j w_j g_ij / Σ_j w_j; poor where c_i ≥ k; H = q/n; A = (1/q) Σ_poor c_i; M0 = H·A = Σ_j w_j h_j(k) / Σ_j w_j.
 * Every share is exact: whoever stands right at the cut-off is poor, whatever the weights are. It is no official
 * class: that one also looks at income.
 *
 * Source: Alkire & Foster 2011, Journal of Public Economics 95, 476–487 (OPHI Working Paper 7).
 * @throws RangeError on weights, a cut-off or patterns that do not fit, or persons where sizes are not known
 */
export function measurePoverty(distribution: JointDistribution, rule: PovertyRule): PovertyMeasure {
  const scale = scaleOf(rule);
  const count = new PovertyCount(scale);
  let dropped = 0;
  for (const pattern of distribution) {
    const population = populationOf(pattern, scale);
    if (rule.missing === 'DROP' && pattern.unknown !== 0) dropped += population;
    else
      count.add(
        rule.missing === 'DEPRIVED' ? pattern.deprived | pattern.unknown : pattern.deprived,
        population,
      );
  }
  return count.measure(dropped);
}

/** A rule that was found sound, in whole numbers. */
export interface PovertyScale {
  readonly weights: readonly number[];
  /** Σ w_j. */
  readonly total: number;
  /** The lowest score, in units of the weights, that is poor: ⌈k · Σ w_j⌉. */
  readonly threshold: number;
  readonly unit: PovertyUnit;
}

/** @throws RangeError on weights that are none, too many or too large, or a cut-off that is not in (0, 1] */
export function scaleOf({ weights, cutoff, unit }: CutoffRule): PovertyScale {
  if (weights.length === 0 || weights.length > MOST_INDICATORS)
    throw new RangeError(`Weights are given to 1 to ${MOST_INDICATORS} indicators.`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!weights.every((weight) => Number.isInteger(weight) && weight > 0) || !Number.isSafeInteger(total))
    throw new RangeError('Weights are whole numbers above 0.');
  if (cutoff.compare(Fraction.ZERO) <= 0 || cutoff.compare(Fraction.ONE) > 0)
    throw new RangeError('The cut-off is above 0 and at most 1.');
  const { numerator, denominator } = cutoff;
  const threshold = Number((numerator * BigInt(total) + denominator - 1n) / denominator);
  return { weights, total, threshold, unit };
}

/** Σ w_j over the bits that are set. */
export function scoreOf(mask: number, { weights }: PovertyScale): number {
  let score = 0;
  for (let index = 0; index < weights.length; index++)
    if (((mask >>> index) & 1) === 1) score += weights[index] as number;
  return score;
}

/** @throws RangeError on an indicator without a weight, or persons that are not known */
export function populationOf(pattern: JointPattern, { weights, unit }: PovertyScale): number {
  if ((pattern.deprived | pattern.unknown) >>> weights.length !== 0)
    throw new RangeError('A pattern has an indicator without a weight.');
  if (unit === 'HOUSEHOLDS') return pattern.households;
  if (pattern.persons === null) throw new RangeError('Persons are counted only where every size is known.');
  return pattern.persons;
}

/** The quotient; `null` of nothing. */
export function share(part: bigint | number, of: bigint | number): Fraction | null {
  return BigInt(of) === 0n ? null : Fraction.of(part, of);
}

class PovertyCount {
  readonly #scale: PovertyScale;
  readonly #deprived: number[];
  readonly #poorDeprived: number[];
  #population = 0;
  #poor = 0;
  /** Σ over the poor of their scores: weights times persons may be longer than floats hold. */
  #poorScore = 0n;

  constructor(scale: PovertyScale) {
    this.#scale = scale;
    this.#deprived = scale.weights.map(() => 0);
    this.#poorDeprived = scale.weights.map(() => 0);
  }

  add(mask: number, population: number): void {
    const score = scoreOf(mask, this.#scale);
    const isPoor = score >= this.#scale.threshold;
    this.#population += population;
    addToEach(this.#deprived, mask, population);
    if (!isPoor) return;
    this.#poor += population;
    this.#poorScore += BigInt(score) * BigInt(population);
    addToEach(this.#poorDeprived, mask, population);
  }

  measure(dropped: number): PovertyMeasure {
    const { weights, total } = this.#scale;
    const indicators = weights.map((weight, index): IndicatorMeasure => {
      const poorDeprived = this.#poorDeprived[index] as number;
      return {
        uncensored: share(this.#deprived[index] as number, this.#population),
        censored: share(poorDeprived, this.#population),
        contribution: share(BigInt(weight) * BigInt(poorDeprived), this.#poorScore),
      };
    });
    return {
      population: this.#population,
      dropped,
      poor: this.#poor,
      headcount: share(this.#poor, this.#population),
      intensity: share(this.#poorScore, BigInt(this.#poor) * BigInt(total)),
      adjustedHeadcount: share(this.#poorScore, BigInt(this.#population) * BigInt(total)),
      indicators,
    };
  }
}

function addToEach(counts: number[], mask: number, population: number): void {
  for (let index = 0; index < counts.length; index++)
    if (((mask >>> index) & 1) === 1) counts[index] = (counts[index] as number) + population;
}
