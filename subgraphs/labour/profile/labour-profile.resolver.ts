import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { LabourProfileType } from './labour-profile.type.ts';
import { labourProfileByPerson } from './labour-profile-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonLabourProfileResolver {
  @Classified('basic')
  @FieldResolver(() => LabourProfileType, {
    nullable: true,
    description:
      'Hồ sơ lao động mới nhất tính đến ngày. The latest labour profile on or before the day; null is none, not “without work”.',
  })
  async labourProfile(
    @Root() person: PersonStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<LabourProfileType | null> {
    const [profile] = await labourProfileByPerson(context, asOf ?? context.clock.today()).load(person.no);
    return profile ?? null;
  }
}
