import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PlanTarget } from '../progress/progress.type.ts';

// `plans` owns these lists; composition fails where a copy differs.
const label = (description: string): { readonly description: string } => ({ description });

export const IndicatorUnit = {
  HOUSEHOLD: 'HOUSEHOLD',
  PERSON: 'PERSON',
  COMMUNE: 'COMMUNE',
  FRACTION: 'FRACTION',
  PERCENTAGE_POINT_FRACTION: 'PERCENTAGE_POINT_FRACTION',
  VND: 'VND',
} as const;
registerEnumType(IndicatorUnit, {
  name: 'IndicatorUnit',
  description: 'Đơn vị của chỉ số. Unit of an indicator’s value.',
  valuesConfig: {
    HOUSEHOLD: label('Hộ. Households.'),
    PERSON: label('Người. Persons.'),
    COMMUNE: label('Xã, thị trấn. Communes.'),
    FRACTION: label('Tỷ lệ từ 0 đến 1. A rate from 0 to 1.'),
    PERCENTAGE_POINT_FRACTION: label(
      'Hiệu hai tỷ lệ, 0,01 là một điểm phần trăm. A difference of rates: 0.01 is one point.',
    ),
    VND: label('Đồng. Vietnamese dong.'),
  },
});

export const IndicatorPeriod = { POINT: 'POINT', FLOW: 'FLOW', CHANGE: 'CHANGE' } as const;
registerEnumType(IndicatorPeriod, {
  name: 'IndicatorPeriod',
  description: 'Kỳ của chỉ số. When an indicator counts.',
  valuesConfig: {
    POINT: label('Tại ngày hỏi. As of the day asked about.'),
    FLOW: label('Từ ngày đầu kỳ kế hoạch. From the first day of the plan’s period on.'),
    CHANGE: label('So với kỳ rà soát trước kế hoạch. Since the review before the plan.'),
  },
});

export const IndicatorDirection = { UP: 'UP', DOWN: 'DOWN' } as const;
registerEnumType(IndicatorDirection, {
  name: 'IndicatorDirection',
  description: 'Hướng tốt hơn. Which way is better.',
  valuesConfig: {
    UP: label('Càng nhiều càng tốt. More is better.'),
    DOWN: label('Càng ít càng tốt. Less is better.'),
  },
});

const KEY = {
  description:
    'Khóa do bên gọi đặt; gửi lại thì không lưu lần nữa. Chosen by the caller: sent again it changes nothing more.',
} as const;

@InputType('SaveIndicatorInput', {
  description: 'Chỉ số mới, hoặc phiên bản mới của chỉ số. A new indicator, or a new version of one.',
})
export class SaveIndicatorInput {
  @Field(() => String, {
    description: 'Mã: chữ hoa, số, gạch dưới. Code: capital letters, digits, underscores.',
  })
  code!: string;

  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Field(() => String, {
    description:
      'Đoạn GraphQL trên `AreaCohort`; biến: $asOf, $from, $baselineOn. A fragment on `AreaCohort`; variables: $asOf, $from, $baselineOn.',
  })
  fragment!: string;

  @Field(() => String, {
    description: 'Tử số: tổng có dấu của các đường dẫn. Numerator: a signed sum of paths, poor.class.count.',
  })
  numerator!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mẫu số; trống thì giá trị là tử số. Denominator; none: the value is the numerator.',
  })
  denominator?: string;

  @Field(() => IndicatorUnit, { description: 'Đơn vị. Unit.' })
  unit!: keyof typeof IndicatorUnit;

  @Field(() => IndicatorPeriod, { description: 'Kỳ. When it counts.' })
  period!: keyof typeof IndicatorPeriod;

  @Field(() => IndicatorDirection, { description: 'Hướng tốt hơn. Which way is better.' })
  direction!: keyof typeof IndicatorDirection;

  @Field(() => String, {
    nullable: true,
    description: 'Đường dẫn tới nhóm hộ còn thiếu. Path to the households that still make the difference.',
  })
  gap?: string;

  @Field(() => String, KEY)
  idempotencyKey!: string;
}

@InputType('AssignIndicatorInput', {
  description: 'Theo dõi chỉ tiêu bằng chỉ số nào. Which indicator a target is tracked by.',
})
export class AssignIndicatorInput {
  @Field(() => String, { description: 'Mã kế hoạch. Code of the plan.' })
  plan!: string;

  @Field(() => String, { description: 'Mã chỉ tiêu. Code of the target.' })
  target!: string;

  @Field(() => String, { description: 'Mã chỉ số. Code of the indicator.' })
  indicator!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Chỉ số cho cách hiểu khác của câu chữ. Indicator of the other reading.',
  })
  alternativeIndicator?: string;

  @Field(() => String, KEY)
  idempotencyKey!: string;
}

@ObjectType('IndicatorFault', {
  simpleResolvers: true,
  description: 'Chỉ số sai ở đâu. What is wrong with an indicator.',
})
export class IndicatorFaultType {
  @Classified('none')
  @Field(() => String, {
    description: 'Phần sai: code, fragment, numerator, denominator, gap. The part that is wrong.',
  })
  part!: string;

  @Classified('none')
  @Field(() => String, {
    description: 'Sai gì, và trường gần nhất. What is wrong, and the nearest field.',
  })
  message!: string;
}

@ObjectType('IndicatorSaved', {
  simpleResolvers: true,
  description: 'Chỉ số đã lưu. The indicator is stored.',
})
export class IndicatorSaved {
  @Classified('none')
  @Field(() => String, { description: 'Mã. Code.' })
  code!: string;

  @Classified('none')
  @Field(() => Int, { description: 'Phiên bản. Version.' })
  version!: number;
}

@ObjectType('IndicatorAssigned', {
  simpleResolvers: true,
  description: 'Chỉ tiêu được theo dõi bằng chỉ số này. The target is tracked by it from now on.',
})
export class IndicatorAssigned {
  @Classified('none')
  @Field(() => PlanTarget, { nullable: true, description: 'Chỉ tiêu. The target.' })
  target?: PlanTarget;
}

@ObjectType('IndicatorRefused', {
  simpleResolvers: true,
  description: 'Không lưu: vì sao. Nothing was changed, and why.',
})
export class IndicatorRefused {
  @Classified('none')
  @Field(() => String, {
    description:
      'INVALID, CODE_TAKEN_BY_OTHER_AGENCY, KEY_OF_OTHER_REQUEST, UNKNOWN_TARGET, UNKNOWN_INDICATOR. Why.',
  })
  reason!: string;

  @Classified('none')
  @Field(() => [IndicatorFaultType], { description: 'Sai ở đâu, khi INVALID. What is wrong, where INVALID.' })
  faults!: readonly IndicatorFaultType[];
}

export const SaveIndicatorResult = createUnionType({
  name: 'SaveIndicatorResult',
  description: 'Đã lưu, hoặc không lưu. Stored, or refused.',
  types: () => [IndicatorSaved, IndicatorRefused] as const,
});

export const AssignIndicatorResult = createUnionType({
  name: 'AssignIndicatorResult',
  description: 'Đã ấn định, hoặc không. Assigned, or refused.',
  types: () => [IndicatorAssigned, IndicatorRefused] as const,
});
