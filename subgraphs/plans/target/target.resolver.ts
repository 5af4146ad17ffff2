import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AreaStub, areaOf } from '../area/area-stub.type.ts';
import type { DutyRole } from '../codes/organisation-codes.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanOrganisation } from '../organisation/organisation.type.ts';
import { dutiesBy } from '../organisation/organisations.loader.ts';
import { Plan } from '../plan/plan.type.ts';
import { planById } from '../plan/plans.loader.ts';
import { PlanTask } from '../task/plan-task.type.ts';
import { tasksByTarget } from '../task/tasks.loader.ts';
import { AreaTarget } from './area-target.type.ts';
import { areaTargetsByTarget } from './area-targets.loader.ts';
import { PlanTarget } from './target.type.ts';
import { TargetBaseline, TargetReading } from './target-parts.type.ts';

@Resolver(() => PlanTarget)
export class TargetResolver {
  @PlainResolver(() => Plan, 'Kế hoạch có chỉ tiêu này. The plan of the target.', { nullable: true })
  plan(@Root() target: PlanTarget, @Ctx() context: RoomContext): Promise<Plan | null> {
    return planById(context).load(target.planId);
  }

  @PlainResolver(() => AreaStub, 'Địa bàn của chỉ tiêu. The area of the target.', { nullable: true })
  area(@Root() target: PlanTarget): AreaStub | null {
    return areaOf(target.areaOfficialCode, target.areaValidFrom);
  }

  @PlainResolver(
    () => TargetBaseline,
    'Mức xuất phát; trống nếu văn bản không có. Null where the plan has none.',
    {
      nullable: true,
    },
  )
  baseline(@Root() target: PlanTarget): TargetBaseline | null {
    const { baselineCode: code, baselineValue: value } = target;
    if (code === null || value === null) return null;
    return {
      code,
      value,
      unit: target.baselineUnit,
      asOf: target.baselineAsOf,
      alternative: target.baselineAlternative,
    };
  }

  @PlainResolver(() => TargetReading, 'Cách hiểu khác. Another reading of the sentence.', { nullable: true })
  alternativeReading(@Root() target: PlanTarget): TargetReading | null {
    if (target.alternativeText === null) return null;
    return {
      text: target.alternativeText,
      measure: target.alternativeMeasure,
      comparator: target.alternativeComparator,
      value: target.alternativeValue,
      unit: target.alternativeUnit,
    };
  }

  @PlainResolver(() => [PlanOrganisation], 'Cơ quan chịu trách nhiệm. Who is responsible.')
  responsible(@Root() target: PlanTarget, @Ctx() context: RoomContext): Promise<readonly PlanOrganisation[]> {
    return organisationsOf(context, target, 'RESPONSIBLE');
  }

  @PlainResolver(() => [PlanOrganisation], 'Cơ quan phối hợp. Who collaborates.')
  collaborating(
    @Root() target: PlanTarget,
    @Ctx() context: RoomContext,
  ): Promise<readonly PlanOrganisation[]> {
    return organisationsOf(context, target, 'COLLABORATING');
  }

  @PlainResolver(() => [PlanTask], 'Nhiệm vụ phục vụ chỉ tiêu. Tasks that serve the target.')
  tasks(@Root() target: PlanTarget, @Ctx() context: RoomContext): Promise<readonly PlanTask[]> {
    return tasksByTarget(context).load(target.id);
  }

  @PlainResolver(() => [AreaTarget], 'Chỉ tiêu giao cho từng địa bàn. What each area has of the target.')
  areaTargets(@Root() target: PlanTarget, @Ctx() context: RoomContext): Promise<readonly AreaTarget[]> {
    return areaTargetsByTarget(context).load(target.id);
  }
}

async function organisationsOf(
  context: RoomContext,
  target: PlanTarget,
  role: DutyRole,
): Promise<readonly PlanOrganisation[]> {
  const duties = await dutiesBy(context, 'target').load(target.id);
  return duties.filter((duty) => duty.role === role);
}
