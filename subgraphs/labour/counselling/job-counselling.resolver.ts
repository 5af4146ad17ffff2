import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { JobCounsellingType } from './job-counselling.type.ts';
import { jobCounsellingsByPerson } from './job-counsellings-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonJobCounsellingResolver {
  @Classified('basic')
  @FieldResolver(() => [JobCounsellingType], {
    nullable: true,
    description:
      'Các lượt tư vấn, giới thiệu việc làm, mới trước. Steps of job counselling in the period, latest first.',
  })
  counsellings(
    @Root() person: PersonStub,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly JobCounsellingType[]> {
    return jobCounsellingsByPerson(context, flow.range(), flow.limit()).load(person.no);
  }
}
