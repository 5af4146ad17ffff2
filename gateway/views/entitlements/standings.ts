import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Policy } from '../law/policy.ts';
import {
  type Answers,
  allOf,
  evaluateCondition,
  notOf,
  reasonOf,
  type Silence,
  silenceOf,
  type Truth,
} from './evaluate-condition.ts';
import type { Eligibility, Standing } from './household-standing.ts';

/**
 * How the households of a cohort stand to a policy. Those entitled are in exactly one of received, unmet, undecided and
 * unknown; among the unknown are those of whom it is not known whether they are entitled at all.
 */
export interface Standings {
  readonly policy: Policy;
  readonly eligible: Truth;
  /** Entitled, and nothing is lacking. */
  readonly received: HouseholdSet;
  /** Entitled, lacking, and nobody has yet to decide. */
  readonly unmet: Truth;
  /** Entitled, lacking, and somebody has yet to decide: not the same as no. */
  readonly undecided: HouseholdSet;
  /** Entitled or perhaps so, by a rule that agencies' answers do not settle. */
  readonly unsettled: HouseholdSet;
  /** Entitled without a record, where no record tells nothing. */
  readonly unrecorded: HouseholdSet;
  /** Whether every standing is known. */
  readonly knowledge: Knowledge;
  readonly silence: Silence;
}

/** How the households of the whole stand to the policy, by what the agencies answered to its fields. */
export function standingsOf(policy: Policy, whole: HouseholdSet, answers: Answers): Standings {
  const eligible = evaluateCondition(policy.eligible, whole, answers);
  const lacking = evaluateCondition(policy.lacking, whole, answers);
  const waiting = evaluateCondition(policy.undecided, whole, answers);
  const received = allOf([eligible, notOf(lacking, whole)], whole).yes;
  const undecided = allOf([eligible, lacking, waiting], whole).yes;
  const without = allOf([eligible, lacking, notOf(waiting, whole)], whole);
  const settled = received.or(undecided).or(without.yes);
  const unsettled = eligible.yes.or(eligible.unknown).andNot(settled);
  const tells = policy.unrecorded === 'UNMET';
  const unrecorded = tells ? HouseholdSet.EMPTY : without.yes;
  const silence = silenceOf([policy.eligible, policy.lacking, policy.undecided], answers);
  return {
    policy,
    eligible,
    received,
    unmet: tells ? without : { yes: HouseholdSet.EMPTY, unknown: without.yes.or(without.unknown) },
    undecided,
    unsettled,
    unrecorded,
    knowledge: knowledgeOf(unsettled, unrecorded, silence),
    silence,
  };
}

function knowledgeOf(unsettled: HouseholdSet, unrecorded: HouseholdSet, silence: Silence): Knowledge {
  if (!unsettled.isEmpty) return reasonOf(silence);
  return unrecorded.isEmpty ? 'KNOWN' : 'UNKNOWN';
}

/** How one household of the whole stands to the policy. */
export function standingOf(
  no: number,
  standings: Standings,
  answers: Answers,
): { readonly eligible: Eligibility; readonly standing: Standing } {
  const { policy, eligible } = standings;
  if (eligible.unknown.has(no)) {
    const reason = reasonOf(silenceOf([policy.eligible], answers));
    return { eligible: reason, standing: reason };
  }
  if (!eligible.yes.has(no)) return { eligible: 'NO', standing: 'NOT_ENTITLED' };
  return { eligible: 'YES', standing: standingOfEntitled(no, standings, answers) };
}

function standingOfEntitled(no: number, standings: Standings, answers: Answers): Standing {
  const { policy, received, undecided, unrecorded, unmet } = standings;
  if (received.has(no)) return 'RECEIVED';
  if (undecided.has(no)) return 'UNDECIDED';
  if (unmet.yes.has(no)) return 'UNMET';
  if (unrecorded.has(no)) return 'UNKNOWN';
  return reasonOf(silenceOf([policy.lacking, policy.undecided], answers));
}
