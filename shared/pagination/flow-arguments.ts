import { ArgsType, Field, Int } from 'type-graphql';
import { DateScalar } from '../scalars/civil-day.ts';
import { type DayRange, readDayRange } from '../scalars/day-range.ts';
import { DEFAULT_PAGE, readFirst } from './page.ts';

/** Arguments of every field that lists what happened in a period. */
@ArgsType()
export class FlowArguments {
  @Field(() => DateScalar, { nullable: true, description: 'Từ ngày. First day, included.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Đến ngày. Last day, included.' })
  to?: string | null;

  @Field(() => Int, { defaultValue: DEFAULT_PAGE, description: 'Số dòng, 1 đến 100. Rows, 1 to 100.' })
  first!: number;

  /** @throws CodedError BAD_USER_INPUT when the first day is after the last */
  range(): DayRange {
    return readDayRange(this.from, this.to);
  }

  /** @throws CodedError PAGE_TOO_LARGE */
  limit(): number {
    return readFirst(this.first);
  }
}
