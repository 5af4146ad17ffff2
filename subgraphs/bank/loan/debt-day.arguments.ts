import { ArgsType, Field } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';

/** The day that a field about the debt is told for. */
@ArgsType()
export class DebtDayArguments {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày tra cứu; mặc định là ngày đã hỏi khoản vay. The day asked about; by default the `asOf` of the list in which the loan stands.',
  })
  asOf?: string | null;
}
