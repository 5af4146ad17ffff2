import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { SkillTestType } from './skill-test.type.ts';
import { skillTestsByPerson } from './skill-tests-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonSkillTestResolver {
  @Classified('basic')
  @FieldResolver(() => [SkillTestType], {
    nullable: true,
    description: 'Các lần sát hạch, mới trước. Tests in the period, latest first.',
  })
  skillTests(
    @Root() person: PersonStub,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly SkillTestType[]> {
    return skillTestsByPerson(context, flow.range(), flow.limit()).load(person.no);
  }
}
