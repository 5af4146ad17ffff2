import { assert as holds, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { householdDimensions } from './household-dimensions.ts';
import { combinedFinding, differencesOf, type IndicatorFindings } from './indicator-sets.ts';

const EVERYBODY = [1, 2, 3, 70_000, 70_001, 200_000];
const cohort = HouseholdSet.of(EVERYBODY);
const some = subarray(EVERYBODY);

const of = (numbers: readonly number[]): HouseholdSet => HouseholdSet.of(numbers);
const list = (set: HouseholdSet): number[] => [...set.toArray()];

function findings(
  reviewed: { deprived: readonly number[]; unknown: readonly number[] },
  observed: { deprived: readonly number[]; unknown: readonly number[] } | 'UNAVAILABLE' | 'WITHHELD' | null,
): IndicatorFindings {
  const sets = (finding: { deprived: readonly number[]; unknown: readonly number[] }) => ({
    deprived: of(finding.deprived),
    unknown: of(finding.unknown.filter((no) => !finding.deprived.includes(no))),
  });
  const finding =
    observed === 'UNAVAILABLE'
      ? ({ status: 'UNAVAILABLE', agency: 'insurance' } as const)
      : observed === 'WITHHELD'
        ? ({ status: 'WITHHELD' } as const)
        : observed && ({ status: 'KNOWN', ...sets(observed) } as const);
  return {
    indicator: 'HEALTH_INSURANCE',
    dimension: 'HEALTH',
    reviewed: sets(reviewed),
    observed: finding && { agency: 'insurance', finding },
  };
}

describe('an indicator as observed, or else as reviewed', () => {
  it('parts the cohort into observed, reviewed and unknown, whatever the sources say', () => {
    holds(
      property(some, some, some, some, (deprived, unknown, seen, unseen) => {
        const { basis, ...combined } = combinedFinding(
          cohort,
          findings({ deprived, unknown }, { deprived: seen, unknown: unseen }),
        );
        const parts = [basis.observed, basis.reviewed, basis.unknown];
        expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(cohort.size);
        expect(list(parts.reduce((all, part) => all.or(part)))).toEqual(EVERYBODY);
        expect(combined.deprived.andSize(combined.unknown)).toBe(0);
        expect(list(combined.unknown)).toEqual(list(basis.unknown));
      }),
    );
  });

  it('takes the agency before the review, and the review where the agency does not know', () => {
    const { deprived, unknown } = combinedFinding(
      cohort,
      findings({ deprived: [1, 2], unknown: [200_000] }, { deprived: [3], unknown: [2, 200_000] }),
    );
    expect(list(deprived)).toEqual([2, 3]);
    expect(list(unknown)).toEqual([200_000]);
  });

  it.each(['UNAVAILABLE', 'WITHHELD'] as const)('is unknown for all where the agency is %s', (status) => {
    const { deprived, unknown, basis } = combinedFinding(
      cohort,
      findings({ deprived: [1], unknown: [] }, status),
    );
    expect(deprived.size).toBe(0);
    expect(list(unknown)).toEqual(EVERYBODY);
    expect(basis.reviewed.size).toBe(0);
  });

  it('is the review’s where no agency observes it', () => {
    const { deprived, basis } = combinedFinding(cohort, findings({ deprived: [1], unknown: [2] }, null));
    expect(list(deprived)).toEqual([1]);
    expect(list(basis.reviewed)).toEqual([1, 3, 70_000, 70_001, 200_000]);
  });
});

describe('where review and agency differ', () => {
  it('is told of households that both know', () => {
    const differences = differencesOf(
      findings({ deprived: [1, 2, 3], unknown: [70_000] }, { deprived: [3, 70_000, 70_001], unknown: [2] }),
    );
    expect(differences && list(differences.reviewedOnly)).toEqual([1]);
    expect(differences && list(differences.observedOnly)).toEqual([70_001]);
    expect(differences && list(differences.both)).toEqual([3]);
  });

  it('is nothing where the agency is silent', () => {
    expect(differencesOf(findings({ deprived: [1], unknown: [] }, 'UNAVAILABLE'))).toBeNull();
    expect(differencesOf(findings({ deprived: [1], unknown: [] }, null))).toBeNull();
  });
});

describe('one household', () => {
  const view = (one: IndicatorFindings, no: number) =>
    householdDimensions(no, {
      standard: 'ND07_2021',
      asOf: '2022-12-31',
      reviewed: of([1, 2, 3]),
      otherStandard: of([]),
      earliestReviewedOn: '2022-10-01',
      latestReviewedOn: '2022-11-30',
      indicators: [one],
    });
  const one = findings({ deprived: [1, 2], unknown: [70_000] }, { deprived: [2, 3], unknown: [70_000] });

  it.each([
    [1, 'DEPRIVED', 'NOT_DEPRIVED', 'REVIEWED_ONLY', 1],
    [2, 'DEPRIVED', 'DEPRIVED', undefined, 1],
    [3, 'NOT_DEPRIVED', 'DEPRIVED', 'OBSERVED_ONLY', 0],
    [70_000, 'UNKNOWN', 'UNKNOWN', undefined, null],
  ])('%i: reviewed %s, observed %s, difference %s', (no, reviewed, observed, difference, count) => {
    const { indicators, deprivedReviewed } = view(one, no);
    expect(indicators[0]).toMatchObject({ reviewed, observed, observedBy: 'insurance' });
    expect(indicators[0]?.difference?.code).toBe(difference);
    expect(deprivedReviewed).toBe(count);
  });

  it('of which the agency is silent is UNAVAILABLE, and differs in nothing', () => {
    const [indicator] = view(findings({ deprived: [1], unknown: [] }, 'UNAVAILABLE'), 1).indicators;
    expect(indicator).toMatchObject({ reviewed: 'DEPRIVED', observed: 'UNAVAILABLE', difference: null });
  });
});
