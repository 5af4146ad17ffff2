import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { Policy as PolicyRow } from '../law/policy.ts';
import { PolicyCode } from '../law/policy-code.ts';

const PolicyBeneficiary = { HOUSEHOLD: 'HOUSEHOLD', MEMBER: 'MEMBER' } as const;
type PolicyBeneficiary = keyof typeof PolicyBeneficiary;
registerEnumType(PolicyBeneficiary, {
  name: 'PolicyBeneficiary',
  description: 'Ai được hưởng. Whose the benefit is.',
  valuesConfig: {
    HOUSEHOLD: { description: 'Cả hộ. The household’s.' },
    MEMBER: { description: 'Từng thành viên đủ điều kiện. Each member’s who meets the rule.' },
  },
});

@ObjectType('Policy', {
  simpleResolvers: true,
  description:
    'Một chính sách trong thời gian có hiệu lực. A policy as it rules during a period; the day of the cohort chooses it.',
})
export class Policy implements Omit<PolicyRow, 'eligible' | 'lacking' | 'undecided' | 'unrecorded'> {
  @Classified('none')
  @Field(() => PolicyCode, { description: 'Mã. Code.' })
  readonly code!: PolicyCode;

  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  readonly nameVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  readonly nameEn!: string;

  @Classified('none')
  @Field(() => String, {
    description: 'Cơ quan có dữ liệu ai đã hưởng. The agency whose data show who has received it.',
  })
  readonly agency!: PolicyRow['agency'];

  @Classified('none')
  @Field(() => [String], { description: 'Căn cứ pháp lý. Acts that it rests on.' })
  readonly legalBases!: readonly string[];

  @Classified('none')
  @Field(() => DateScalar, { description: 'Có hiệu lực từ ngày. First day in force.' })
  readonly validFrom!: CivilDay;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Đến hết ngày; trống là còn hiệu lực. Last day in force, included; null: still in force.',
  })
  readonly validTo!: CivilDay | null;

  @Classified('none')
  @Field(() => String, { description: 'Quyền lợi, tiếng Việt. The benefit in Vietnamese.' })
  readonly benefitVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Quyền lợi, tiếng Anh. The benefit in English.' })
  readonly benefitEn!: string;

  @Classified('none')
  @Field(() => PolicyBeneficiary, { description: 'Ai được hưởng. Whose the benefit is.' })
  readonly benefits!: PolicyBeneficiary;

  @Classified('none')
  @Field(() => Boolean, {
    description:
      'Sai: mức hoặc ngày theo thực tiễn, chưa đối chiếu văn bản. False: terms or dates are settled practice, not read in the text.',
  })
  readonly certain!: boolean;

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description:
      'Cần biết khi đọc; tiếng Việt rồi tiếng Anh. What to know when reading; Vietnamese, then English.',
  })
  readonly note!: string | null;
}
