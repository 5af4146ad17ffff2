import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Connection } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { mayRead } from '../../../shared/viewer/viewer.ts';
import { Area } from '../area/area.type.ts';
import { AFTER, AS_OF, FIRST } from '../arguments.ts';
import { HOUSEHOLD_CLASS, type HouseholdClass } from '../codes/review-codes.ts';
import { SelfManagedGroup } from '../group/self-managed-group.type.ts';
import { groupByHousehold } from '../group/self-managed-groups.loader.ts';
import { readPublicId } from '../identity/public-id.ts';
import { membersByHousehold } from '../person/members-by-household.loader.ts';
import { HouseholdMember, Person } from '../person/person.type.ts';
import { areaByHousehold } from './areas-by-household.loader.ts';
import { Household, HouseholdConnection } from './household.type.ts';
import { householdById } from './households-by-key.loader.ts';
import { listHouseholds } from './list-households.ts';

@Resolver(() => Household)
export class HouseholdResolver {
  @Query(() => Household, {
    nullable: true,
    description:
      'Hộ theo mã định danh; trống nếu không có hoặc không được xem. The household with this id; null where there is none or the viewer may not see it.',
  })
  household(
    @Ctx() context: RoomContext,
    @Arg('id', () => ID, { description: 'Mã định danh: hh_… Opaque id.' }) id: string,
  ): Promise<Household | null> {
    return householdById(context).load(readPublicId('household', id));
  }

  @Query(() => HouseholdConnection, {
    nullable: true,
    description:
      'Các hộ cư trú ở địa bàn (kể cả địa bàn dưới và địa bàn cũ đã nhập trọn) vào một ngày, trong phạm vi được giao. Households registered in the area, below it or in a former area merged whole into it, on a day, within the viewer’s jurisdiction.',
  })
  householdsOf(
    @Ctx() context: RoomContext,
    @Arg('area', () => String, {
      description: 'Mã địa bàn có hiệu lực vào ngày đó. Code of an area in use on that day.',
    })
    area: string,
    @Arg('class', () => [HOUSEHOLD_CLASS.type], {
      nullable: true,
      description:
        'Chỉ các loại hộ này, theo kỳ rà soát đã duyệt gần nhất; hộ chưa rà soát là NON_POOR. Only these classes, by the latest approved review; a household without one is NON_POOR.',
    })
    classes: HouseholdClass[] | undefined,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: string | undefined,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<Connection<Household>> {
    return listHouseholds(context, { area, classes, asOf: asOf ?? context.clock.today() }, { first, after });
  }

  @Classified('basic')
  @FieldResolver(() => Area, {
    nullable: true,
    description: 'Địa bàn cư trú vào một ngày. The area in which it is registered on a day.',
  })
  area(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Area | null> {
    return areaByHousehold(context, asOf ?? context.clock.today()).load(household.no);
  }

  @Classified('basic')
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Chủ hộ vào một ngày. The head on a day.',
  })
  async head(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Person | null> {
    if (!mayRead(context.viewer, 'person.read')) return null;
    const members = await membersByHousehold(context, asOf ?? context.clock.today()).load(household.no);
    return members.find(({ relationToHead }) => relationToHead === 'HEAD') ?? null;
  }

  @Classified('basic')
  @FieldResolver(() => [HouseholdMember], {
    nullable: true,
    description:
      'Thành viên vào một ngày, chủ hộ trước rồi theo tuổi. Members on a day, the head first, then by age.',
  })
  members(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<readonly HouseholdMember[]> {
    return membersByHousehold(context, asOf ?? context.clock.today()).load(household.no);
  }

  @Classified('basic')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số nhân khẩu vào một ngày, người. Members on a day, persons.',
  })
  async size(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<number> {
    return (await membersByHousehold(context, asOf ?? context.clock.today()).load(household.no)).length;
  }

  @Classified('basic')
  @FieldResolver(() => SelfManagedGroup, {
    nullable: true,
    description: 'Tổ tự quản của hộ vào một ngày. The self-managed group that it belongs to on a day.',
  })
  selfManagedGroup(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<SelfManagedGroup | null> {
    return groupByHousehold(context, asOf ?? context.clock.today()).load(household.no);
  }
}
