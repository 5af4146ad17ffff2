import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { CardPayer } from './card-object-group.ts';

export const CardPayerEnum: { readonly [Payer in CardPayer]: Payer } = {
  CONTRIBUTOR: 'CONTRIBUTOR',
  SOCIAL_INSURANCE_FUND: 'SOCIAL_INSURANCE_FUND',
  STATE_BUDGET: 'STATE_BUDGET',
  SUPPORTED: 'SUPPORTED',
  HOUSEHOLD: 'HOUSEHOLD',
};

registerEnumType(CardPayerEnum, {
  name: 'CardPayer',
  description: 'Nhóm trách nhiệm đóng bảo hiểm y tế (Luật BHYT, Điều 12). Who pays the premium.',
  valuesConfig: {
    CONTRIBUTOR: {
      description: 'Người lao động và người sử dụng lao động đóng. Employee and employer pay.',
    },
    SOCIAL_INSURANCE_FUND: {
      description: 'Tổ chức bảo hiểm xã hội đóng. The social-insurance fund pays.',
    },
    STATE_BUDGET: { description: 'Ngân sách nhà nước đóng. The state budget pays.' },
    SUPPORTED: {
      description: 'Ngân sách nhà nước hỗ trợ mức đóng. The state budget pays a part.',
    },
    HOUSEHOLD: { description: 'Hộ gia đình tự đóng. The household pays.' },
  },
});

@ObjectType('CardBenefitPeriod', {
  simpleResolvers: true,
  description: 'Mức hưởng của một nhóm trong một thời kỳ. The benefit of a group during a period.',
})
export class CardBenefitPeriodType {
  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày đầu áp dụng; trống là từ khi có danh mục mã. First day; null is since the list began.',
  })
  from?: string | null;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối áp dụng; trống là còn hiệu lực. Last day; null is in force.',
  })
  to?: string | null;

  @Classified('none')
  @Field(() => Int, {
    description: 'Ký tự mức hưởng trên thẻ, 1 đến 5. The benefit digit of the card, 1 to 5.',
  })
  digit!: number;

  @Classified('none')
  @Field(() => Int, {
    description:
      'Phần trăm chi phí trong phạm vi được hưởng do quỹ trả. Percent of the costs within scope that the fund pays.',
  })
  percent!: number;

  @Classified('none')
  @Field(() => String, { description: 'Căn cứ pháp lý. Legal basis.' })
  basis!: string;
}

@ObjectType('CardPremiumSupport', {
  simpleResolvers: true,
  description:
    'Mức hỗ trợ đóng tối thiểu trong một thời kỳ; tỉnh có thể hỗ trợ cao hơn. The least premium support during a period; a province may pay more.',
})
export class CardPremiumSupportType {
  @Classified('none')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đầu áp dụng. First day.' })
  from?: string | null;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối áp dụng; trống là còn hiệu lực. Last day; null is in force.',
  })
  to?: string | null;

  @Classified('none')
  @Field(() => Float, {
    description: 'Phần ngân sách trả ít nhất, từ 0 đến 1. Least share that the budget pays, 0 to 1.',
  })
  minimum!: number;

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description:
      'Chỉ áp dụng cho ai; trống là cả nhóm. For whom only, in Vietnamese; null is the whole group.',
  })
  conditionVi?: string | null;

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description: 'Như trên, bằng tiếng Anh. The same in English.',
  })
  conditionEn?: string | null;

  @Classified('none')
  @Field(() => String, { description: 'Căn cứ pháp lý. Legal basis.' })
  basis!: string;
}

@ObjectType('CardObjectGroup', {
  simpleResolvers: true,
  description:
    'Mã đối tượng ghi trên thẻ BHYT (Quyết định 1351/QĐ-BHXH). An object code of health cards with its dated rows of law.',
})
export class CardObjectGroupType {
  @Classified('none')
  @Field(() => String, { description: 'Hai chữ cái, ví dụ HN. Two letters, such as HN.' })
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên nhóm. Name in Vietnamese.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên nhóm bằng tiếng Anh. Name in English.' })
  nameEn!: string;

  @Classified('none')
  @Field(() => CardPayerEnum, { description: 'Ai đóng. Who pays the premium.' })
  payer!: CardPayer;

  @Classified('none')
  @Field(() => [CardBenefitPeriodType], {
    description: 'Mức hưởng theo thời kỳ, cũ trước. Benefits by period, oldest first.',
  })
  benefits!: CardBenefitPeriodType[];

  @Classified('none')
  @Field(() => [CardPremiumSupportType], {
    description:
      'Mức hỗ trợ đóng theo thời kỳ; trống là không có hỗ trợ chung cả nước. Premium support by period; empty is no national support.',
  })
  premiumSupports!: CardPremiumSupportType[];

  @Classified('none')
  @Field(() => Boolean, {
    description:
      'Mức hưởng đã đối chiếu văn bản hay theo thực tế áp dụng. True where settled; false where the digit is practice not read in the text.',
  })
  certain!: boolean;
}
