import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { AdultAttainmentType } from './adult-attainment.type.ts';
import { attainmentByPerson } from './attainment-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonAttainmentResolver {
  @Classified('basic')
  @FieldResolver(() => AdultAttainmentType, {
    nullable: true,
    description:
      'Trình độ học vấn đã ghi nhận đến ngày đã cho; trống là chưa ghi nhận. The highest education recorded by the day; null is not recorded, never none.',
  })
  async attainment(
    @Root() person: PersonStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<AdultAttainmentType | null> {
    const [row] = await attainmentByPerson(context, asOf ?? context.clock.today()).load(person.no);
    return row ?? null;
  }
}
