import { Field, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  HOUSEHOLD_CLASS,
  type HouseholdClass,
  STANDARD_CODE,
  type StandardCode,
} from '../codes/review-codes.ts';
import { UNDECIDED_REASON, type UndecidedReason } from '../codes/standard-codes.ts';
import { Cohort } from './cohort.type.ts';

@ObjectType('ClassUnderStandardCohort', {
  simpleResolvers: true,
  description:
    'Các hộ có cùng loại theo kỳ rà soát và cùng loại theo chuẩn khác. Households of one class by the review and one under another standard.',
})
export class ClassUnderStandardCohort {
  @Classified('none')
  @Field(() => HOUSEHOLD_CLASS.type, {
    nullable: true,
    description:
      'Loại theo kỳ rà soát còn hiệu lực; hộ chưa rà soát là NON_POOR. By the review that rules; never reviewed is NON_POOR.',
  })
  from?: HouseholdClass;

  @Classified('none')
  @Field(() => HOUSEHOLD_CLASS.type, {
    nullable: true,
    description:
      'Loại theo chuẩn được hỏi; trống: xem `reason`. Under the standard asked for; null: see `reason`.',
  })
  to?: HouseholdClass | null;

  @Classified('none')
  @Field(() => UNDECIDED_REASON.type, {
    nullable: true,
    description: 'Vì sao không xếp được loại. Why no class can be told.',
  })
  reason?: UndecidedReason | null;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: 'Các hộ đó. Those households.' })
  cohort?: Cohort;
}

@ObjectType('ReviewStandardCohort', {
  simpleResolvers: true,
  description: 'Các hộ được rà soát theo một chuẩn. Households reviewed under a standard.',
})
export class ReviewStandardCohort {
  @Classified('none')
  @Field(() => STANDARD_CODE.type, { nullable: true, description: 'Chuẩn của kỳ rà soát. The standard.' })
  standard?: StandardCode;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: 'Các hộ đó. Those households.' })
  cohort?: Cohort;
}

@ObjectType('CohortUnderStandard', {
  simpleResolvers: true,
  description:
    'Nhóm hộ xếp loại lại theo một chuẩn, từ thu nhập và thiếu hụt mà rà soát đã ghi; không phải quyết định. A cohort classed anew under a standard, from what the review found; no decision.',
})
export class CohortUnderStandard {
  @Classified('none')
  @Field(() => STANDARD_CODE.type, { nullable: true, description: 'Chuẩn được hỏi. The standard asked for.' })
  standard?: StandardCode;

  @Classified('none')
  @Field(() => [ClassUnderStandardCohort], {
    nullable: true,
    description:
      'Ma trận chuyển loại: mỗi hộ ở đúng một dòng. The transition matrix: each household is in one row.',
  })
  transitions?: readonly ClassUnderStandardCohort[];

  @Classified('none')
  @Field(() => [ReviewStandardCohort], {
    nullable: true,
    description: 'Các hộ theo chuẩn của kỳ rà soát. Households by the standard of the review that rules.',
  })
  standardsOfReview?: readonly ReviewStandardCohort[];

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description:
      'Lưu ý khi so sánh, tiếng Việt; trống nếu mọi hộ rà soát theo chính chuẩn này. What to mind in comparing, in Vietnamese; null where all reviews were under this standard.',
  })
  warningVi?: string | null;

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description: 'Lưu ý khi so sánh, tiếng Anh. What to mind in comparing, in English.',
  })
  warningEn?: string | null;
}
