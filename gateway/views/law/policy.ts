import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Agency } from '../../agencies.ts';
import type { Condition } from './condition.ts';
import type { PolicyCode } from './policy-code.ts';

/** A policy as it ruled during a period: who is entitled, to what, and what shows that they lack it. */
export interface Policy {
  readonly code: PolicyCode;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Whose data show who has received it. */
  readonly agency: Agency;
  readonly legalBases: readonly string[];
  /** First day. */
  readonly validFrom: CivilDay;
  /** Last day, included; `null`: still in force. */
  readonly validTo: CivilDay | null;
  readonly benefitVi: string;
  readonly benefitEn: string;
  /** Whether the benefit is of the household, or of each of its members who meets the rule. */
  readonly benefits: 'HOUSEHOLD' | 'MEMBER';
  readonly eligible: Condition;
  /** True of the households of which no receipt, or not every member's, is on record. */
  readonly lacking: Condition;
  /** True while somebody has yet to decide; `null`: nothing is applied for. */
  readonly undecided: Condition | null;
  /** What an entitled household without a record is: `UNKNOWN` where people receive without a record being made. */
  readonly unrecorded: 'UNMET' | 'UNKNOWN';
  /** False where the terms, or the first or last day, are settled practice that was not read in the text. */
  readonly certain: boolean;
  /** Vietnamese, then English. */
  readonly note: string | null;
}

/** What the rows of a policy have in common. */
export type PolicyIdentity = Pick<
  Policy,
  | 'code'
  | 'nameVi'
  | 'nameEn'
  | 'agency'
  | 'benefits'
  | 'eligible'
  | 'lacking'
  | 'undecided'
  | 'unrecorded'
  | 'note'
>;

/** What differs between its periods. */
export type PolicyTerms = Pick<Policy, 'legalBases' | 'benefitVi' | 'benefitEn' | 'certain'> & {
  /** First and last day, both included; `null`: still in force. */
  readonly period: readonly [CivilDay, CivilDay | null];
  /** Where a period has other rules than the others. */
  readonly rule?: Partial<PolicyIdentity>;
};

/** The rows of a policy, one a period. */
export function periodsOf(identity: PolicyIdentity, ...periods: readonly PolicyTerms[]): readonly Policy[] {
  return periods.map(({ period: [validFrom, validTo], rule, ...terms }) => ({
    ...identity,
    ...terms,
    ...rule,
    validFrom,
    validTo,
  }));
}
