import { Field, Int, ObjectType } from 'type-graphql';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('HouseholdCredit', {
  simpleResolvers: true,
  description: 'Tín dụng của hộ vào một ngày. Credit of a household on a day.',
})
export class HouseholdCreditType {
  @Classified('bank_secret')
  @Field(() => Int, {
    nullable: true,
    description: 'Số khoản vay còn dư nợ. Loans with principal outstanding.',
  })
  activeLoans?: number | null;

  @Classified('bank_secret')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Tổng dư nợ gốc, đồng. Principal outstanding, VND.',
  })
  outstanding?: bigint | null;

  @Classified('bank_secret')
  @Field(() => VndScalar, { nullable: true, description: 'Trong đó quá hạn, đồng. Of it overdue, VND.' })
  overdue?: bigint | null;

  @Classified('bank_secret')
  @Field(() => VndScalar, { nullable: true, description: 'Trong đó khoanh nợ, đồng. Of it frozen, VND.' })
  frozen?: bigint | null;
}
