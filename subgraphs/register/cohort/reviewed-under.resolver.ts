import { Arg, Ctx, Directive, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Groups } from '../../../shared/cohort/fact.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { type SetText, writeSet } from '../../../shared/cohort/wire.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { STANDARD_CODE, type StandardCode } from '../codes/review-codes.ts';
import type { IndicatorRuleRow } from '../law/poverty-standard.ts';
import { findStandard } from '../law/poverty-standards.ts';
import { Cohort } from './cohort.type.ts';
import { BY_STANDARD, DEPRIVED_UNDER, REVIEWED_ON } from './reviewed-under.facts.ts';
import { ReviewedDeprivations } from './reviewed-under.type.ts';

@Resolver(() => Cohort)
export class ReviewedUnderResolver {
  @Directive('@inaccessible')
  @Contribution(
    () => ReviewedDeprivations,
    'basic',
    'Kết quả rà soát theo một chuẩn, thành tập hộ. What reviews under the standard that rule on the day found, as sets.',
  )
  async reviewedUnder(
    @Root() { set, asOf, numbering }: Cohort,
    @Arg('standard', () => STANDARD_CODE.type, { description: 'Chuẩn. The standard.' })
    standard: StandardCode,
    @Ctx() { facts }: RoomContext,
  ): Promise<ReviewedDeprivations> {
    const indicators = loadedIndicators(standard);
    const [byStandard, byIndicator, byDay] = await Promise.all([
      facts.groups(BY_STANDARD, asOf),
      facts.groups(DEPRIVED_UNDER, asOf, standard),
      facts.groups(REVIEWED_ON, asOf, standard),
    ]);
    const write = (households: HouseholdSet | undefined): SetText =>
      writeSet(set.and(households ?? HouseholdSet.EMPTY), numbering);
    const days = [...byDay].filter(([, households]) => set.andSize(households) > 0).map(([day]) => day);
    return {
      reviewed: write(byStandard.get(standard)),
      otherStandard: write(othersThan(standard, byStandard)),
      earliestReviewedOn: days.at(0) ?? null,
      latestReviewedOn: days.at(-1) ?? null,
      indicators: indicators.map(({ indicator, dimension }) => ({
        indicator,
        dimension,
        deprived: write(byIndicator.get(indicator)),
      })),
    };
  }
}

function othersThan(standard: StandardCode, byStandard: Groups): HouseholdSet {
  return [...byStandard].reduce(
    (all, [code, households]) => (code === standard ? all : all.or(households)),
    HouseholdSet.EMPTY,
  );
}

/** @throws CodedError STANDARD_THRESHOLD_UNKNOWN where the standard's thresholds are not loaded */
function loadedIndicators(code: StandardCode): readonly IndicatorRuleRow[] {
  const standard = findStandard(code);
  if (standard !== null && standard.indicators.length === standard.indicatorCount) return standard.indicators;
  throw new CodedError(
    'STANDARD_THRESHOLD_UNKNOWN',
    `The thresholds of the indicators of ${code} are not loaded: nobody can be called deprived under it.`,
    { argument: 'standard', given: code },
  );
}
