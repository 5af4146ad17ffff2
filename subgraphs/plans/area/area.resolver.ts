import { Arg, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import { PlainResolver } from '../data/plain.ts';
import { getPlan } from '../plan/get-plan.ts';
import { Plan } from '../plan/plan.type.ts';
import { plansByArea } from '../plan/plans.loader.ts';
import { AreaTarget } from '../target/area-target.type.ts';
import { areaKey, areaTargetsByArea } from '../target/area-targets.loader.ts';
import { AreaStub } from './area-stub.type.ts';

const FIRST = { defaultValue: 20, description: 'Số dòng, 1 đến 100. Rows, 1 to 100.' };

@Resolver(() => AreaStub)
export class AreaResolver {
  @PlainResolver(
    () => [Plan],
    'Kế hoạch của chính địa bàn này, mới nhất trước. Plans of this very area, latest first.',
    {
      nullable: true,
    },
  )
  async plans(
    @Root() area: AreaStub,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly Plan[]> {
    const limit = readFirst(first);
    return (await plansByArea(context).load(areaKey(area))).slice(0, limit);
  }

  @PlainResolver(
    () => [AreaTarget],
    'Chỉ tiêu được giao, kế hoạch mới nhất trước. Targets allotted to the area, latest plan first.',
    { nullable: true },
  )
  async areaTargets(
    @Root() area: AreaStub,
    @Arg('plan', () => String, { nullable: true, description: 'Chỉ của kế hoạch này. Of this plan only.' })
    plan: string | null,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly AreaTarget[]> {
    const limit = readFirst(first);
    if (typeof plan === 'string') await getPlan(context, plan, 'plan');
    return (await areaTargetsByArea(context, plan ?? null).load(areaKey(area))).slice(0, limit);
  }
}
