import { Arg, Ctx, Directive, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { decodeCursor, readFirst } from '../../../shared/pagination/page.ts';
import { mayRead, type Viewer } from '../../../shared/viewer/viewer.ts';
import { PlainResolver } from '../data/plain.ts';
import { isWithinJurisdiction } from '../plan/areas-upward.ts';
import { Plan } from '../plan/plan.type.ts';
import { planAreasByPlan } from '../plan/plan-parts.loader.ts';
import { planById } from '../plan/plans.loader.ts';
import { PlanTarget } from '../target/target.type.ts';
import { targetById } from '../target/targets.loader.ts';
import { PlanSnapshot, PlanSnapshotConnection, SnapshotDataVersion, SnapshotValue } from './snapshot.type.ts';
import {
  findSnapshot,
  snapshotCountByPlan,
  snapshotPageByPlan,
  valuesBySnapshot,
} from './snapshots.loader.ts';
import { storeSnapshot } from './store-snapshot.ts';
import { StoredSnapshotChange, StoreSnapshotInput } from './store-snapshot.type.ts';

@Resolver(() => PlanSnapshot)
export class SnapshotResolver {
  @Query(() => PlanSnapshot, {
    nullable: true,
    description: 'Một ảnh chụp; trống nếu không có. One snapshot; null where there is none.',
  })
  planSnapshot(
    @Arg('id', () => ID, { description: 'Định danh. Opaque id.' }) id: string,
    @Ctx() { database }: RoomContext,
  ): Promise<PlanSnapshot | null> {
    return findSnapshot(database, id);
  }

  @Directive('@inaccessible')
  @Mutation(() => StoredSnapshotChange, {
    nullable: true,
    description: 'Lưu ảnh chụp. Keeps the values of a plan as they are now.',
  })
  storeSnapshot(
    @Arg('input', () => StoreSnapshotInput, { description: 'Ảnh chụp. The snapshot.' })
    input: StoreSnapshotInput,
    @Ctx() context: RoomContext,
  ): Promise<StoredSnapshotChange> {
    assertMayAsk(context.viewer);
    return storeSnapshot(context, input);
  }

  @PlainResolver(() => Plan, 'Kế hoạch. The plan.', { nullable: true })
  plan(@Root() { planId }: PlanSnapshot, @Ctx() context: RoomContext): Promise<Plan | null> {
    return planById(context).load(planId);
  }

  @PlainResolver(
    () => [SnapshotDataVersion],
    'Phiên bản dữ liệu các cơ quan. Versions of the agencies’ data.',
  )
  dataVersions(@Root() { versionAgencies, versionTexts }: PlanSnapshot): readonly SnapshotDataVersion[] {
    return versionAgencies.map((agency, at) => ({ agency, version: versionTexts[at] ?? '' }));
  }

  @PlainResolver(
    () => [SnapshotValue],
    'Mọi giá trị. Người chỉ có quyền thống kê chỉ xem được ảnh do người có quyền thống kê chụp: số nhỏ không lộ qua ảnh. All values. Who sees statistics only reads snapshots taken by such a viewer, so that no small number shows that would be withheld.',
    { nullable: true },
  )
  async values(
    @Root() snapshot: PlanSnapshot,
    @Ctx() context: RoomContext,
  ): Promise<readonly SnapshotValue[]> {
    assertMayAsk(context.viewer);
    if (!snapshot.statisticsOnly && !(await seesHouseholdsOf(context, snapshot)))
      throw new CodedError(
        'FORBIDDEN',
        'This snapshot was taken by an official of the area, for officials of it.',
        {
          allowed: 'household.read, within the jurisdiction',
        },
      );
    return valuesBySnapshot(context).load(snapshot.no);
  }
}

@Resolver(() => SnapshotValue)
export class SnapshotValueResolver {
  @PlainResolver(() => PlanTarget, 'Chỉ tiêu. The target.', { nullable: true })
  target(@Root() { targetId }: SnapshotValue, @Ctx() context: RoomContext): Promise<PlanTarget | null> {
    return targetById(context).load(targetId);
  }
}

@Resolver(() => Plan)
export class SnapshotsOfPlanResolver {
  @PlainResolver(() => PlanSnapshotConnection, 'Các ảnh chụp, mới nhất trước. Snapshots, the newest first.', {
    nullable: true,
  })
  async snapshots(
    @Root() plan: Plan,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Số dòng, 1 đến 100. Rows, 1 to 100.' })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Vị trí bắt đầu, lấy từ `endCursor`. Where to go on from.',
    })
    after: string | null,
    @Ctx() context: RoomContext,
  ): Promise<Connection<PlanSnapshot>> {
    const limit = readFirst(first);
    const before = typeof after === 'string' ? Number(decodeCursor(after, ['number'])[0]) : null;
    return toConnection(
      await snapshotPageByPlan(context, limit, before).load(plan.id),
      limit,
      ({ no }) => [no],
      async () => (await snapshotCountByPlan(context).load(plan.id))?.count ?? 0,
    );
  }
}

/** Whether the viewer would see the small numbers of the plan's area unwithheld. */
async function seesHouseholdsOf(context: RoomContext, { planId }: PlanSnapshot): Promise<boolean> {
  if (!mayRead(context.viewer, 'household.read')) return false;
  const plan = await planById(context).load(planId);
  const areas = await planAreasByPlan(context).load(planId);
  const own = areas.find(
    (area) => area.officialCode === plan?.areaCode && area.validFrom === plan.areaValidFrom,
  );
  return own !== undefined && isWithinJurisdiction(context.viewer, areas, own.code);
}

function assertMayAsk(viewer: Viewer): void {
  if (!mayRead(viewer, 'household.read') && !mayRead(viewer, 'statistics.read'))
    throw new CodedError('FORBIDDEN', 'This needs the right household.read or statistics.read.');
}
