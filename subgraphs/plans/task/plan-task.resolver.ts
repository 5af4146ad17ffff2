import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import type { DutyRole } from '../codes/organisation-codes.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanOrganisation } from '../organisation/organisation.type.ts';
import { dutiesBy } from '../organisation/organisations.loader.ts';
import { ProgrammeProject } from '../project/programme-project.type.ts';
import { projectsByTask } from '../project/projects.loader.ts';
import { PlanTarget } from '../target/target.type.ts';
import { targetsByTask } from '../target/targets.loader.ts';
import { PlanTask, PlanTaskState } from './plan-task.type.ts';
import { statesByTask } from './tasks.loader.ts';

const NOT_REPORTED: PlanTaskState = { status: 'NOT_REPORTED', reportedOn: null, note: null };

@Resolver(() => PlanTask)
export class PlanTaskResolver {
  @PlainResolver(() => PlanTaskState, 'Tình trạng đến một ngày. Where the task stands on a day.')
  async state(
    @Root() task: PlanTask,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Đến ngày; mặc định hôm nay. The civil day; default today.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<PlanTaskState> {
    const [latest] = await statesByTask(context, asOf ?? context.clock.today()).load(task.id);
    return latest ?? NOT_REPORTED;
  }

  @PlainResolver(() => [PlanOrganisation], 'Cơ quan thực hiện. Who is responsible.')
  responsible(@Root() task: PlanTask, @Ctx() context: RoomContext): Promise<readonly PlanOrganisation[]> {
    return organisationsOf(context, task, 'RESPONSIBLE');
  }

  @PlainResolver(() => [PlanOrganisation], 'Cơ quan phối hợp. Who collaborates.')
  collaborating(@Root() task: PlanTask, @Ctx() context: RoomContext): Promise<readonly PlanOrganisation[]> {
    return organisationsOf(context, task, 'COLLABORATING');
  }

  @PlainResolver(() => [PlanTarget], 'Chỉ tiêu mà nhiệm vụ phục vụ. Targets that the task serves.')
  targets(@Root() task: PlanTask, @Ctx() context: RoomContext): Promise<readonly PlanTarget[]> {
    return targetsByTask(context).load(task.id);
  }

  @PlainResolver(() => [ProgrammeProject], 'Dự án mà nhiệm vụ thuộc về. Projects that it belongs to.')
  projects(@Root() task: PlanTask, @Ctx() context: RoomContext): Promise<readonly ProgrammeProject[]> {
    return projectsByTask(context).load(task.id);
  }
}

async function organisationsOf(
  context: RoomContext,
  task: PlanTask,
  role: DutyRole,
): Promise<readonly PlanOrganisation[]> {
  const duties = await dutiesBy(context, 'task').load(task.id);
  return duties.filter((duty) => duty.role === role);
}
