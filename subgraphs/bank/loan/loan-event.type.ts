import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { LoanEventKind } from './loan-event-kind.ts';

@ObjectType('LoanEvent', {
  simpleResolvers: true,
  description: 'Biến động của khoản vay. What happened to a loan.',
})
export class LoanEventType {
  @Classified('bank_secret')
  @Field(() => LoanEventKind, { nullable: true, description: 'Loại. Kind.' })
  kind?: LoanEventKind | null;

  @Classified('bank_secret')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày. Day.' })
  happenedOn?: string | null;

  @Classified('bank_secret')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền, đồng. Amount, VND.' })
  amount?: bigint | null;

  @Classified('bank_secret')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đến hạn mới. New due day.' })
  newDueOn?: string | null;
}
