import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { mayRead } from '../../../shared/viewer/viewer.ts';
import { AS_OF } from '../arguments.ts';
import { Household } from '../household/household.type.ts';
import { householdByPerson } from '../household/households-by-key.loader.ts';
import { opaqueId, readPublicId } from '../identity/public-id.ts';
import { ETHNIC_GROUPS } from '../law/ethnic-groups.ts';
import type { MemberRow } from './members-by-household.loader.ts';
import { EthnicGroup, HouseholdMember, Person, PersonStatus } from './person.type.ts';
import { personById } from './persons-by-key.loader.ts';
import { statusesByPerson } from './statuses-by-person.loader.ts';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description:
      'Nhân khẩu theo mã định danh; trống nếu không có hoặc không được xem. The person with this id; null where there is none or the viewer may not see the person.',
  })
  person(
    @Ctx() context: RoomContext,
    @Arg('id', () => ID, { description: 'Mã định danh: ps_… Opaque id.' }) id: string,
  ): Promise<Person | null> {
    return personById(context).load(readPublicId('person', id));
  }

  @Classified('sensitive')
  @FieldResolver(() => EthnicGroup, { nullable: true, description: 'Dân tộc. Ethnic group.' })
  ethnicity(@Root() person: Person): EthnicGroup | null {
    return ETHNIC_GROUPS.get(person.ethnicityCode) ?? null;
  }

  @Classified('basic')
  @FieldResolver(() => Household, {
    nullable: true,
    description:
      'Hộ của người này vào một ngày; trống nếu không được xem. The household that the person belongs to on a day; null where the viewer may not see it.',
  })
  household(
    @Root() person: Person,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Household | null> {
    return householdByPerson(context, asOf ?? context.clock.today()).load(person.no);
  }

  @Classified('sensitive')
  @FieldResolver(() => [PersonStatus], {
    nullable: true,
    description:
      'Người có công, bảo trợ xã hội, khuyết tật, bệnh nặng vào một ngày. Merit, social protection, disability and illness on a day.',
  })
  statuses(
    @Root() person: Person,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<readonly PersonStatus[]> {
    return statusesByPerson(context, asOf ?? context.clock.today()).load(person.no);
  }
}

@Resolver(() => PersonStatus)
export class PersonStatusResolver {
  @Classified('none')
  @FieldResolver(() => ID, { description: 'Mã định danh. Opaque id.' })
  id(@Root() { personNo, kind, detail, from }: PersonStatus): string {
    return opaqueId('st', personNo, kind ?? '', detail ?? '', from ?? '');
  }
}

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @Classified('basic')
  @FieldResolver(() => Person, { nullable: true, description: 'Người đó. The person.' })
  person(@Root() member: MemberRow, @Ctx() context: RoomContext): Person | null {
    return mayRead(context.viewer, 'person.read') ? member : null;
  }
}
