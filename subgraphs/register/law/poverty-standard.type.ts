import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { SETTLEMENT, type Settlement } from '../codes/area-codes.ts';
import {
  type DeprivationIndicator,
  DIMENSION,
  HOUSEHOLD_CLASS,
  type HouseholdClass,
  INDICATOR,
  type PovertyDimension,
  STANDARD_CODE,
  type StandardCode,
} from '../codes/review-codes.ts';
import {
  INDICATOR_LISTING,
  type IndicatorListing,
  STANDARD_SCOPE,
  STANDARD_UNKNOWN,
  type StandardUnknown,
} from '../codes/standard-codes.ts';
import type { StandardScope } from './poverty-standard.ts';

@ObjectType('PovertyIncomeLine', {
  simpleResolvers: true,
  description:
    'Chuẩn thu nhập, đồng một người một tháng, tính cả mức đó. Income lines in VND per person per month, inclusive.',
})
export class PovertyIncomeLine {
  @Classified('none')
  @Field(() => SETTLEMENT.type, { description: 'Nông thôn hay thành thị. Rural or urban.' })
  settlement!: Settlement;

  @Classified('none')
  @Field(() => VndScalar, { description: 'Chuẩn nghèo, đồng. Poverty line, VND.' })
  poor!: bigint;

  @Classified('none')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Chuẩn cận nghèo riêng, nếu có, đồng. Near-poverty line where there is one, VND.',
  })
  nearPoor?: bigint | null;

  @Classified('none')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Chuẩn mức sống trung bình, đồng. Average-living line, VND.',
  })
  averageLiving?: bigint | null;
}

@ObjectType('PovertyIndicatorRule', {
  simpleResolvers: true,
  description: 'Ngưỡng của một chỉ số. When a household is deprived of an indicator.',
})
export class PovertyIndicatorRule {
  @Classified('none')
  @Field(() => INDICATOR.type, { description: 'Chỉ số. The indicator.' })
  indicator!: DeprivationIndicator;

  @Classified('none')
  @Field(() => DIMENSION.type, { description: 'Chiều. The dimension that it belongs to.' })
  dimension!: PovertyDimension;

  @Classified('none')
  @Field(() => String, { description: 'Khi nào thiếu hụt, tiếng Việt. When deprived, in Vietnamese.' })
  deprivedWhenVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Khi nào thiếu hụt, tiếng Anh. When deprived, in English.' })
  deprivedWhenEn!: string;
}

@ObjectType('PovertyClassRule', {
  simpleResolvers: true,
  description: 'Điều kiện xếp loại hộ. What places a household in a class.',
})
export class PovertyClassRule {
  @Classified('none')
  @Field(() => HOUSEHOLD_CLASS.type, { description: 'Loại hộ. The class.' })
  class!: HouseholdClass;

  @Classified('none')
  @Field(() => String, { description: 'Điều kiện, tiếng Việt. The condition, in Vietnamese.' })
  conditionVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Điều kiện, tiếng Anh. The condition, in English.' })
  conditionEn!: string;
}

@ObjectType('PovertyScoring', {
  simpleResolvers: true,
  description:
    'Ngưỡng điểm B1 của phiếu rà soát (B2 là 10 điểm một chỉ số thiếu hụt). Limits of the income score B1 of the review form; B2 is 10 points a deprived indicator.',
})
export class PovertyScoring {
  @Classified('none')
  @Field(() => SETTLEMENT.type, { description: 'Nông thôn hay thành thị. Rural or urban.' })
  settlement!: Settlement;

  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description: 'B1 đến mức này là hộ nghèo, điểm. B1 up to this is poor whatever B2 is, points.',
  })
  poorUpTo?: number | null;

  @Classified('none')
  @Field(() => Int, {
    description:
      'B1 đến mức này: nghèo nếu B2 từ 30, cận nghèo nếu dưới 30, điểm. B1 up to this: poor with B2 of 30 or more, near-poor with less, points.',
  })
  upTo!: number;
}

@ObjectType('PovertyStandardScope', {
  simpleResolvers: true,
  description: 'Phạm vi áp dụng của chuẩn nghèo. Where a poverty standard applies.',
})
export class PovertyStandardScope {
  @Classified('none')
  @Field(() => STANDARD_SCOPE.type, { description: 'Cả nước hay một tỉnh. National or of a province.' })
  kind!: StandardScope['kind'];

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description: 'Mã tỉnh, nếu là chuẩn của tỉnh. Code of the province where it is of one.',
  })
  areaCode?: string | null;
}

@ObjectType('PovertyIndicatorName', {
  simpleResolvers: true,
  description:
    'Chỉ số mới biết tên, chưa biết ngưỡng. An indicator known by name; its threshold is not known.',
})
export class PovertyIndicatorName {
  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Classified('none')
  @Field(() => INDICATOR.type, {
    nullable: true,
    description:
      'Chỉ số tương ứng của chuẩn trước; trống nếu là chỉ số mới. The indicator of earlier standards that it goes on from; null for a new one.',
  })
  indicator?: DeprivationIndicator | null;

  @Classified('none')
  @Field(() => INDICATOR_LISTING.type, {
    description: 'Mức chắc chắn thuộc chuẩn. How sure it is that the standard has it.',
  })
  listed!: IndicatorListing;
}

@ObjectType('PovertyStandardUnknown', {
  simpleResolvers: true,
  description: 'Điều chưa biết về một chuẩn nghèo. What is not known of a poverty standard.',
})
export class PovertyStandardUnknown {
  @Classified('none')
  @Field(() => STANDARD_UNKNOWN.type, { description: 'Phần nào. Which part.' })
  part!: StandardUnknown;

  @Classified('none')
  @Field(() => String, { description: 'Giải thích, tiếng Việt. What is missing, in Vietnamese.' })
  vi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Giải thích, tiếng Anh. What is missing, in English.' })
  en!: string;
}

@ObjectType('PovertyStandard', {
  simpleResolvers: true,
  description: 'Chuẩn nghèo đa chiều. A multidimensional poverty standard.',
})
export class PovertyStandard {
  @Classified('none')
  @Field(() => STANDARD_CODE.type, { description: 'Mã. Code.' })
  code!: StandardCode;

  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Classified('none')
  @Field(() => [String], { description: 'Căn cứ pháp lý. Legal bases.' })
  legalBases!: readonly string[];

  @Classified('none')
  @Field(() => PovertyStandardScope, { description: 'Phạm vi áp dụng. Where it applies.' })
  scope!: PovertyStandardScope;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Áp dụng từ ngày. First day in force.' })
  validFrom!: string;

  @Classified('none')
  @Field(() => DateScalar, { nullable: true, description: 'Áp dụng đến ngày. Last day in force.' })
  validTo?: string | null;

  @Classified('none')
  @Field(() => [PovertyIncomeLine], { description: 'Chuẩn thu nhập. Income lines.' })
  incomeLines!: readonly PovertyIncomeLine[];

  @Classified('none')
  @Field(() => Int, {
    description: 'Thiếu hụt từ bao nhiêu chỉ số. From how many indicators on a household counts as deprived.',
  })
  deprivationCutoff!: number;

  @Classified('none')
  @Field(() => Int, { description: 'Số chỉ số của chuẩn. How many indicators the standard has.' })
  indicatorCount!: number;

  @Classified('none')
  @Field(() => [PovertyIndicatorRule], {
    description: 'Các chỉ số và ngưỡng đã nạp. The indicators whose thresholds are loaded.',
  })
  indicators!: readonly PovertyIndicatorRule[];

  @Classified('none')
  @Field(() => [PovertyIndicatorName], {
    description: 'Các chỉ số chưa biết ngưỡng. The indicators whose thresholds are not loaded.',
  })
  indicatorsNotLoaded!: readonly PovertyIndicatorName[];

  @Classified('none')
  @Field(() => [PovertyClassRule], { description: 'Điều kiện xếp loại. What places a household in a class.' })
  classRules!: readonly PovertyClassRule[];

  @Classified('none')
  @Field(() => [PovertyScoring], { description: 'Ngưỡng điểm của phiếu rà soát. Limits of the review form.' })
  scoring!: readonly PovertyScoring[];

  @Classified('none')
  @Field(() => [PovertyStandardUnknown], {
    description: 'Những phần chưa biết. The parts that are not known.',
  })
  unknown!: readonly PovertyStandardUnknown[];

  @Classified('none')
  @Field(() => String, { nullable: true, description: 'Điều chưa rõ. What is not settled.' })
  note?: string | null;
}
