import {
  type CutoffRule,
  measurePoverty,
  type PovertyMeasure,
  type PovertyScale,
  populationOf,
  scaleOf,
  scoreOf,
} from './alkire-foster.ts';
import { Fraction } from './fraction.ts';
import type { JointDistribution } from './joint-distribution.ts';

/** Both ends inclusive, and each of them reached where the unknown turns out one way or another. */
export interface Bounds {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

export interface IndicatorBounds {
  readonly uncensored: Bounds | null;
  readonly censored: Bounds | null;
}

export interface PovertyBounds {
  /** n: households or persons; nobody is dropped. */
  readonly population: number;
  /** q: both ends inclusive. */
  readonly poor: { readonly lower: number; readonly upper: number };
  /** H; `null` where nobody is counted. */
  readonly headcount: Bounds | null;
  /**
   * A, over the cases in which somebody is poor; `null` where nobody can be. Where `poor.lower` is 0, there is also a
   * case in which nobody is poor and A is not defined.
   */
  readonly intensity: Bounds | null;
  /** M0; `null` where nobody is counted. */
  readonly adjustedHeadcount: Bounds | null;
  /** In the order of the weights. */
  readonly indicators: readonly IndicatorBounds[];
}

/**
 * Between which values the measures are, whatever the unknown indicators truly are: sharp bounds, exact.
 *
 * A deprivation more never lowers c_i, so q, H, M0, h_j and h_j(k) are lowest where nothing unknown is deprived and
 * highest where all of it is. A is different: a household that becomes poor just above the cut-off lowers the mean.
 *
 * Source: the bounds are worst cases in the sense of Manski 1989 over the measures of Alkire & Foster 2011.
 * @throws RangeError on weights, a cut-off or patterns that do not fit, or persons where sizes are not known
 */
export function boundsOf(distribution: JointDistribution, rule: CutoffRule): PovertyBounds {
  const lower = measurePoverty(distribution, { ...rule, missing: 'NOT_DEPRIVED' });
  const upper = measurePoverty(distribution, { ...rule, missing: 'DEPRIVED' });
  const between = (read: (measure: PovertyMeasure) => Fraction | null | undefined): Bounds | null => {
    const [least, most] = [read(lower), read(upper)];
    return least == null || most == null ? null : { lower: least, upper: most };
  };
  return {
    population: lower.population,
    poor: { lower: lower.poor, upper: upper.poor },
    headcount: between(({ headcount }) => headcount),
    intensity: intensityBounds(distribution, scaleOf(rule)),
    adjustedHeadcount: between(({ adjustedHeadcount }) => adjustedHeadcount),
    indicators: rule.weights.map((_weight, index) => ({
      uncensored: between(({ indicators }) => indicators[index]?.uncensored),
      censored: between(({ indicators }) => indicators[index]?.censored),
    })),
  };
}

/** A household's scores, as far as they matter to A: in units of the weights. */
interface Reach {
  /** The lowest score that is poor and that the household may have. */
  readonly least: number;
  readonly most: number;
  /** Whether it is poor whatever the unknown is; else it can be left out of the poor. */
  readonly certain: boolean;
  readonly population: number;
}

function intensityBounds(distribution: JointDistribution, scale: PovertyScale): Bounds | null {
  const reaches = reachesOf(distribution, scale);
  const lower = extremeMean(reaches, 'least', scale.total);
  const upper = extremeMean(reaches, 'most', scale.total);
  return lower === null || upper === null ? null : { lower, upper };
}

function reachesOf(distribution: JointDistribution, scale: PovertyScale): Reach[] {
  const sums = new Map<number, readonly number[]>();
  const reaches: Reach[] = [];
  for (const pattern of distribution) {
    const population = populationOf(pattern, scale);
    const known = scoreOf(pattern.deprived, scale);
    const most = known + scoreOf(pattern.unknown, scale);
    if (most < scale.threshold) continue;
    const added = sums.get(pattern.unknown) ?? subsetSums(pattern.unknown, scale);
    sums.set(pattern.unknown, added);
    const least = known + (added.find((sum) => known + sum >= scale.threshold) ?? 0);
    reaches.push({ least, most, certain: known >= scale.threshold, population });
  }
  return reaches;
}

/** What the unknown may add to the score: the sums of all subsets of its weights, ascending, each once. */
function subsetSums(unknown: number, { weights }: PovertyScale): readonly number[] {
  let sums = new Set([0]);
  weights.forEach((weight, index) => {
    if (((unknown >>> index) & 1) === 0) return;
    sums = new Set([...sums, ...Array.from(sums, (sum) => sum + weight)]);
  });
  return [...sums].sort((one, other) => one - other);
}

/**
 * The least or the highest mean score of the poor, as a share of all weight; `null` where nobody can be poor.
 *
 * Households are independent, and for a mean λ each contributes best what lies furthest beyond λ: those certain to be
 * poor their extreme score, the others theirs if it is beyond λ and nothing (not being poor) if not. Taken in order of
 * their scores they join until the next is no longer beyond the mean; all who joined are then beyond it, so this is
 * the fixed point that Dinkelbach's iteration ends at. Source: Dinkelbach 1967, Management Science 13.
 */
function extremeMean(reaches: readonly Reach[], end: 'least' | 'most', total: number): Fraction | null {
  let score = 0n;
  let poor = 0n;
  const join = (reach: Reach): void => {
    score += BigInt(reach[end]) * BigInt(reach.population);
    poor += BigInt(reach.population);
  };
  reaches.filter(({ certain }) => certain).forEach(join);
  const sign = end === 'least' ? 1 : -1;
  const open = reaches.filter(({ certain }) => !certain).sort((one, other) => sign * (one[end] - other[end]));
  for (const reach of open) {
    const beyond = (score - BigInt(reach[end]) * poor) * BigInt(sign);
    if (poor > 0n && beyond <= 0n) break;
    join(reach);
  }
  return poor === 0n ? null : Fraction.of(score, poor * BigInt(total));
}
