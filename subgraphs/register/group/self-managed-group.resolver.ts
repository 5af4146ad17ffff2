import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { Area } from '../area/area.type.ts';
import { areaByNo } from '../area/areas-by-key.loader.ts';
import { opaqueId } from '../identity/public-id.ts';
import { SelfManagedGroup } from './self-managed-group.type.ts';
import { memberTotalByGroup } from './self-managed-groups.loader.ts';

@Resolver(() => SelfManagedGroup)
export class SelfManagedGroupResolver {
  @Classified('none')
  @FieldResolver(() => ID, { description: 'Mã định danh. Opaque id.' })
  id(@Root() group: SelfManagedGroup): string {
    return opaqueId('sg', group.code);
  }

  @Classified('none')
  @FieldResolver(() => Area, { nullable: true, description: 'Địa bàn của tổ. Where the group is.' })
  area(@Root() group: SelfManagedGroup, @Ctx() context: RoomContext): Promise<Area | null> {
    return areaByNo(context, 'groups').load(group.areaNo);
  }

  @Classified('none')
  @FieldResolver(() => Int, { nullable: true, description: 'Số hộ trong tổ. Households of the group.' })
  async memberTotal(@Root() group: SelfManagedGroup, @Ctx() context: RoomContext): Promise<number> {
    return (await memberTotalByGroup(context).load(group.code))?.total ?? 0;
  }
}
