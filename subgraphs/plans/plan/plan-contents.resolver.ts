import { Arg, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { decodeCursor, readFirst } from '../../../shared/pagination/page.ts';
import { BaselineFigure } from '../baseline/baseline-figure.type.ts';
import { baselinesByPlan } from '../baseline/baselines.loader.ts';
import { codeListsByPlan } from '../code-list/code-lists.loader.ts';
import { PlanCodeList } from '../code-list/plan-code-list.type.ts';
import { PlainResolver } from '../data/plain.ts';
import { fundingByPlan } from '../funding/funding.loader.ts';
import { FundingSource } from '../funding/funding-source.type.ts';
import { ProgrammeProject } from '../project/programme-project.type.ts';
import { projectsByPlan } from '../project/projects.loader.ts';
import { reportingByPlan } from '../reporting/reporting.loader.ts';
import { ReportingDuty } from '../reporting/reporting-duty.type.ts';
import { PlanRule } from '../rule/plan-rule.type.ts';
import { rulesByPlan } from '../rule/rules.loader.ts';
import { PlanTable } from '../table/plan-table.type.ts';
import { tablesByPlan } from '../table/tables.loader.ts';
import { type AreaTarget, AreaTargetConnection } from '../target/area-target.type.ts';
import { areaTargetCountByPlan, areaTargetPageByPlan } from '../target/area-targets.loader.ts';
import { PlanTarget } from '../target/target.type.ts';
import { targetsByPlan } from '../target/targets.loader.ts';
import { PlanTask } from '../task/plan-task.type.ts';
import { tasksByPlan } from '../task/tasks.loader.ts';
import { Plan } from './plan.type.ts';

/** What a plan holds. Its lists are as long as the document made them, so they come whole; area targets in pages. */
@Resolver(() => Plan)
export class PlanContentsResolver {
  @PlainResolver(() => [BaselineFigure], 'Số liệu gốc. Baseline figures.')
  baselines(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly BaselineFigure[]> {
    return baselinesByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [PlanTarget], 'Chỉ tiêu. Targets.')
  async targets(
    @Root() plan: Plan,
    @Arg('code', () => String, { nullable: true, description: 'Chỉ chỉ tiêu này. This target only.' })
    code: string | null,
    @Ctx() context: RoomContext,
  ): Promise<readonly PlanTarget[]> {
    const targets = await targetsByPlan(context).load(plan.id);
    return typeof code === 'string' ? targets.filter((target) => target.code === code) : targets;
  }

  @PlainResolver(
    () => AreaTargetConnection,
    'Chỉ tiêu giao cho từng địa bàn. What each area has of the targets.',
  )
  async areaTargets(
    @Root() plan: Plan,
    @Arg('target', () => String, { nullable: true, description: 'Mã chỉ tiêu. Code of one target.' })
    target: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Số dòng, 1 đến 100. Rows, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Vị trí bắt đầu. Where to go on from.' })
    after: string | null,
    @Ctx() context: RoomContext,
  ): Promise<Connection<AreaTarget>> {
    const limit = readFirst(first);
    const [last] = typeof after === 'string' ? decodeCursor(after, ['number']) : [-1];
    const page = { target: target ?? null, first: limit, after: Number(last) };
    return toConnection(
      await areaTargetPageByPlan(context, page).load(plan.id),
      limit,
      (row) => [row.planOrdinal],
      async () => (await areaTargetCountByPlan(context, page.target).load(plan.id))[0]?.count ?? 0,
    );
  }

  @PlainResolver(() => [PlanTable], 'Các biểu. Tables.')
  tables(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanTable[]> {
    return tablesByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [PlanRule], 'Quy tắc, ngưỡng. Rules and thresholds.')
  rules(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanRule[]> {
    return rulesByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [PlanCodeList], 'Danh mục phân loại. Lists of classes.')
  codeLists(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanCodeList[]> {
    return codeListsByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [ProgrammeProject], 'Dự án, tiểu dự án. Projects.')
  projects(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly ProgrammeProject[]> {
    return projectsByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [PlanTask], 'Nhiệm vụ, giải pháp. Tasks.')
  tasks(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly PlanTask[]> {
    return tasksByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [ReportingDuty], 'Chế độ báo cáo. Reporting duties.')
  reporting(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly ReportingDuty[]> {
    return reportingByPlan(context).load(plan.id);
  }

  @PlainResolver(() => [FundingSource], 'Nguồn kinh phí. Sources of money.')
  funding(@Root() plan: Plan, @Ctx() context: RoomContext): Promise<readonly FundingSource[]> {
    return fundingByPlan(context).load(plan.id);
  }
}
