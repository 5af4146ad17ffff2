import { disclose } from '../../../shared/cohort/disclose.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import type { PovertyMeasure } from './alkire-foster.ts';
import { Fraction } from './fraction.ts';
import type { MeasuredGroup } from './measure-cohort.ts';
import type { Estimate, Share } from './multidimensional.type.ts';
import type { Bounds, PovertyBounds } from './poverty-bounds.ts';

type Whole = 'headcount' | 'intensity' | 'adjustedHeadcount';
type OfIndicator = 'uncensored' | 'censored';

/**
 * A measure with its bounds.
 * @throws CodedError SMALL_CELL where few households stand behind the value or one of its bounds
 */
export function estimate(viewer: Viewer, group: MeasuredGroup, name: Whole | OfIndicator, at = 0): Estimate {
  const { measure, bounds } = group;
  for (const contributors of householdsBehind(group, name, at))
    disclose(viewer, null, { contributors, of: group.cohort.set.size });
  const value = shownOf(measure, name, at);
  const range = boundsOf(bounds, name, at);
  return {
    value: value?.toNumber() ?? null,
    exact: value?.toString() ?? null,
    lower: range?.lower.toNumber() ?? null,
    upper: range?.upper.toNumber() ?? null,
  };
}

/** What an indicator contributes to M0. @throws CodedError SMALL_CELL */
export function shareOf(viewer: Viewer, group: MeasuredGroup, at: number): Share | null {
  for (const contributors of householdsBehind(group, 'censored', at))
    disclose(viewer, null, { contributors, of: group.cohort.set.size });
  return told(group.measure.indicators[at]?.contribution);
}

/** What a part contributes to the whole's M0: its share of the population times its M0. @throws CodedError SMALL_CELL */
export function shareOfWhole(viewer: Viewer, whole: MeasuredGroup, part: MeasuredGroup): Share | null {
  estimate(viewer, part, 'adjustedHeadcount');
  estimate(viewer, whole, 'adjustedHeadcount');
  return told(contributionOf(whole.measure, part.measure));
}

function contributionOf(whole: PovertyMeasure, part: PovertyMeasure): Fraction | null {
  const { adjustedHeadcount, population } = whole;
  if (adjustedHeadcount === null || adjustedHeadcount.isZero) return null;
  if (part.adjustedHeadcount === null) return null;
  return Fraction.of(part.population, population).multiply(part.adjustedHeadcount).divide(adjustedHeadcount);
}

function told(fraction: Fraction | null | undefined): Share | null {
  return fraction ? { value: fraction.toNumber(), exact: fraction.toString() } : null;
}

function shownOf(measure: PovertyMeasure, name: Whole | OfIndicator, at: number): Fraction | null {
  if (name === 'uncensored' || name === 'censored') return measure.indicators[at]?.[name] ?? null;
  return measure[name];
}

function boundsOf(bounds: PovertyBounds, name: Whole | OfIndicator, at: number): Bounds | null {
  if (name === 'uncensored' || name === 'censored') return bounds.indicators[at]?.[name] ?? null;
  return bounds[name];
}

/** How many households make up the value, its lower and its upper bound. */
function householdsBehind(
  { households, householdBounds }: MeasuredGroup,
  name: Whole | OfIndicator,
  at: number,
): readonly number[] {
  if (name !== 'uncensored' && name !== 'censored')
    return [households.poor, householdBounds.poor.lower, householdBounds.poor.upper];
  const counted = (share: Fraction | null | undefined, population: number): number =>
    share ? Math.round(share.toNumber() * population) : 0;
  const range = householdBounds.indicators[at]?.[name];
  return [
    counted(households.indicators[at]?.[name], households.population),
    counted(range?.lower, householdBounds.population),
    counted(range?.upper, householdBounds.population),
  ];
}
