import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HouseholdStub } from '../stubs/stubs.ts';
import { HouseholdLabourType } from './household-labour.type.ts';
import { labourByHousehold } from './labour-by-household.loader.ts';

@Resolver(() => HouseholdStub)
export class HouseholdLabourResolver {
  @Classified('basic')
  @FieldResolver(() => HouseholdLabourType, {
    nullable: true,
    description:
      'Lao động của hộ vào ngày; trống là cơ quan lao động chưa có hồ sơ của ai trong hộ đến ngày đó. Labour of the household on the day; null where the labour office has no profile of any member by then: unknown, not nobody.',
  })
  labour(
    @Root() household: HouseholdStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<HouseholdLabourType | null> {
    return labourByHousehold(context, asOf ?? context.clock.today()).load(household.no);
  }
}
