import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { ContractAbroadStepType } from './contract-abroad-step.type.ts';
import { contractAbroadStepsByPerson } from './contract-abroad-steps-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonContractAbroadStepResolver {
  @Classified('basic')
  @FieldResolver(() => [ContractAbroadStepType], {
    nullable: true,
    description:
      'Các bước đi làm việc ở nước ngoài, mới trước. Steps of work abroad in the period, latest first.',
  })
  contractAbroadSteps(
    @Root() person: PersonStub,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly ContractAbroadStepType[]> {
    return contractAbroadStepsByPerson(context, flow.range(), flow.limit()).load(person.no);
  }
}
