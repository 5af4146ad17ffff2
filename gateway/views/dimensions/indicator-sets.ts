import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { NoAnswer } from '../ask/answer.ts';
import type { Dimension, Indicator, StandardCode } from '../law/codes.ts';
import type { ObservingAgency } from '../law/standards.ts';

/** Who is deprived and of whom it is not known; all others of the cohort are not deprived. */
export interface Finding {
  readonly deprived: HouseholdSet;
  readonly unknown: HouseholdSet;
}

/** What one source says of an indicator, or why it says nothing. */
export type SourceFinding = ({ readonly status: 'KNOWN' } & Finding) | NoAnswer;

/** An indicator of the standard as both sources have it. */
export interface IndicatorFindings {
  readonly indicator: Indicator;
  readonly dimension: Dimension;
  /** Found by the review. */
  readonly reviewed: Finding;
  /** Null where no agency's data can tell. */
  readonly observed: { readonly agency: ObservingAgency; readonly finding: SourceFinding } | null;
}

/** What is known of a cohort under a standard. */
export interface CohortFindings {
  readonly standard: StandardCode;
  readonly asOf: CivilDay;
  /** Households that a review under the standard rules on the day. */
  readonly reviewed: HouseholdSet;
  /** Households that a review under another standard rules. */
  readonly otherStandard: HouseholdSet;
  readonly earliestReviewedOn: CivilDay | null;
  readonly latestReviewedOn: CivilDay | null;
  readonly indicators: readonly IndicatorFindings[];
}

/** Where the value of each household comes from: three parts of the cohort. */
export interface Basis {
  readonly observed: HouseholdSet;
  readonly reviewed: HouseholdSet;
  readonly unknown: HouseholdSet;
}

/**
 * The indicator household by household: as the agency observes it, where its data does not tell as the review found it,
 * and else unknown. Of an agency that is silent, or whose answer is withheld, nothing is put in its place: unknown.
 */
export function combinedFinding(
  cohort: HouseholdSet,
  { reviewed, observed }: IndicatorFindings,
): Finding & { readonly basis: Basis } {
  const none = cohort.andNot(cohort);
  if (observed === null)
    return {
      ...reviewed,
      basis: { observed: none, reviewed: cohort.andNot(reviewed.unknown), unknown: reviewed.unknown },
    };
  const { finding } = observed;
  if (finding.status !== 'KNOWN')
    return { deprived: none, unknown: cohort, basis: { observed: none, reviewed: none, unknown: cohort } };
  const unknown = finding.unknown.and(reviewed.unknown);
  return {
    deprived: finding.deprived.or(finding.unknown.and(reviewed.deprived)),
    unknown,
    basis: {
      observed: cohort.andNot(finding.unknown),
      reviewed: finding.unknown.andNot(reviewed.unknown),
      unknown,
    },
  };
}

/** Households about which both sources say something, and say different things. */
export interface Differences {
  /** Deprived by the review, not by the agency's data. */
  readonly reviewedOnly: HouseholdSet;
  /** Deprived by the agency's data, not by the review. */
  readonly observedOnly: HouseholdSet;
  /** Deprived by both. */
  readonly both: HouseholdSet;
}

/** Null where there is nothing to compare. */
export function differencesOf({ reviewed, observed }: IndicatorFindings): Differences | null {
  if (observed === null || observed.finding.status !== 'KNOWN') return null;
  const { deprived, unknown } = observed.finding;
  return {
    reviewedOnly: reviewed.deprived.andNot(deprived).andNot(unknown),
    observedOnly: deprived.andNot(reviewed.deprived).andNot(reviewed.unknown),
    both: deprived.and(reviewed.deprived),
  };
}
