import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { RoomContext } from './room-context.ts';

/**
 * A resolver of `<agency>DataVersion`: what the room's data were when it answered, for those who keep an answer as
 * evidence. Between rooms only.
 */
// biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class
export function dataVersionOf(agency: string): Function {
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
  }
  return DataVersionResolver;
}
