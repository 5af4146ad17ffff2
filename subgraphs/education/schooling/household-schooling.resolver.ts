import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HouseholdStub } from '../stubs/stubs.ts';
import { HouseholdSchoolingType } from './household-schooling.type.ts';
import { schoolingByHousehold } from './schooling-by-household.loader.ts';

@Resolver(() => HouseholdStub)
export class HouseholdSchoolingResolver {
  @Classified('child')
  @FieldResolver(() => HouseholdSchoolingType, {
    nullable: true,
    description:
      'Việc học của các thành viên vào ngày đã cho; trống là ngành giáo dục chưa nhận diện thành viên nào. Schooling of the members on the day; null is unknown: the education agency knows no member.',
  })
  schooling(
    @Root() household: HouseholdStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<HouseholdSchoolingType | null> {
    return schoolingByHousehold(context, asOf ?? context.clock.today()).load(household.no);
  }
}
