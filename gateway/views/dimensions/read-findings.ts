import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { readSet } from '../../../shared/cohort/wire.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { FieldAnswer } from '../ask/answer.ts';
import type { FieldAnswers, Wanted } from '../ask/cohort-fields.ts';
import type { Dimension, Indicator } from '../law/codes.ts';
import type { StandardView } from '../law/standards.ts';
import type { CohortFindings, IndicatorFindings, SourceFinding } from './indicator-sets.ts';

const reviewField = ({ code }: StandardView): string => `reviewedUnder(standard: ${code})`;

const REVIEWED =
  '{ reviewed otherStandard earliestReviewedOn latestReviewedOn indicators { indicator dimension deprived } }';

/** What must be asked of a cohort to see it under the standard. */
export function findingsWanted(standard: StandardView): readonly Wanted[] {
  return [
    { field: reviewField(standard), selection: REVIEWED },
    ...standard.observations.map(({ field }) => ({ field, selection: '{ deprived unknown }' })),
  ];
}

interface ReviewedAnswer {
  readonly reviewed: string;
  readonly otherStandard: string;
  readonly earliestReviewedOn: CivilDay | null;
  readonly latestReviewedOn: CivilDay | null;
  readonly indicators: readonly {
    readonly indicator: Indicator;
    readonly dimension: Dimension;
    readonly deprived: string;
  }[];
}

/** The cohort that was asked about. */
interface Asked {
  readonly set: HouseholdSet;
  readonly numbering: string;
  readonly asOf: CivilDay;
}

/**
 * What came back, as sets.
 * @throws CodedError AGENCY_UNAVAILABLE, FORBIDDEN_DATA_CLASS where the register tells nothing of the review: there is no view
 */
export function readFindings(
  { set, numbering, asOf }: Asked,
  standard: StandardView,
  answers: FieldAnswers,
): CohortFindings {
  const review = reviewOf(answers.get(reviewField(standard)));
  const read = (text: string): HouseholdSet => readSet(text, numbering);
  const reviewed = read(review.reviewed);
  const unreviewed = set.andNot(reviewed);
  const indicators = review.indicators.map(
    ({ indicator, dimension, deprived }): IndicatorFindings => ({
      indicator,
      dimension,
      reviewed: { deprived: read(deprived), unknown: unreviewed },
      observed: observedOf(indicator, standard, answers, read),
    }),
  );
  return {
    standard: standard.code,
    asOf,
    reviewed,
    otherStandard: read(review.otherStandard),
    earliestReviewedOn: review.earliestReviewedOn,
    latestReviewedOn: review.latestReviewedOn,
    indicators,
  };
}

function reviewOf(answer: FieldAnswer | undefined): ReviewedAnswer {
  if (answer?.status === 'KNOWN') return answer.value as ReviewedAnswer;
  if (answer?.status === 'WITHHELD')
    throw new CodedError(
      'FORBIDDEN_DATA_CLASS',
      'What the review found is of a data class you may not read.',
      {
        dataClass: 'basic',
      },
    );
  throw new CodedError('AGENCY_UNAVAILABLE', 'The register does not say what the review found.');
}

function observedOf(
  indicator: Indicator,
  { observations }: StandardView,
  answers: FieldAnswers,
  read: (text: string) => HouseholdSet,
): IndicatorFindings['observed'] {
  const observation = observations.find((one) => one.indicator === indicator);
  if (observation === undefined) return null;
  return { agency: observation.agency, finding: findingOf(answers.get(observation.field), read) };
}

function findingOf(answer: FieldAnswer | undefined, read: (text: string) => HouseholdSet): SourceFinding {
  if (answer === undefined) throw new Error('An observation was not asked for.');
  if (answer.status !== 'KNOWN') return answer;
  const { deprived, unknown } = answer.value as { readonly deprived: string; readonly unknown: string };
  return { status: 'KNOWN', deprived: read(deprived), unknown: read(unknown) };
}
