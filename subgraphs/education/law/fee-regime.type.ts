import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { FeeReliefKind } from './fee-regime.ts';

export const FeeReliefKindEnum: { readonly [Kind in FeeReliefKind]: Kind } = {
  EXEMPT: 'EXEMPT',
  REDUCE_70: 'REDUCE_70',
  REDUCE_50: 'REDUCE_50',
};

registerEnumType(FeeReliefKindEnum, {
  name: 'FeeReliefKind',
  description: 'Mức miễn, giảm học phí. How far somebody is freed of fees.',
  valuesConfig: {
    EXEMPT: { description: 'Miễn học phí. Pays nothing.' },
    REDUCE_70: { description: 'Giảm 70%. Pays 30 %.' },
    REDUCE_50: { description: 'Giảm 50%. Pays 50 %.' },
  },
});

@ObjectType('FeeCategory', {
  simpleResolvers: true,
  description: 'Đối tượng được miễn, giảm học phí. Who pays no fees or less.',
})
export class FeeCategoryType {
  @Classified('none')
  @Field(() => FeeReliefKindEnum, { description: 'Mức miễn, giảm. How far.' })
  kind!: FeeReliefKind;

  @Classified('none')
  @Field(() => String, { description: 'Đối tượng. Who, in Vietnamese.' })
  groupVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Đối tượng, bằng tiếng Anh. Who, in English.' })
  groupEn!: string;

  @Classified('none')
  @Field(() => Boolean, {
    description:
      'Đã đối chiếu văn bản hay theo thực tế áp dụng. True where settled; false where it is practice not read in the text.',
  })
  certain!: boolean;
}

@ObjectType('StudyCostCategory', {
  simpleResolvers: true,
  description: 'Đối tượng được hỗ trợ chi phí học tập. Who gets support of study costs.',
})
export class StudyCostCategoryType {
  @Classified('none')
  @Field(() => String, { description: 'Đối tượng. Who, in Vietnamese.' })
  groupVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Đối tượng, bằng tiếng Anh. Who, in English.' })
  groupEn!: string;

  @Classified('none')
  @Field(() => Boolean, {
    description:
      'Đã đối chiếu văn bản hay theo thực tế áp dụng. True where settled; false where it is practice not read in the text.',
  })
  certain!: boolean;
}

@ObjectType('FeeRegime', {
  simpleResolvers: true,
  description:
    'Quy định học phí, miễn giảm và hỗ trợ chi phí học tập trong một thời kỳ. The rules of fees and support of study costs during a period.',
})
export class FeeRegimeType {
  @Classified('none')
  @Field(() => String, { description: 'Mã, ví dụ ND81. Code, such as ND81.' })
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Căn cứ pháp lý. Legal basis.' })
  basis!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày có hiệu lực. First day in force.' })
  validFrom!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối có hiệu lực; trống là đang áp dụng. Last day in force; null is still.',
  })
  validTo?: string | null;

  @Classified('none')
  @Field(() => VndScalar, {
    description: 'Hỗ trợ chi phí học tập, đồng mỗi tháng. Support of study costs, VND a month.',
  })
  studyCostPerMonth!: bigint;

  @Classified('none')
  @Field(() => Boolean, {
    description: 'Mức hỗ trợ đã đối chiếu văn bản. Whether the amount is settled.',
  })
  studyCostCertain!: boolean;

  @Classified('none')
  @Field(() => Int, {
    description: 'Số tháng hưởng tối đa mỗi năm học. At most so many months a school year.',
  })
  monthsPerYear!: number;

  @Classified('none')
  @Field(() => Boolean, {
    description:
      'Trường công lập mầm non, phổ thông không thu học phí. Whether public preschool and general education is free for all.',
  })
  publicSchoolsFree!: boolean;

  @Classified('none')
  @Field(() => [FeeCategoryType], {
    description: 'Đối tượng được miễn, giảm học phí. Who pays no fees or less.',
  })
  feeCategories!: FeeCategoryType[];

  @Classified('none')
  @Field(() => [StudyCostCategoryType], {
    description: 'Đối tượng được hỗ trợ chi phí học tập. Who gets support of study costs.',
  })
  studyCostCategories!: StudyCostCategoryType[];
}
