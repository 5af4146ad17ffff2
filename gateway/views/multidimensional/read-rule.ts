import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { Indicator } from '../law/codes.ts';
import type { CutoffRule, PovertyUnit } from './alkire-foster.ts';
import { Fraction } from './fraction.ts';

const LARGEST_WEIGHT = 1000;

export interface IndicatorWeight {
  readonly indicator: Indicator;
  readonly weight: number;
}

export interface RuleAsked {
  readonly weights: readonly IndicatorWeight[] | undefined;
  /** In units of the weights. */
  readonly k: number;
  readonly unit: PovertyUnit;
}

/**
 * The rule as measures take it: without weights each indicator weighs one; with weights, an indicator that is not named
 * does not count.
 * @param indicators of the standard
 * @returns the indicators that count, and the rule in their order
 * @throws CodedError BAD_USER_INPUT
 */
export function readRule(
  indicators: readonly Indicator[],
  { weights, k, unit }: RuleAsked,
): { readonly counted: readonly Indicator[]; readonly rule: CutoffRule; readonly totalWeight: number } {
  const given = weights ?? indicators.map((indicator) => ({ indicator, weight: 1 }));
  for (const { indicator, weight } of given) assertWeight(indicators, given, indicator, weight);
  const weightOf = new Map(given.map(({ indicator, weight }) => [indicator, weight]));
  const counted = indicators.filter((indicator) => weightOf.has(indicator));
  const totalWeight = given.reduce((sum, { weight }) => sum + weight, 0);
  if (k < 1 || k > totalWeight) throw refusal('k', k, `1 to ${totalWeight}, the sum of the weights`);
  const rule = {
    weights: counted.map((indicator) => weightOf.get(indicator) ?? 0),
    cutoff: Fraction.of(k, totalWeight),
    unit,
  };
  return { counted, rule, totalWeight };
}

function assertWeight(
  indicators: readonly Indicator[],
  given: readonly IndicatorWeight[],
  indicator: Indicator,
  weight: number,
): void {
  if (!indicators.includes(indicator)) throw refusal('weights', indicator, indicators.join(', '));
  if (given.filter((one) => one.indicator === indicator).length > 1)
    throw refusal('weights', indicator, 'each indicator once');
  if (weight < 1 || weight > LARGEST_WEIGHT) throw refusal('weights', weight, `1 to ${LARGEST_WEIGHT}`);
}

function refusal(argument: string, given: string | number, allowed: string): CodedError {
  return new CodedError('BAD_USER_INPUT', `${argument}: ${given} is not allowed; allowed: ${allowed}.`, {
    argument,
    given,
    allowed,
  });
}
