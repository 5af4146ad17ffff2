import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { readDayRange } from '../../../shared/scalars/day-range.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { UnemploymentPaymentType } from './unemployment-payment.type.ts';
import { unemploymentPaymentsByPerson } from './unemployment-payments-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonUnemploymentPaymentResolver {
  @Classified('basic')
  @FieldResolver(() => [UnemploymentPaymentType], {
    nullable: true,
    description:
      'Các lần chi trả trợ cấp thất nghiệp trong khoảng thời gian, mới trước. Unemployment benefits paid in the period, latest first.',
  })
  unemploymentPayments(
    @Root() person: PersonStub,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Từ ngày. First day, included.' })
    from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Đến ngày. Last day, included.' })
    to: string | null,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'Số dòng, 1 đến 100. Rows, 1 to 100.',
    })
    first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly UnemploymentPaymentType[]> {
    return unemploymentPaymentsByPerson(context, readDayRange(from, to), readFirst(first)).load(person.no);
  }
}
