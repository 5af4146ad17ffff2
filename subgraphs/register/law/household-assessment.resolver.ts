import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { NeverKept } from '../../../shared/viewer/data-class.ts';
import type { DeprivationIndicator } from '../codes/review-codes.ts';
import type { IndicatorState } from '../codes/standard-codes.ts';
import { classifyHousehold } from './classify-household.ts';
import { lineOf } from './decide-class.ts';
import { findPlace } from './find-place.ts';
import { HouseholdAssessmentInput } from './household-assessment.input.ts';
import { HouseholdAssessment } from './household-assessment.type.ts';
import type { PovertyStandardRow } from './poverty-standard.ts';
import { findStandard, standardInForce } from './poverty-standards.ts';
import { readDeprivations, readIncome } from './read-assessment.ts';

/** Nothing of the input is written or logged, and no error repeats an amount. */
@Resolver()
export class HouseholdAssessmentResolver {
  @NeverKept()
  @Query(() => HouseholdAssessment, {
    nullable: true,
    description:
      'Hộ tự kiểm tra mình theo chuẩn nghèo; không lưu gì. A household checks itself against a poverty standard; nothing is kept.',
  })
  async assessHousehold(
    @Ctx() context: RoomContext,
    @Arg('input', () => HouseholdAssessmentInput, {
      description: 'Thông tin của hộ. What is known of the household.',
    })
    input: HouseholdAssessmentInput,
  ): Promise<HouseholdAssessment> {
    const asOf = input.asOf ?? context.clock.today();
    const place = await findPlace(context, input, asOf);
    const standard = chooseStandard(input, asOf, place.areaCodes);
    const incomePerCapitaMonth = readIncome(input);
    const deprivations = readDeprivations(input, standard);
    const { settlement } = place;
    const line = lineOf(standard, settlement);
    if (line === null) throw new Error(`${standard.code} has no line for ${settlement}`);
    const classification = classifyHousehold({ settlement, incomePerCapitaMonth, deprivations }, standard);
    return {
      ...classification,
      ...NEXT_STEP,
      asOf,
      standard,
      line,
      incomePerCapitaMonth,
      indicators: standard.indicators.map((rule) => ({ rule, state: stateOf(rule.indicator, input) })),
      deprived: deprivations.deprived,
      notKnown: deprivations.unknown,
    };
  }
}

/** Source: Decision 24/2021/QĐ-TTg on the review; Form 01 is the request to be reviewed. */
const NEXT_STEP = {
  nextStepVi:
    'Đây là kết quả tự kiểm tra. Muốn được xét, hộ nộp giấy đề nghị rà soát (Mẫu 01) tại Ủy ban nhân dân cấp xã; kết quả rà soát mới là quyết định.',
  nextStepEn:
    'This is a self-check. To be considered, hand in the request for a review (Form 01) at the commune’s People’s Committee: the review decides, not this answer.',
} as const;

function stateOf(
  indicator: DeprivationIndicator,
  { deprivedOf, notKnown }: HouseholdAssessmentInput,
): IndicatorState {
  if (deprivedOf.includes(indicator)) return 'DEPRIVED';
  return notKnown.includes(indicator) ? 'NOT_KNOWN' : 'NOT_DEPRIVED';
}

/** @throws CodedError BAD_USER_INPUT where no standard is named and none is in force on the day */
function chooseStandard(
  { standard: code }: HouseholdAssessmentInput,
  asOf: CivilDay,
  areaCodes: readonly string[],
): PovertyStandardRow {
  const standard = code == null ? standardInForce(asOf, areaCodes) : findStandard(code);
  if (standard !== null) return standard;
  throw new CodedError('BAD_USER_INPUT', `asOf: no poverty standard is in force on ${asOf}: name one.`, {
    argument: 'asOf',
    given: asOf,
    allowed: 'a day from 2016-01-01 to 2030-12-31, or a standard',
  });
}
