import { Arg, Ctx, Directive, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { requireRight } from '../../../shared/viewer/require-right.ts';
import { mayRead, type Viewer } from '../../../shared/viewer/viewer.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanTarget } from '../target/target.type.ts';
import { TargetTracking, TrackedIndicator } from './indicator.type.ts';
import {
  findIndicatorVersion,
  indicatorByCode,
  listIndicators,
  trackingByTarget,
} from './indicators.loader.ts';
import { storeIndicator } from './store-indicator.ts';
import {
  StoredIndicatorChange,
  StoreIndicatorInput,
  TrackedTargetChange,
  TrackTargetInput,
} from './stored-indicator.type.ts';
import { trackTarget } from './track-target.ts';

/** The indicators that targets are tracked by: open to all, written by the gateway once it has checked them. */
@Resolver()
export class IndicatorResolver {
  @Query(() => [TrackedIndicator], {
    nullable: true,
    description: 'Các chỉ số, phiên bản mới nhất, theo mã. All indicators in their latest version, by code.',
  })
  indicators(@Ctx() { database }: RoomContext): Promise<readonly TrackedIndicator[]> {
    return listIndicators(database);
  }

  @Query(() => TrackedIndicator, {
    nullable: true,
    description: 'Một chỉ số; trống nếu không có. One indicator; null where there is none.',
  })
  indicator(
    @Ctx() context: RoomContext,
    @Arg('code', () => String, { description: 'Mã, ví dụ POVERTY_RATE. Code.' }) code: string,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'Phiên bản; mặc định là mới nhất. Version; default: the latest.',
    })
    version: number | null,
  ): Promise<TrackedIndicator | null> {
    return typeof version === 'number'
      ? findIndicatorVersion(context.database, code, version)
      : indicatorByCode(context).load(code);
  }

  @Directive('@inaccessible')
  @Mutation(() => StoredIndicatorChange, {
    nullable: true,
    description: 'Lưu chỉ số. Stores an indicator as the next version of its code.',
  })
  storeIndicator(
    @Ctx() context: RoomContext,
    @Arg('input', () => StoreIndicatorInput, { description: 'Chỉ số. The indicator.' })
    input: StoreIndicatorInput,
  ): Promise<StoredIndicatorChange> {
    assertMayDefine(context.viewer);
    return storeIndicator(context, input);
  }

  @Directive('@inaccessible')
  @Mutation(() => TrackedTargetChange, {
    nullable: true,
    description: 'Ấn định cách theo dõi chỉ tiêu. Decides by what a target is tracked from now on.',
  })
  trackTarget(
    @Ctx() context: RoomContext,
    @Arg('input', () => TrackTargetInput, { description: 'Chỉ tiêu và chỉ số. Target and indicator.' })
    input: TrackTargetInput,
  ): Promise<TrackedTargetChange> {
    requireRight(context.viewer, 'household.read');
    return trackTarget(context, input);
  }
}

@Resolver(() => PlanTarget)
export class TargetTrackingOfTargetResolver {
  @PlainResolver(
    () => TargetTracking,
    'Chỉ tiêu được theo dõi bằng gì; trống khi chưa ấn định. By what it is tracked; null until that is decided.',
    { nullable: true },
  )
  tracking(@Root() target: PlanTarget, @Ctx() context: RoomContext): Promise<TargetTracking | null> {
    return trackingByTarget(context).load(target.id);
  }
}

@Resolver(() => TargetTracking)
export class TargetTrackingResolver {
  @PlainResolver(
    () => TrackedIndicator,
    'Chỉ số, phiên bản mới nhất. The indicator, in its latest version.',
    {
      nullable: true,
    },
  )
  indicator(
    @Root() { indicatorCode }: TargetTracking,
    @Ctx() context: RoomContext,
  ): Promise<TrackedIndicator | null> | null {
    return indicatorCode === null ? null : indicatorByCode(context).load(indicatorCode);
  }

  @PlainResolver(
    () => TrackedIndicator,
    'Chỉ số cho cách hiểu khác của câu văn. The indicator for the other reading of the sentence.',
    { nullable: true },
  )
  alternativeIndicator(
    @Root() { alternativeIndicatorCode }: TargetTracking,
    @Ctx() context: RoomContext,
  ): Promise<TrackedIndicator | null> | null {
    return alternativeIndicatorCode === null ? null : indicatorByCode(context).load(alternativeIndicatorCode);
  }
}

function assertMayDefine(viewer: Viewer): void {
  if (!mayRead(viewer, 'household.read') && !mayRead(viewer, 'statistics.read'))
    throw new CodedError('FORBIDDEN', 'This needs the right household.read or statistics.read.');
}
