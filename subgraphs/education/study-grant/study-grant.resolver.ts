import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { readDayRange } from '../../../shared/scalars/day-range.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { StudyGrantType } from './study-grant.type.ts';
import { studyGrantsByPerson } from './study-grants-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonStudyGrantResolver {
  @Classified('child')
  @FieldResolver(() => [StudyGrantType], {
    nullable: true,
    description: 'Các suất khuyến học, khuyến tài, mới trước. Grants received in the period, latest first.',
  })
  studyGrants(
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
  ): Promise<readonly StudyGrantType[]> {
    return studyGrantsByPerson(context, readDayRange(from, to), readFirst(first)).load(person.no);
  }
}
