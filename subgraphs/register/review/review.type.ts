import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  type DeprivationIndicator,
  ESCAPE_CAPABILITY,
  ESCAPE_WILL,
  type EscapeCapability,
  type EscapeWill,
  HOUSEHOLD_CLASS,
  type HouseholdClass,
  INDICATOR,
  POOR_GROUP,
  POVERTY_CRITERION,
  type PoorGroup,
  type PovertyCriterion,
  REVIEW_KIND,
  type ReviewKind,
  type StandardCode,
  SUPPORT_WISH,
  type SupportWish,
} from '../codes/review-codes.ts';

@ObjectType('Review', {
  simpleResolvers: true,
  description:
    'Kết quả rà soát hộ trong một năm theo một chuẩn nghèo. What the review of a year found of a household, under one standard.',
})
export class Review {
  no!: number;
  householdNo!: number;
  standardCode!: StandardCode;

  @Classified('basic')
  @Field(() => Int, { nullable: true, description: 'Năm rà soát. Year of the review.' })
  year?: number | null;

  @Classified('basic')
  @Field(() => REVIEW_KIND.type, { nullable: true, description: 'Loại rà soát. Kind of review.' })
  kind?: ReviewKind | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày mà kết quả có hiệu lực: 31/12 của năm. The day that the class is of: 31 December.',
  })
  referenceOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày rà soát. Day of the review.' })
  reviewedOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày phê duyệt; trống là chưa duyệt. Day of approval; null is a draft.',
  })
  approvedOn?: string | null;

  @Classified('basic')
  @Field(() => HOUSEHOLD_CLASS.type, { nullable: true, description: 'Loại hộ. The class.' })
  class?: HouseholdClass | null;

  @Classified('basic')
  @Field(() => HOUSEHOLD_CLASS.type, {
    nullable: true,
    description: 'Loại hộ ở kỳ trước. The class of the review before.',
  })
  previousClass?: HouseholdClass | null;

  @Classified('basic')
  @Field(() => POVERTY_CRITERION.type, {
    nullable: true,
    description: 'Tiêu chí nghèo, chỉ QĐ 59/2015. Criterion, Decision 59/2015 only.',
  })
  criterion?: PovertyCriterion | null;

  @Classified('sensitive')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Thu nhập bình quân, đồng một người một tháng. Income, VND per person per month.',
  })
  incomePerCapitaMonth?: bigint | null;

  @Classified('sensitive')
  @Field(() => Int, {
    nullable: true,
    description: 'Điểm B1 (ước tính thu nhập). Income score of Form B, points.',
  })
  scoreB1?: number | null;

  @Classified('basic')
  @Field(() => Int, {
    nullable: true,
    description: 'Điểm B2: 10 điểm một chỉ số thiếu hụt. 10 points a deprived indicator.',
  })
  scoreB2?: number | null;

  @Classified('basic')
  @Field(() => Int, {
    nullable: true,
    description: 'Số nhân khẩu khi rà soát, người. Members at the review, persons.',
  })
  members?: number | null;

  @Classified('basic')
  @Field(() => Int, {
    nullable: true,
    description: 'Số người phụ thuộc khi rà soát, người. Dependants at the review, persons.',
  })
  dependants?: number | null;

  @Classified('basic')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Hoàn cảnh đặc biệt khó khăn. In special hardship.',
  })
  specialHardship?: boolean | null;

  @Classified('basic')
  @Field(() => POOR_GROUP.type, { nullable: true, description: 'Nhóm hộ nghèo. Group of poor households.' })
  poorGroup?: PoorGroup | null;

  @Classified('basic')
  @Field(() => ESCAPE_CAPABILITY.type, {
    nullable: true,
    description: 'Khả năng thoát nghèo. Whether it can escape.',
  })
  escapeCapability?: EscapeCapability | null;

  @Classified('sensitive')
  @Field(() => ESCAPE_WILL.type, { nullable: true, description: 'Ý chí thoát nghèo. Will to escape.' })
  will?: EscapeWill | null;
}

@ObjectType('Deprivation', {
  simpleResolvers: true,
  description:
    'Chỉ số mà hộ thiếu hụt khi rà soát. An indicator by which the review found the household deprived.',
})
export class Deprivation {
  reviewNo!: number;
  personNo!: number | null;

  @Classified('basic')
  @Field(() => INDICATOR.type, { nullable: true, description: 'Chỉ số. The indicator.' })
  indicator?: DeprivationIndicator | null;
}

@ObjectType('ReviewWish', {
  simpleResolvers: true,
  description: 'Nguyện vọng hỗ trợ ghi khi rà soát. A support that the household wished for at the review.',
})
export class ReviewWish {
  @Classified('basic')
  @Field(() => SUPPORT_WISH.type, { nullable: true, description: 'Nguyện vọng. The wish.' })
  wish?: SupportWish | null;
}
