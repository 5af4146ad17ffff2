import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { DeprivationIndicator } from '../codes/review-codes.ts';
import { hasThresholds, type KnownDeprivations } from './decide-class.ts';
import type { HouseholdAssessmentInput } from './household-assessment.input.ts';
import type { PovertyStandardRow } from './poverty-standard.ts';

type IncomeInput = Pick<
  HouseholdAssessmentInput,
  'householdIncomeMonth' | 'members' | 'incomePerCapitaMonth'
>;
type IndicatorInput = Pick<HouseholdAssessmentInput, 'deprivedOf' | 'notKnown'>;

/**
 * Income in VND per person per month; `null` where none is given. A share is rounded up to whole đồng, so that it is
 * within a line exactly when the whole income is within that line for all members.
 * @throws CodedError BAD_USER_INPUT naming the argument; the amount itself stands in no error
 */
export function readIncome({
  householdIncomeMonth,
  members,
  incomePerCapitaMonth,
}: IncomeInput): bigint | null {
  if (members != null && members < 1) throw bad('members', 'a household has 1 member or more', '1 or more');
  if (incomePerCapitaMonth != null) {
    if (householdIncomeMonth != null)
      throw bad('incomePerCapitaMonth', 'the income is given twice', 'this or householdIncomeMonth');
    return notNegative('incomePerCapitaMonth', incomePerCapitaMonth);
  }
  if (householdIncomeMonth == null) return null;
  const income = notNegative('householdIncomeMonth', householdIncomeMonth);
  if (members == null) throw bad('members', 'a household’s income is shared among its members', '1 or more');
  return (income + BigInt(members) - 1n) / BigInt(members);
}

/**
 * What the answers tell of the indicators of a standard. Where its thresholds are not loaded, nobody can answer for them:
 * all are unknown.
 * @throws CodedError BAD_USER_INPUT for an indicator that the standard does not have, or that is listed twice
 */
export function readDeprivations(input: IndicatorInput, standard: PovertyStandardRow): KnownDeprivations {
  requireIndicators('deprivedOf', input.deprivedOf, standard);
  requireIndicators('notKnown', input.notKnown, standard);
  const twice = input.notKnown.find((indicator) => input.deprivedOf.includes(indicator));
  if (twice !== undefined) throw bad('notKnown', `${twice} is listed as deprived too`, 'each indicator once');
  if (!hasThresholds(standard)) return { deprived: 0, unknown: standard.indicatorCount };
  return { deprived: input.deprivedOf.length, unknown: input.notKnown.length };
}

function requireIndicators(
  argument: string,
  listed: readonly DeprivationIndicator[],
  { code, indicators, indicatorsNotLoaded }: PovertyStandardRow,
): void {
  const had = [...indicators, ...indicatorsNotLoaded].flatMap(({ indicator }) => indicator ?? []);
  const foreign = listed.find((indicator) => !had.includes(indicator));
  if (foreign !== undefined) throw bad(argument, `${code} has no indicator ${foreign}`, had.join(', '));
  const twice = listed.find((indicator, at) => listed.indexOf(indicator) !== at);
  if (twice !== undefined) throw bad(argument, `${twice} is listed twice`, 'each indicator once');
}

function notNegative(argument: string, amount: bigint): bigint {
  if (amount >= 0n) return amount;
  throw bad(argument, 'an income is not negative', '0 or more');
}

function bad(argument: string, fault: string, allowed: string): CodedError {
  return new CodedError('BAD_USER_INPUT', `${argument}: ${fault}.`, { argument, allowed });
}
