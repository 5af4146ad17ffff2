import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { requireRight } from '../../../shared/viewer/require-right.ts';
import { HelperAssignment } from '../helper/helper-assignment.type.ts';
import { helpersByHousehold, registrationsByHousehold } from '../helper/helpers-by-household.loader.ts';
import { HouseholdStub } from './household-stub.type.ts';

const FIRST = { defaultValue: 20, description: 'Số dòng, 1 đến 100. Rows, 1 to 100.' };

@Resolver(() => HouseholdStub)
export class HouseholdResolver {
  @Classified('basic')
  @FieldResolver(() => [HelperAssignment], {
    nullable: true,
    description:
      'Ai giúp hộ vào một ngày: giúp đỡ, đỡ đầu, đăng ký thoát nghèo. Who looks after the household on a day, in any way.',
  })
  async helpers(
    @Root() household: HouseholdStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Đến ngày; mặc định hôm nay. The civil day; default today.',
    })
    asOf: string | null,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly HelperAssignment[]> {
    requireRight(context.viewer, 'household.read');
    const limit = readFirst(first);
    const helpers = await helpersByHousehold(context, asOf ?? context.clock.today()).load(household.no);
    return helpers.slice(0, limit);
  }

  @Classified('basic')
  @FieldResolver(() => [HelperAssignment], {
    nullable: true,
    description:
      'Các lần hội, đoàn thể đăng ký giúp hộ thoát nghèo, mới nhất trước. Registrations to escape poverty, latest first.',
  })
  async escapeRegistrations(
    @Root() household: HouseholdStub,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly HelperAssignment[]> {
    requireRight(context.viewer, 'household.read');
    const limit = readFirst(first);
    return (await registrationsByHousehold(context).load(household.no)).slice(0, limit);
  }
}
