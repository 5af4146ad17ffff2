import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';

/** Arguments of every list of loans. */
@ArgsType()
export class LoanListArguments {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
  })
  asOf?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Chỉ khoản còn dư nợ vào ngày. Only those with principal outstanding on the day.',
  })
  activeOnly!: boolean;

  @Field(() => Int, { defaultValue: DEFAULT_PAGE, description: 'Số dòng, 1 đến 100. Rows, 1 to 100.' })
  first!: number;

  /** @throws CodedError PAGE_TOO_LARGE */
  limit(): number {
    return readFirst(this.first);
  }
}
