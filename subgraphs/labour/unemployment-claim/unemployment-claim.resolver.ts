import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { UnemploymentClaimType } from './unemployment-claim.type.ts';
import { unemploymentClaimsByPerson } from './unemployment-claims-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonUnemploymentClaimResolver {
  @Classified('basic')
  @FieldResolver(() => [UnemploymentClaimType], {
    nullable: true,
    description:
      'Hồ sơ trợ cấp thất nghiệp đăng ký trong khoảng thời gian, mới trước. Claims registered in the period, latest first.',
  })
  unemploymentClaims(
    @Root() person: PersonStub,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly UnemploymentClaimType[]> {
    return unemploymentClaimsByPerson(context, flow.range(), flow.limit()).load(person.no);
  }
}
