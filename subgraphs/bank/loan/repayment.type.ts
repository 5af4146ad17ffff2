import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('Repayment', { simpleResolvers: true, description: 'Lần thu nợ. What was paid on a day.' })
export class RepaymentType {
  @Classified('bank_secret')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày thu. Day.' })
  paidOn?: string | null;

  @Classified('bank_secret')
  @Field(() => VndScalar, { nullable: true, description: 'Gốc, đồng. Principal, VND.' })
  principal?: bigint | null;

  @Classified('bank_secret')
  @Field(() => VndScalar, { nullable: true, description: 'Lãi, đồng. Interest, VND.' })
  interest?: bigint | null;
}
