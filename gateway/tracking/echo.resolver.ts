import { Arg, Directive, ID, Query, Resolver } from 'type-graphql';
import { AreaTarget, PlanTarget } from './progress/progress.type.ts';

/** Where the room's own questions start: targets that it was handed, for `plans` to tell of. */
@Resolver()
export class EchoResolver {
  @Directive('@inaccessible')
  @Query(() => [PlanTarget], {
    nullable: true,
    description:
      'Chỉ dùng bên trong cổng: các chỉ tiêu đã có định danh. Inside the gateway only: targets whose ids are at hand.',
  })
  targetsOf(
    @Arg('ids', () => [ID], { description: 'Định danh. Ids.' }) ids: string[],
  ): readonly PlanTarget[] {
    return ids.map((id) => ({ id }));
  }

  @Directive('@inaccessible')
  @Query(() => [AreaTarget], {
    nullable: true,
    description:
      'Chỉ dùng bên trong cổng: các chỉ tiêu giao đã có định danh. Inside the gateway only: targets of areas whose ids are at hand.',
  })
  areaTargetsOf(
    @Arg('ids', () => [ID], { description: 'Định danh. Ids.' }) ids: string[],
  ): readonly AreaTarget[] {
    return ids.map((id) => ({ id }));
  }
}
