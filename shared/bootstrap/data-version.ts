import { Ctx, Directive, Field, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { DataState as StateOfRoom } from '../cohort/room-state.ts';
import { Classified } from '../viewer/data-class.ts';
import type { RoomContext } from './room-context.ts';

@ObjectType('DataState', {
  simpleResolvers: true,
  description: 'Trạng thái dữ liệu của một cơ quan. How an agency’s data stands.',
})
@Directive('@shareable')
class DataState {
  @Classified('none')
  @Field(() => String, { description: 'Tên cơ quan trong đồ thị. Name of the agency in the graph.' })
  agency!: string;

  @Classified('none')
  @Field(() => String, {
    description:
      'Khác đi sau mỗi thay đổi; không mang nghĩa nào khác. Another text after every committed change; says nothing else.',
  })
  version!: string;

  @Classified('none')
  @Field(() => String, {
    description: 'Thời điểm thay đổi gần nhất (ISO 8601, UTC). Instant of the last change.',
  })
  changedAt!: string;
}

/**
 * A resolver of what a room says of its data as such: `<agency>DataVersion`, what the facts about households were when
 * an answer was kept as evidence; `<agency>DataState`, how all that it answers from stands; and `<agency>DataChanged`,
 * which tells whoever may sign in of each change. The first two are for the gateway and rooms only.
 */
// biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class
export function dataVersionOf(agency: string): Function {
  const stateOf = (state: StateOfRoom): DataState => ({ agency, ...state });

  @Resolver()
  class DataVersionResolver {
    @Directive('@inaccessible')
    @Query(() => String, {
      name: `${agency}DataVersion`,
      nullable: true,
      description:
        'Phiên bản dữ liệu của cơ quan, tăng sau mỗi thay đổi. Version of the agency’s data; rises with every committed change.',
    })
    async dataVersion(@Ctx() { facts }: RoomContext): Promise<string> {
      return (await facts.state()).dataVersion;
    }

    @Directive('@inaccessible')
    @Query(() => DataState, {
      name: `${agency}DataState`,
      nullable: true,
      description: 'Trạng thái dữ liệu hiện nay. How all that the agency answers from stands now.',
    })
    async dataState(@Ctx() { dataWatch }: RoomContext): Promise<DataState> {
      return stateOf(await dataWatch.read());
    }

    @Subscription(() => DataState, {
      name: `${agency}DataChanged`,
      nullable: true,
      subscribe: ({ context: { dataWatch, signal } }: { context: RoomContext }) => dataWatch.changes(signal),
      description:
        'Trạng thái hiện nay, rồi mỗi khi dữ liệu của cơ quan thay đổi. How the agency’s data stands now, then after each change of it.',
    })
    dataChanged(@Root() state: StateOfRoom): DataState {
      return stateOf(state);
    }
  }
  return DataVersionResolver;
}
