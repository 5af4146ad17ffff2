import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AreaStub, areaOf } from '../area/area-stub.type.ts';
import { PlainResolver } from '../data/plain.ts';
import { BaselineFigure } from './baseline-figure.type.ts';
import { BaselineShare } from './baseline-share.type.ts';
import { sharesByBaseline } from './baselines.loader.ts';

@Resolver(() => BaselineFigure)
export class BaselineResolver {
  @PlainResolver(() => AreaStub, 'Địa bàn của số liệu. The area that the figure is of.', { nullable: true })
  area(@Root() figure: BaselineFigure): AreaStub | null {
    return areaOf(figure.areaOfficialCode, figure.areaValidFrom);
  }

  @PlainResolver(() => [BaselineShare], 'Các tỷ lệ in kèm số liệu. Shares that are given with the figure.')
  shares(@Root() figure: BaselineFigure, @Ctx() context: RoomContext): Promise<readonly BaselineShare[]> {
    return sharesByBaseline(context).load(figure.id);
  }
}
