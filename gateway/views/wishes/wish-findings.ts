import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import {
  type Answers,
  allOf,
  evaluateCondition,
  notOf,
  reasonOf,
  type Silence,
  silenceOf,
  type Truth,
} from '../entitlements/evaluate-condition.ts';
import type { Knowledge } from '../knowledge.ts';
import { type WishRule, wishedField } from '../law/wishes.ts';
import type { WishOutcome } from './wish-outcome.ts';

/** Households with the wish that the data of one agency show to have got what they wished for. */
export interface MetBy {
  readonly agency: string;
  readonly met: Truth;
}

/** What became of a wish; met, unmet and unsettled part the households that have it or may have it. */
export interface WishFinding {
  readonly rule: WishRule;
  readonly wished: Truth;
  readonly met: HouseholdSet;
  readonly unmet: HouseholdSet;
  readonly unsettled: HouseholdSet;
  /** One an agency, in the order of the rule. */
  readonly metBy: readonly MetBy[];
  /** Whether it is known of every household. */
  readonly knowledge: Knowledge;
  /** What is said of the unsettled. */
  readonly reason: Unsettled;
  readonly silence: Silence;
}

export type Unsettled = Exclude<Knowledge, 'KNOWN'>;

/** The fields that have to be asked for wishes, each once. */
export function wishFields(rules: readonly WishRule[]): readonly string[] {
  const fields = rules.flatMap(({ wish, evidence }) => [
    wishedField(wish),
    ...evidence.map(({ field }) => field),
  ]);
  return [...new Set(fields)];
}

/** What became of a wish among the households of the whole, by what the agencies answered to its fields. */
export function wishFinding(rule: WishRule, whole: HouseholdSet, answers: Answers): WishFinding {
  const wished = evaluateCondition(wishedField(rule.wish), whole, answers);
  const evidence = rule.evidence.map(({ field }) => field);
  // Where no agency's data show it, nothing shows either that it was not met.
  const shown =
    evidence.length === 0
      ? { yes: HouseholdSet.EMPTY, unknown: whole }
      : evaluateCondition({ any: evidence }, whole, answers);
  const met = allOf([wished, shown], whole).yes;
  const unmet = allOf([wished, notOf(shown, whole)], whole).yes;
  const unsettled = wished.yes.or(wished.unknown).andNot(met).andNot(unmet);
  const silence = silenceOf([wishedField(rule.wish), ...evidence], answers);
  const metBy = metByAgency(rule, wished, whole, answers);
  const reason = silence.agencies.length > 0 || silence.withheld ? reasonOf(silence) : 'UNKNOWN';
  const knowledge = unsettled.isEmpty ? 'KNOWN' : reason;
  return { rule, wished, met, unmet, unsettled, metBy, knowledge, reason, silence };
}

function metByAgency(
  { evidence }: WishRule,
  wished: Truth,
  whole: HouseholdSet,
  answers: Answers,
): readonly MetBy[] {
  return Array.from(
    Map.groupBy(evidence, ({ agency }) => agency),
    ([agency, own]) => {
      const shown = evaluateCondition({ any: own.map(({ field }) => field) }, whole, answers);
      return { agency, met: allOf([wished, shown], whole) };
    },
  );
}

/** What became of the wish of one household; null where it has no such wish. */
export function wishOfHousehold(
  no: number,
  { wished, met, unmet, metBy, reason }: WishFinding,
): { readonly status: WishOutcome; readonly metBy: readonly string[] } | null {
  if (!wished.yes.has(no) && !wished.unknown.has(no)) return null;
  const by = metBy.filter((one) => one.met.yes.has(no)).map(({ agency }) => agency);
  if (met.has(no)) return { status: 'MET', metBy: by };
  if (unmet.has(no)) return { status: 'UNMET', metBy: by };
  return { status: reason, metBy: by };
}
