import type { HouseholdDimensions, HouseholdIndicator, IndicatorStatus } from './dimensions.type.ts';
import type { CohortFindings, Finding, IndicatorFindings } from './indicator-sets.ts';
import { differenceOfHousehold } from './name-difference.ts';

/** What the findings of a cohort say of one of its households. */
export function householdDimensions(no: number, findings: CohortFindings): HouseholdDimensions {
  const indicators = findings.indicators.map((one) => indicatorOf(no, one));
  const reviewed = findings.reviewed.has(no);
  return {
    standard: findings.standard,
    asOf: findings.asOf,
    deprivedReviewed: reviewed
      ? indicators.filter((indicator) => indicator.reviewed === 'DEPRIVED').length
      : null,
    indicators,
  };
}

function indicatorOf(no: number, findings: IndicatorFindings): HouseholdIndicator {
  const { indicator, dimension, observed } = findings;
  const byReview = statusIn(no, findings.reviewed);
  const byAgency = observed && observedStatus(no, observed);
  const differs = byAgency !== null && isDecided(byReview) && isDecided(byAgency) && byReview !== byAgency;
  return {
    indicator,
    dimension,
    reviewed: byReview,
    observed: byAgency,
    observedBy: observed?.agency ?? null,
    difference: differs && observed ? differenceOfHousehold(observed.agency, byReview === 'DEPRIVED') : null,
  };
}

function observedStatus(
  no: number,
  { finding }: NonNullable<IndicatorFindings['observed']>,
): IndicatorStatus {
  return finding.status === 'KNOWN' ? statusIn(no, finding) : finding.status;
}

function statusIn(no: number, { deprived, unknown }: Finding): IndicatorStatus {
  if (deprived.has(no)) return 'DEPRIVED';
  return unknown.has(no) ? 'UNKNOWN' : 'NOT_DEPRIVED';
}

function isDecided(status: IndicatorStatus): boolean {
  return status === 'DEPRIVED' || status === 'NOT_DEPRIVED';
}
