import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { askGraph } from '../../local/ask-graph.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { anyCohort, Cohort } from '../cohort.type.ts';
import { composeGap } from '../evaluate/compose-operation.ts';
import { variablesOf } from '../evaluate/evaluate-plan.ts';
import { plansOfAreaTargets, plansOfTargets } from '../plan/read-plan.ts';
import { type PlanOnDay, planOnDay } from '../plan/track-plan.ts';
import { monthEnds } from './month-ends.ts';
import {
  AreaProgress,
  AreaSum,
  AreaTarget,
  ComputedProgress,
  Plan,
  PlanProgress,
  PlanTarget,
  ProgressSource,
  StatusCount,
  TargetProgress,
  TargetTrend,
} from './progress.type.ts';
import { sourcesOf } from './sources-of.ts';
import { sumOfAreas } from './sum-of-areas.ts';
import type { IndicatorRow } from './target-row.ts';
import { trackAlternative, trackAreaTarget, trackTarget } from './track-target.ts';

const AS_OF = { nullable: true, description: 'Ngày; mặc định hôm nay. The day; default: today.' } as const;

interface Loaders {
  readonly targets: DataLoader<string, string | null>;
  readonly areaTargets: DataLoader<string, string | null>;
}

const loaders = new WeakMap<LocalContext, Loaders>();

function loadersOf(context: LocalContext): Loaders {
  const known = loaders.get(context);
  if (known !== undefined) return known;
  const made = {
    targets: new DataLoader<string, string | null>(async (ids) => {
      const codes = await plansOfTargets(context, ids);
      return ids.map((id) => codes.get(id) ?? null);
    }),
    areaTargets: new DataLoader<string, string | null>(async (ids) => {
      const codes = await plansOfAreaTargets(context, ids);
      return ids.map((id) => codes.get(id) ?? null);
    }),
  };
  loaders.set(context, made);
  return made;
}

@Resolver(() => Plan)
export class PlanProgressResolver {
  @Classified('none')
  @FieldResolver(() => PlanProgress, {
    nullable: true,
    description:
      'Kế hoạch đã làm được đến đâu vào một ngày, tính từ dữ liệu các cơ quan. How far the plan is on a day, from the agencies’ own data.',
  })
  async progress(
    @Root() { code }: Plan,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: CivilDay | undefined,
    @Ctx() context: LocalContext,
  ): Promise<PlanProgress | null> {
    const onDay = await planOnDay(context, code, asOf ?? context.clock.today());
    return onDay && new PlanProgress(onDay);
  }
}

@Resolver(() => PlanProgress)
export class PlanProgressPartsResolver {
  @Classified('none')
  @FieldResolver(() => [TargetProgress], { nullable: true, description: 'Từng chỉ tiêu. Each target.' })
  targets(@Root() { onDay }: PlanProgress): readonly TargetProgress[] {
    return onDay.plan.targets.map((row) => new TargetProgress(onDay, row));
  }

  @Classified('none')
  @FieldResolver(() => [StatusCount], {
    nullable: true,
    description: 'Bao nhiêu chỉ tiêu ở mỗi trạng thái. How many targets stand how.',
  })
  statuses(@Root() { onDay }: PlanProgress): readonly StatusCount[] {
    const statuses = onDay.plan.targets.map((row) => trackTarget(onDay.plan, row, onDay.evaluation).status);
    return Array.from(
      Map.groupBy(statuses, (status) => status),
      ([status, all]) => ({ status, count: all.length }),
    ).toSorted((one, other) => (one.status < other.status ? -1 : 1));
  }
}

@Resolver(() => PlanTarget)
export class TargetProgressOfTargetResolver {
  @Classified('none')
  @FieldResolver(() => TargetProgress, {
    nullable: true,
    description: 'Chỉ tiêu đã làm được đến đâu vào một ngày. How far the target is on a day.',
  })
  async progress(
    @Root() { id }: PlanTarget,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: CivilDay | undefined,
    @Ctx() context: LocalContext,
  ): Promise<TargetProgress | null> {
    return progressOf(context, id, asOf ?? context.clock.today());
  }

  @Classified('none')
  @FieldResolver(() => TargetTrend, {
    nullable: true,
    description:
      'Diễn biến theo tháng, mặc định cả kỳ kế hoạch đến hôm nay, nhiều nhất 24 tháng. How it went month by month; default: the period of the plan until today, at most 24 months.',
  })
  async trend(
    @Root() { id }: PlanTarget,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Từ ngày. From this day on.' })
    from: CivilDay | undefined,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Đến ngày. Up to this day.' })
    to: CivilDay | undefined,
    @Ctx() context: LocalContext,
  ): Promise<TargetTrend | null> {
    const code = await loadersOf(context).targets.load(id);
    if (code === null) return null;
    const now = await planOnDay(context, code, to ?? context.clock.today());
    if (now === null) return null;
    const last = to ?? earlier(now.plan.periodTo, context.clock.today());
    const days = monthEnds(from ?? now.plan.periodFrom, last);
    const all = await Promise.all(days.map((day) => planOnDay(context, code, day)));
    const progress = all.flatMap((onDay) => {
      const row = onDay?.plan.targets.find((target) => target.id === id);
      return onDay && row ? [{ onDay, row, tracked: trackTarget(onDay.plan, row, onDay.evaluation) }] : [];
    });
    return {
      points: progress.map(({ onDay, tracked }) => ({
        asOf: onDay.evaluation.asOf,
        actual: tracked.actual,
        expected: tracked.expectedByNow,
        status: tracked.status,
      })),
      forecast: progress.at(-1)?.tracked.forecast ?? null,
      deadlineOn: progress.at(-1)?.row.deadlineOn ?? null,
    };
  }
}

function earlier(one: CivilDay | null, other: CivilDay): CivilDay {
  return one !== null && one < other ? one : other;
}

async function progressOf(context: LocalContext, id: string, asOf: CivilDay): Promise<TargetProgress | null> {
  const code = await loadersOf(context).targets.load(id);
  const onDay = code === null ? null : await planOnDay(context, code, asOf);
  const row = onDay?.plan.targets.find((target) => target.id === id);
  return onDay && row ? new TargetProgress(onDay, row) : null;
}

@Resolver(() => TargetProgress)
export class TargetProgressResolver {
  @Classified('none')
  @FieldResolver(() => PlanTarget, { nullable: true, description: 'Chỉ tiêu. The target.' })
  target(@Root() { row }: TargetProgress): PlanTarget {
    return { id: row.id };
  }

  @Classified('none')
  @FieldResolver(() => ComputedProgress, {
    nullable: true,
    description:
      'Tính từ dữ liệu các cơ quan; trống nếu chỉ tiêu chỉ có số báo cáo. Computed from the agencies’ data; null where the target is reported only.',
  })
  computed(@Root() { onDay, row }: TargetProgress): ComputedProgress | null {
    if (row.tracking?.kind !== 'COMPUTED') return null;
    return new ComputedProgress(trackTarget(onDay.plan, row, onDay.evaluation));
  }

  @Classified('none')
  @FieldResolver(() => ComputedProgress, {
    nullable: true,
    description: 'Theo cách hiểu khác của câu chữ. By the other reading of an ambiguous wording.',
  })
  alternative(@Root() { onDay, row }: TargetProgress): ComputedProgress | null {
    const tracked = trackAlternative(onDay.plan, row, onDay.evaluation);
    return tracked && new ComputedProgress(tracked);
  }

  @Classified('none')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Số báo cáo mới nhất đến ngày đó, theo đơn vị của chỉ tiêu. The latest reported figure by the day.',
  })
  reportedValue(@Root() { row }: TargetProgress): number | null {
    return row.reported?.value ?? null;
  }

  @Classified('none')
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Số báo cáo trừ số tính được. The reported figure less the computed one.',
  })
  reportedDifference(@Root() { onDay, row }: TargetProgress): number | null {
    const { actual } = trackTarget(onDay.plan, row, onDay.evaluation);
    return row.reported === null || actual === null ? null : row.reported.value - actual;
  }

  @Classified('none')
  @FieldResolver(() => [AreaProgress], {
    nullable: true,
    description: 'Từng địa bàn so với chỉ tiêu giao. Each area against its own target.',
  })
  areas(@Root() { onDay, row }: TargetProgress): readonly AreaProgress[] {
    return row.areaTargets.map(
      (of) => new AreaProgress(of.id, trackAreaTarget(onDay.plan, row, of, onDay.evaluation)),
    );
  }

  @Classified('none')
  @FieldResolver(() => [ProgressSource], {
    nullable: true,
    description:
      'Số tính được dựa trên dữ liệu của ai, ngày nào. Whose data the computed value rests on, of which day.',
  })
  sources(@Root() { onDay, row }: TargetProgress): readonly ProgressSource[] {
    const tracked = trackTarget(onDay.plan, row, onDay.evaluation);
    return sourcesOf(row, tracked, tracked.asOf);
  }

  @Classified('none')
  @FieldResolver(() => AreaSum, {
    nullable: true,
    description:
      'Chỉ tiêu giao cho các địa bàn cộng lại; trống khi không cộng được (tỷ lệ) hoặc không giao. The areas’ targets added up; null of rates, and where none has one.',
  })
  areaSum(@Root() { onDay, row }: TargetProgress): AreaSum | null {
    return sumOfAreas(onDay.plan, row, onDay.evaluation);
  }

  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Các hộ còn thiếu để đạt chỉ tiêu; trống khi không xác định được theo hộ. The households that still make the difference; null where it is no matter of households.',
  })
  gap(@Root() { onDay, row }: TargetProgress, @Ctx() context: LocalContext): Promise<Cohort | null> {
    return gapOf(context, onDay, row.tracking?.indicator ?? null);
  }
}

async function gapOf(
  context: LocalContext,
  { plan, evaluation }: PlanOnDay,
  indicator: IndicatorRow | null,
): Promise<Cohort | null> {
  const composed = indicator && composeGap(indicator);
  if (!composed || plan.area === null) return null;
  const { area } = await askGraph<{ area: { row: unknown } | null }>(
    context,
    composed.text,
    variablesOf(plan, plan.area, evaluation.asOf),
    'the households that still make the difference',
  );
  const found = composed.path.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | null | undefined)?.[key],
    area?.row,
  );
  return found ? anyCohort({ ...(found as Record<string, unknown>), scope: '' }) : null;
}

@Resolver(() => AreaTarget)
export class AreaTargetProgressResolver {
  @Classified('none')
  @FieldResolver(() => ComputedProgress, {
    nullable: true,
    description: 'Địa bàn đã làm được đến đâu vào một ngày. How far the area is on a day.',
  })
  async progress(
    @Root() { id }: AreaTarget,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: CivilDay | undefined,
    @Ctx() context: LocalContext,
  ): Promise<ComputedProgress | null> {
    const code = await loadersOf(context).areaTargets.load(id);
    const onDay = code === null ? null : await planOnDay(context, code, asOf ?? context.clock.today());
    for (const row of onDay?.plan.targets ?? []) {
      const of = row.areaTargets.find((target) => target.id === id);
      if (onDay && of) return new ComputedProgress(trackAreaTarget(onDay.plan, row, of, onDay.evaluation));
    }
    return null;
  }
}

@Resolver(() => AreaProgress)
export class AreaProgressResolver {
  @Classified('none')
  @FieldResolver(() => AreaTarget, { nullable: true, description: 'Chỉ tiêu giao. Its own target.' })
  areaTarget(@Root() { areaTargetId }: AreaProgress): AreaTarget {
    return { id: areaTargetId };
  }

  @Classified('none')
  @FieldResolver(() => ComputedProgress, {
    nullable: true,
    description: 'Đã làm được đến đâu. How far it is.',
  })
  computed(@Root() { tracked }: AreaProgress): ComputedProgress {
    return new ComputedProgress(tracked);
  }
}
