import { type PovertyMeasure, share } from './alkire-foster.ts';
import { Fraction, sumOf } from './fraction.ts';

export interface SubgroupContribution {
  /** n_l / n; `null` where nobody is counted in the whole. */
  readonly populationShare: Fraction | null;
  /** M0 of the part itself; `null` where nobody is counted in it. */
  readonly adjustedHeadcount: Fraction | null;
  /** (n_l / n) · M0_l / M0; `null` where M0 of the whole is 0 or not defined. */
  readonly contribution: Fraction | null;
}

export interface SubgroupContributions {
  /**
   * Whether the parts add up to the whole, counted, dropped, poor and their M0 alike, as parts that overlap or leave
   * somebody out do not. Where they do not, contributions do not add up to 1 and are not to be set side by side.
   */
  readonly partition: boolean;
  /** In the order of the parts. */
  readonly parts: readonly SubgroupContribution[];
}

/**
 * What each part of a population contributes to the adjusted headcount of the whole: M0 = Σ_l (n_l / n) · M0_l.
 *
 * Only meaningful where the parts partition the whole and all were measured by one rule.
 *
 * Source: Alkire & Foster 2011, Journal of Public Economics 95, 476–487, decomposability (OPHI Working Paper 7).
 */
export function subgroupContributions(
  whole: PovertyMeasure,
  parts: readonly PovertyMeasure[],
): SubgroupContributions {
  const wholePoverty = povertyOf(whole);
  return {
    partition: addUp(whole, parts),
    parts: parts.map((part) => ({
      populationShare: share(part.population, whole.population),
      adjustedHeadcount: part.adjustedHeadcount,
      contribution: wholePoverty.isZero ? null : povertyOf(part).divide(wholePoverty),
    })),
  };
}

/** n · M0: the poverty of all taken together, 0 of nobody. */
function povertyOf({ population, adjustedHeadcount }: PovertyMeasure): Fraction {
  return adjustedHeadcount === null ? Fraction.ZERO : adjustedHeadcount.multiply(Fraction.of(population));
}

function addUp(whole: PovertyMeasure, parts: readonly PovertyMeasure[]): boolean {
  const adds = (read: (measure: PovertyMeasure) => number): boolean =>
    parts.reduce((sum, part) => sum + read(part), 0) === read(whole);
  return (
    adds(({ population }) => population) &&
    adds(({ dropped }) => dropped) &&
    adds(({ poor }) => poor) &&
    sumOf(parts.map(povertyOf)).equals(povertyOf(whole))
  );
}
