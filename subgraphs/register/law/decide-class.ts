import type { Settlement } from '../codes/area-codes.ts';
import type { HouseholdClass, PovertyCriterion } from '../codes/review-codes.ts';
import type { UndecidedReason } from '../codes/standard-codes.ts';
import type { IncomeLineRow, PovertyStandardRow } from './poverty-standard.ts';

/** What is known of a household; `null` is not known. */
export interface HouseholdFacts {
  readonly settlement: Settlement | null;
  /** VND per person per month. */
  readonly incomePerCapitaMonth: bigint | null;
  readonly deprivations: KnownDeprivations;
}

/** How many indicators of the standard the household is deprived of for certain, and of how many nothing is known. */
export interface KnownDeprivations {
  readonly deprived: number;
  readonly unknown: number;
}

/** A class, or why none can be told. */
export type ClassDecision =
  | {
      readonly class: HouseholdClass;
      readonly criterion: PovertyCriterion | null;
      readonly undecided: null;
    }
  | { readonly class: null; readonly criterion: null; readonly undecided: UndecidedReason };

/**
 * The class that a standard gives a household of these facts: POOR, NEAR_POOR, AVERAGE_LIVING or NON_POOR. Income in
 * VND per person per month, lines inclusive. Never a guess: where a fact or a threshold that decides is not known, the
 * answer says which kind of thing is missing. `UNDER_STANDARD` in `cohort/` is the same rule in SQL.
 * Source: Decision 59/2015/QĐ-TTg, Article 2; Decree 07/2021/NĐ-CP, Article 3; Decree 351/2025/NĐ-CP.
 */
export function decideClass(facts: HouseholdFacts, standard: PovertyStandardRow): ClassDecision {
  const { incomePerCapitaMonth: income } = facts;
  const line = lineOf(standard, facts.settlement);
  if (line === null) return undecided('SETTLEMENT_UNKNOWN');
  if (income === null) return undecided('INCOME_UNKNOWN');
  if (line.nearPoor !== null && income <= line.poor) return decided('POOR', 'INCOME');
  if (income <= (line.nearPoor ?? line.poor)) return byDeprivations(facts.deprivations, standard, line);
  if (line.averageLiving === null) return undecided('THRESHOLD_UNKNOWN');
  return decided(income <= line.averageLiving ? 'AVERAGE_LIVING' : 'NON_POOR');
}

/** Whether the household is deprived of as many indicators as the standard asks; `null`: what is not known decides. */
export function isDeprived(
  { deprived, unknown }: KnownDeprivations,
  { deprivationCutoff }: PovertyStandardRow,
): boolean | null {
  if (deprived >= deprivationCutoff) return true;
  return deprived + unknown < deprivationCutoff ? false : null;
}

export function lineOf(
  { incomeLines }: PovertyStandardRow,
  settlement: Settlement | null,
): IncomeLineRow | null {
  return incomeLines.find((line) => line.settlement === settlement) ?? null;
}

/** Whether the thresholds of all indicators are loaded. */
export function hasThresholds({ indicators, indicatorCount }: PovertyStandardRow): boolean {
  return indicators.length === indicatorCount;
}

/** Of an income at which the deprivations decide. Only a standard with a line for near-poverty tells criteria apart. */
function byDeprivations(
  deprivations: KnownDeprivations,
  standard: PovertyStandardRow,
  line: IncomeLineRow,
): ClassDecision {
  const deprived = isDeprived(deprivations, standard);
  if (deprived === null)
    return undecided(hasThresholds(standard) ? 'DEPRIVATIONS_UNKNOWN' : 'THRESHOLD_UNKNOWN');
  if (!deprived) return decided('NEAR_POOR');
  return decided('POOR', line.nearPoor === null ? null : 'SERVICE_DEPRIVATION');
}

function decided(found: HouseholdClass, criterion: PovertyCriterion | null = null): ClassDecision {
  return { class: found, criterion, undecided: null };
}

function undecided(reason: UndecidedReason): ClassDecision {
  return { class: null, criterion: null, undecided: reason };
}
