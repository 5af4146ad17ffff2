import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { EmergencySupportType } from './emergency-support.type.ts';
import { emergencySupportsByPerson } from './emergency-supports-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonEmergencySupportResolver {
  @Classified('basic')
  @FieldResolver(() => [EmergencySupportType], {
    nullable: true,
    description:
      'Các khoản hỗ trợ khẩn cấp đã lập danh sách trong khoảng thời gian, mới trước. Emergency support listed in the period, latest first.',
  })
  emergencySupports(
    @Root() person: PersonStub,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly EmergencySupportType[]> {
    return emergencySupportsByPerson(context, flow.range(), flow.limit()).load(person.no);
  }
}
