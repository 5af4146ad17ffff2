import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  Float,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { askGraph } from '../../local/ask-graph.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { planOnDay } from '../plan/track-plan.ts';
import { storeSnapshot, valuesOf } from './take-snapshot.ts';

export const SnapshotReason = { MONTHLY: 'MONTHLY', REPORT: 'REPORT', MANUAL: 'MANUAL' } as const;
registerEnumType(SnapshotReason, {
  name: 'SnapshotReason',
  description: 'Vì sao chụp số liệu. Why it was taken.',
  valuesConfig: {
    MONTHLY: { description: 'Định kỳ hằng tháng. Every month.' },
    REPORT: { description: 'Cho một báo cáo. For a report.' },
    MANUAL: { description: 'Theo yêu cầu. Asked for by hand.' },
  },
});

@InputType('TakeSnapshotInput', {
  description: 'Giữ lại số liệu của kế hoạch vào một ngày. Freezes what is known of a plan on a day.',
})
export class TakeSnapshotInput {
  @Field(() => String, { description: 'Mã kế hoạch. Code of the plan.' })
  plan!: string;

  @Field(() => DateScalar, { description: 'Số liệu của ngày nào. The day that the values are of.' })
  asOf!: CivilDay;

  @Field(() => SnapshotReason, { description: 'Vì sao. Why.' })
  reason!: keyof typeof SnapshotReason;

  @Field(() => String, {
    description:
      'Khóa do bên gọi đặt; gửi lại thì không chụp lần nữa. Chosen by the caller: sent again it takes no second one.',
  })
  idempotencyKey!: string;
}

@ObjectType('SnapshotTaken', { simpleResolvers: true, description: 'Đã giữ. It is kept.' })
export class SnapshotTakenType {
  @Classified('none')
  @Field(() => ID, { description: 'Định danh; xem `planSnapshot`. Id, for `planSnapshot`.' })
  id!: string;
}

@ObjectType('SnapshotRefused', { simpleResolvers: true, description: 'Không giữ. It was not kept.' })
export class SnapshotRefused {
  @Classified('none')
  @Field(() => String, { description: 'UNKNOWN_PLAN, KEY_OF_OTHER_REQUEST. Why.' })
  reason!: string;
}

export const TakeSnapshotResult = createUnionType({
  name: 'TakeSnapshotResult',
  description: 'Đã giữ, hoặc không. Kept, or refused.',
  types: () => [SnapshotTakenType, SnapshotRefused] as const,
});

@ObjectType('SnapshotDifference', {
  simpleResolvers: true,
  description: 'Một số đã giữ mà nay tính lại khác đi. A value that was kept and comes out differently now.',
})
export class SnapshotDifference {
  @Classified('none')
  @Field(() => ID, { description: 'Định danh chỉ tiêu. Id of the target.' })
  targetId!: string;

  @Classified('none')
  @Field(() => String, {
    description: 'Mã địa bàn trong kế hoạch; rỗng là cả kế hoạch. Code of the area; empty: the whole plan.',
  })
  areaCode!: string;

  @Classified('none')
  @Field(() => Float, { nullable: true, description: 'Số đã giữ. The value that was kept.' })
  kept!: number | null;

  @Classified('none')
  @Field(() => Float, { nullable: true, description: 'Số tính lại. The value now.' })
  now!: number | null;
}

@Resolver()
export class SnapshotResolver {
  @Mutation(() => TakeSnapshotResult, {
    nullable: true,
    description:
      'Giữ lại mọi số của kế hoạch vào một ngày làm bằng chứng: tử số, mẫu số, chỉ số, phiên bản dữ liệu, cơ quan thiếu. Keeps every value of a plan on a day as evidence.',
  })
  async takeSnapshot(
    @Arg('input', () => TakeSnapshotInput, { description: 'Kế hoạch, ngày, lý do. Plan, day and reason.' })
    { plan, ...asked }: TakeSnapshotInput,
    @Ctx() context: LocalContext,
  ): Promise<SnapshotTakenType | SnapshotRefused> {
    const onDay = await planOnDay(context, plan, asked.asOf);
    if (onDay === null) return Object.assign(new SnapshotRefused(), { reason: 'UNKNOWN_PLAN' });
    const { outcome, stored } = await storeSnapshot(context, onDay, asked);
    return stored === null
      ? Object.assign(new SnapshotRefused(), { reason: outcome })
      : Object.assign(new SnapshotTakenType(), { id: stored.id });
  }
}

interface Kept {
  readonly target: { readonly id: string } | null;
  readonly areaCode: string;
  readonly actualExact: string | null;
}

interface KeptSnapshot {
  readonly plan: { readonly code: string } | null;
  readonly asOf: CivilDay;
  readonly values: readonly Kept[];
}

@Resolver()
export class SnapshotReplayResolver {
  @Query(() => [SnapshotDifference], {
    nullable: true,
    description:
      'Tính lại đúng ngày ấy bằng dữ liệu hiện nay: những số khác với số đã giữ; trống nếu không có ảnh này. The day of a snapshot computed again from today’s data: the values that differ from what was kept; null where there is no such snapshot.',
  })
  async replaySnapshot(
    @Arg('id', () => ID, { description: 'Định danh của ảnh chụp. Id of the snapshot.' }) id: string,
    @Ctx() context: LocalContext,
  ): Promise<readonly SnapshotDifference[] | null> {
    const { snapshot } = await askGraph<{ snapshot: KeptSnapshot | null }>(
      context,
      'query ($id: ID!) { snapshot: planSnapshot(id: $id) { plan { code } asOf values { target { id } areaCode actualExact } } }',
      { id },
      'what a snapshot keeps',
    );
    const code = snapshot?.plan?.code;
    const onDay = snapshot && code ? await planOnDay(context, code, snapshot.asOf) : null;
    if (snapshot === null || onDay === null) return null;
    const now = new Map(
      valuesOf(onDay).map(({ targetId, areaCode, actual }) => [`${targetId} ${areaCode}`, actual]),
    );
    return snapshot.values.flatMap(({ target, areaCode, actualExact }) =>
      differenceOf(target?.id ?? '', areaCode, actualExact, now.get(`${target?.id} ${areaCode}`) ?? null),
    );
  }
}

function differenceOf(
  targetId: string,
  areaCode: string,
  before: string | null,
  after: string | null,
): readonly SnapshotDifference[] {
  const [kept, now] = [numberOf(before), numberOf(after)];
  return kept === now ? [] : [{ targetId, areaCode, kept, now }];
}

function numberOf(digits: string | null): number | null {
  return digits === null ? null : Number(digits);
}
