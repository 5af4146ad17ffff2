import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { decodeCursor } from '../../../shared/pagination/page.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { countTrainingCourses, listTrainingCourses } from './list-training-courses.ts';
import { TrainingCourseConnection, type TrainingCourseType } from './training-course.type.ts';
import { TrainingEnrolmentType } from './training-enrolment.type.ts';
import { presentEnrolment, trainingEnrolmentsByPerson } from './training-enrolments-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonTrainingResolver {
  @Classified('basic')
  @FieldResolver(() => [TrainingEnrolmentType], {
    nullable: true,
    description: 'Các lượt học nghề, mới trước. Courses enrolled in during the period, latest first.',
  })
  async trainings(
    @Root() person: PersonStub,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly TrainingEnrolmentType[]> {
    const rows = await trainingEnrolmentsByPerson(context, flow.range(), flow.limit()).load(person.no);
    return rows.map(presentEnrolment);
  }
}

@Resolver()
export class TrainingCourseResolver {
  @Query(() => TrainingCourseConnection, {
    nullable: true,
    description:
      'Các lớp đào tạo nghề trong khoảng thời gian, theo ngày khai giảng. Courses that touch the period, by first day.',
  })
  async trainingCourses(
    @Args(() => FlowArguments) flow: FlowArguments,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Tiếp sau vị trí này. Go on after this place.',
    })
    after: string | null,
    @Ctx() { database }: RoomContext,
  ): Promise<Connection<TrainingCourseType>> {
    const range = flow.range();
    const first = flow.limit();
    const place = after === null || after === undefined ? null : decodeCursor(after, ['string', 'string']);
    const rows = await listTrainingCourses(database, range, first + 1, place);
    return toConnection(
      rows,
      first,
      ({ from, code }) => [from, code],
      () => countTrainingCourses(database, range),
    );
  }
}
