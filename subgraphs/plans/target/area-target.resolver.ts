import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AreaStub } from '../area/area-stub.type.ts';
import { PlainResolver } from '../data/plain.ts';
import { AreaTarget } from './area-target.type.ts';
import { PlanTarget } from './target.type.ts';
import { targetById } from './targets.loader.ts';

@Resolver(() => AreaTarget)
export class AreaTargetResolver {
  @PlainResolver(() => AreaStub, 'Địa bàn được giao. The area.', { nullable: true })
  area(@Root() { areaCode, areaValidFrom }: AreaTarget): AreaStub {
    return { code: areaCode, validFrom: areaValidFrom };
  }

  @PlainResolver(() => PlanTarget, 'Chỉ tiêu chung. The target that it is a part of.', { nullable: true })
  target(@Root() areaTarget: AreaTarget, @Ctx() context: RoomContext): Promise<PlanTarget | null> {
    return targetById(context).load(areaTarget.targetId);
  }
}
