import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { AreaStub, areaOf } from '../area/area-stub.type.ts';
import type { DutyRole } from '../codes/organisation-codes.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanOrganisation } from '../organisation/organisation.type.ts';
import { dutiesBy } from '../organisation/organisations.loader.ts';
import { Plan } from '../plan/plan.type.ts';
import { planById } from '../plan/plans.loader.ts';
import { PlanTask } from '../task/plan-task.type.ts';
import { tasksByTarget } from '../task/tasks.loader.ts';
import { allocateTargetToAreas } from './allocate-target-to-areas.ts';
import { allocationBasesByPlan } from './allocation-bases.loader.ts';
import { AreaTarget } from './area-target.type.ts';
import { areaTargetsByTarget } from './area-targets.loader.ts';
import { PlanTarget } from './target.type.ts';
import { TargetAllocation } from './target-allocation.type.ts';
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

  @PlainResolver(
    () => [TargetAllocation],
    'Phân bổ chỉ tiêu cho các địa bàn theo một cột của biểu, cộng đúng bằng chỉ tiêu (phần dư lớn nhất); trống nếu chỉ tiêu không phải số đếm. The target shared out to areas in proportion to a column, adding up to it (largest remainder); null where it is no count.',
    { nullable: true },
  )
  async allocation(
    @Root() target: PlanTarget,
    @Arg('column', () => String, {
      description: 'Biểu và cột làm cơ sở, ví dụ BIEU_1.notEmployed. Table and column of counts.',
    })
    column: string,
    @Ctx() context: RoomContext,
  ): Promise<readonly TargetAllocation[] | null> {
    const bases = await allocationBasesByPlan(context, column).load(target.planId);
    if (bases.length === 0) throw unknownColumn(column);
    return allocateTargetToAreas(target.value, bases);
  }

  @PlainResolver(() => [AreaTarget], 'Chỉ tiêu giao cho từng địa bàn. What each area has of the target.')
  areaTargets(@Root() target: PlanTarget, @Ctx() context: RoomContext): Promise<readonly AreaTarget[]> {
    return areaTargetsByTarget(context).load(target.id);
  }
}

@Resolver(() => TargetAllocation)
export class TargetAllocationResolver {
  @PlainResolver(() => AreaStub, 'Địa bàn. The area.', { nullable: true })
  area(@Root() { areaCode, areaValidFrom }: TargetAllocation): AreaStub {
    return { code: areaCode, validFrom: areaValidFrom };
  }
}

function unknownColumn(column: string): CodedError {
  const given = column.slice(0, 60);
  return new CodedError('BAD_USER_INPUT', `The plan has no column of counts ${JSON.stringify(given)}.`, {
    argument: 'column',
    given,
    allowed: 'code of a table and key of a column that counts households or persons, joined by a dot',
  });
}

async function organisationsOf(
  context: RoomContext,
  target: PlanTarget,
  role: DutyRole,
): Promise<readonly PlanOrganisation[]> {
  const duties = await dutiesBy(context, 'target').load(target.id);
  return duties.filter((duty) => duty.role === role);
}
