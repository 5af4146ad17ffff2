import { Field, Int, ObjectType } from 'type-graphql';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  HOUSEHOLD_CLASS,
  type HouseholdClass,
  POVERTY_CRITERION,
  type PovertyCriterion,
} from '../codes/review-codes.ts';
import {
  CLASS_RULE,
  type ClassRule,
  INDICATOR_STATE,
  type IndicatorState,
  UNDECIDED_REASON,
  type UndecidedReason,
} from '../codes/standard-codes.ts';
import { PovertyIncomeLine, PovertyIndicatorRule, PovertyStandard } from './poverty-standard.type.ts';

@ObjectType('PovertyRuleFinding', {
  simpleResolvers: true,
  description: 'Một phép so sánh với chuẩn nghèo. One comparison with a poverty standard.',
})
export class PovertyRuleFinding {
  @Classified('none')
  @Field(() => CLASS_RULE.type, { description: 'So sánh gì. What is compared.' })
  rule!: ClassRule;

  @Classified('none')
  @Field(() => String, { description: 'Kết quả, tiếng Việt. What it shows, in Vietnamese.' })
  sentenceVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Kết quả, tiếng Anh. What it shows, in English.' })
  sentenceEn!: string;

  @Classified('none')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Có đúng không; trống là chưa biết. Null: not known.',
  })
  holds?: boolean | null;

  @Classified('none')
  @Field(() => [String], { description: 'Căn cứ pháp lý. Legal bases.' })
  legalBases!: readonly string[];
}

@ObjectType('AssessedIndicator', {
  simpleResolvers: true,
  description: 'Hộ ở một chỉ số của chuẩn. How the household stands at an indicator of the standard.',
})
export class AssessedIndicator {
  @Classified('none')
  @Field(() => PovertyIndicatorRule, { description: 'Chỉ số và ngưỡng. The indicator and its threshold.' })
  rule!: PovertyIndicatorRule;

  @Classified('none')
  @Field(() => INDICATOR_STATE.type, { description: 'Theo câu trả lời của hộ. As the household answered.' })
  state!: IndicatorState;
}

@ObjectType('HouseholdAssessment', {
  simpleResolvers: true,
  description:
    'Kết quả tự kiểm tra theo chuẩn nghèo; không phải quyết định, không được lưu. What a household finds of itself under a poverty standard: no decision, and nothing is kept.',
})
export class HouseholdAssessment {
  @Classified('none')
  @Field(() => HOUSEHOLD_CLASS.type, {
    nullable: true,
    description: 'Loại hộ theo thông tin đã nêu; trống: xem `undecided`. The class; null: see `undecided`.',
  })
  class?: HouseholdClass | null;

  @Classified('none')
  @Field(() => POVERTY_CRITERION.type, {
    nullable: true,
    description: 'Nghèo theo tiêu chí nào (QĐ 59/2015). By which criterion poor (Decision 59/2015).',
  })
  criterion?: PovertyCriterion | null;

  @Classified('none')
  @Field(() => UNDECIDED_REASON.type, {
    nullable: true,
    description: 'Vì sao chưa xếp được loại. Why no class can be told.',
  })
  undecided?: UndecidedReason | null;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Tính vào ngày nào. As of which day.' })
  asOf!: CivilDay;

  @Classified('none')
  @Field(() => PovertyStandard, { description: 'Chuẩn đã dùng. The standard used.' })
  standard!: PovertyStandard;

  @Classified('none')
  @Field(() => PovertyIncomeLine, { description: 'Mức chuẩn đã so sánh. The lines compared.' })
  line!: PovertyIncomeLine;

  @Classified('none')
  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Thu nhập bình quân một người một tháng, đồng, làm tròn lên. Income per person per month, VND, rounded up.',
  })
  incomePerCapitaMonth?: bigint | null;

  @Classified('none')
  @Field(() => [AssessedIndicator], {
    description: 'Từng chỉ số đã có ngưỡng. The indicators whose thresholds are loaded, one by one.',
  })
  indicators!: readonly AssessedIndicator[];

  @Classified('none')
  @Field(() => Int, { description: 'Số chỉ số thiếu hụt. Indicators that the household is deprived of.' })
  deprived!: number;

  @Classified('none')
  @Field(() => Int, { description: 'Số chỉ số chưa biết. Indicators not known.' })
  notKnown!: number;

  @Classified('none')
  @Field(() => [PovertyRuleFinding], { description: 'Vì sao, từng bước. Why, step by step.' })
  why!: readonly PovertyRuleFinding[];

  @Classified('none')
  @Field(() => String, { description: 'Việc cần làm tiếp, tiếng Việt. What to do next, in Vietnamese.' })
  nextStepVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Việc cần làm tiếp, tiếng Anh. What to do next, in English.' })
  nextStepEn!: string;
}
