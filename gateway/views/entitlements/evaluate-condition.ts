import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { Answer } from '../ask/answer.ts';
import { type Condition, leavesOf } from '../law/condition.ts';

/** What came back, by the text of the field. */
export type Answers = ReadonlyMap<string, Answer>;

/** Of whom something is true, and of whom it is not known; it is false of all others of the whole. Both disjoint. */
export interface Truth {
  readonly yes: HouseholdSet;
  readonly unknown: HouseholdSet;
}

const NOBODY: Truth = { yes: HouseholdSet.EMPTY, unknown: HouseholdSet.EMPTY };

/**
 * Of which households of the whole a condition is true, in Kleene's logic: a field without an answer is unknown of all,
 * and what it cannot change is known all the same.
 * @throws Error where a field of the condition was not asked for
 */
export function evaluateCondition(condition: Condition | null, whole: HouseholdSet, answers: Answers): Truth {
  if (condition === null) return NOBODY;
  if (typeof condition === 'string') return truthOfField(condition, whole, answers);
  const truthOf = (part: Condition): Truth => evaluateCondition(part, whole, answers);
  if ('not' in condition) return notOf(truthOf(condition.not), whole);
  if ('any' in condition) return anyOf(condition.any.map(truthOf));
  return allOf(condition.all.map(truthOf), whole);
}

function truthOfField(field: string, whole: HouseholdSet, answers: Answers): Truth {
  const answer = answers.get(field);
  if (answer === undefined) throw new Error(`Not asked for: ${field}`);
  if (answer.status !== 'KNOWN') return { yes: HouseholdSet.EMPTY, unknown: whole };
  return { yes: answer.set.and(whole), unknown: HouseholdSet.EMPTY };
}

/** True where it is false. */
export function notOf({ yes, unknown }: Truth, whole: HouseholdSet): Truth {
  return { yes: whole.andNot(yes).andNot(unknown), unknown };
}

/** True where all are; one that is false decides. */
export function allOf(truths: readonly Truth[], whole: HouseholdSet): Truth {
  const yes = truths.reduce((all, truth) => all.and(truth.yes), whole);
  const possible = truths.reduce((all, truth) => all.and(truth.yes.or(truth.unknown)), whole);
  return { yes, unknown: possible.andNot(yes) };
}

/** True where one is; it decides. */
export function anyOf(truths: readonly Truth[]): Truth {
  const yes = truths.reduce((all, truth) => all.or(truth.yes), HouseholdSet.EMPTY);
  const unknown = truths.reduce((all, truth) => all.or(truth.unknown), HouseholdSet.EMPTY);
  return { yes, unknown: unknown.andNot(yes) };
}

/** Why something about conditions may be unknown. */
export interface Silence {
  /** Agencies that did not answer, each once, in the order of the fields. */
  readonly agencies: readonly string[];
  /** Whether the viewer may not know something. */
  readonly withheld: boolean;
}

/** Who was silent, and whether something was withheld, among the fields of the conditions. */
export function silenceOf(conditions: readonly (Condition | null)[], answers: Answers): Silence {
  const given = leavesOf(...conditions).flatMap((field) => answers.get(field) ?? []);
  const agencies = given.flatMap((answer) => (answer.status === 'UNAVAILABLE' ? [answer.agency] : []));
  return { agencies: [...new Set(agencies)], withheld: given.some(({ status }) => status === 'WITHHELD') };
}

/** The reason to name: that an agency is silent comes first, because it may answer when asked again. */
export function reasonOf({ agencies }: Silence): 'UNAVAILABLE' | 'WITHHELD' {
  return agencies.length > 0 ? 'UNAVAILABLE' : 'WITHHELD';
}
