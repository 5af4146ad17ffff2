import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { HouseholdClass, PovertyCriterion } from '../codes/review-codes.ts';
import type { UndecidedReason } from '../codes/standard-codes.ts';
import { decideClass, type HouseholdFacts, hasThresholds, lineOf } from './decide-class.ts';
import type { PovertyStandardRow } from './poverty-standard.ts';
import { POVERTY_STANDARDS } from './poverty-standards.ts';
import { findRules, type RuleFinding } from './rule-findings.ts';

export interface HouseholdClassification {
  /** `null`: a fact that decides is not known. */
  readonly class: HouseholdClass | null;
  readonly criterion: PovertyCriterion | null;
  readonly undecided: UndecidedReason | null;
  readonly why: readonly RuleFinding[];
}

/**
 * The class of one household under a standard, and the comparisons that it rests on.
 * Income in VND per person per month, lines inclusive.
 * @throws CodedError STANDARD_THRESHOLD_UNKNOWN where a threshold of the standard that is not loaded would decide
 * Source: Decision 59/2015/QĐ-TTg, Article 2; Decree 07/2021/NĐ-CP, Article 3; Decree 351/2025/NĐ-CP.
 */
export function classifyHousehold(
  facts: HouseholdFacts,
  standard: PovertyStandardRow,
): HouseholdClassification {
  const decision = decideClass(facts, standard);
  if (decision.undecided === 'THRESHOLD_UNKNOWN') throw thresholdUnknown(facts, standard);
  return { ...decision, why: findRules(facts, standard) };
}

const LOADED = POVERTY_STANDARDS.filter(hasThresholds)
  .map(({ code }) => code)
  .join(', ');

function thresholdUnknown(facts: HouseholdFacts, standard: PovertyStandardRow): CodedError {
  const { code } = standard;
  const poor = lineOf(standard, facts.settlement)?.poor ?? null;
  const { incomePerCapitaMonth: income } = facts;
  const within = poor !== null && income !== null && income <= poor;
  const threshold = within ? 'thresholds of the indicators' : 'average-living line';
  return new CodedError(
    'STANDARD_THRESHOLD_UNKNOWN',
    `Under ${code} the ${threshold} would decide, and that is not loaded: no class can be told.`,
    { argument: 'standard', given: code, allowed: LOADED },
  );
}
