import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { JobPlacementType } from './job-placement.type.ts';
import { jobPlacementsByPerson } from './job-placements-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonJobPlacementResolver {
  @Classified('basic')
  @FieldResolver(() => [JobPlacementType], {
    nullable: true,
    description: 'Việc làm đã nhận, mới trước. Jobs started in the period, latest first.',
  })
  placements(
    @Root() person: PersonStub,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly JobPlacementType[]> {
    return jobPlacementsByPerson(context, flow.range(), flow.limit()).load(person.no);
  }
}
