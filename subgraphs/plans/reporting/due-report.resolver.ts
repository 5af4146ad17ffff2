import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { AreaStub, areaOf } from '../area/area-stub.type.ts';
import { DUE_STATE, type DueReportState } from '../codes/tracking-codes.ts';
import { PlainResolver } from '../data/plain.ts';
import { Plan } from '../plan/plan.type.ts';
import { DueReport, DueReportCount } from './due-report.type.ts';
import { listDueReports } from './list-due-reports.ts';

const AS_OF = { nullable: true, description: 'Ngày hỏi; mặc định hôm nay. Day; default: today.' };

@Resolver(() => Plan)
export class DueReportsOfPlanResolver {
  @PlainResolver(
    () => [DueReport],
    'Báo cáo phải gửi trong kỳ kế hoạch (nhiều nhất một năm), của từng địa bàn được giao chỉ tiêu, và đã có chưa. Reports due within the plan’s period, a year of it at most, of each area that has targets, and whether they came.',
    { nullable: true },
  )
  async dueReports(
    @Root() plan: Plan,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: CivilDay | null,
    @Arg('state', () => DUE_STATE.type, {
      nullable: true,
      description: 'Chỉ tình trạng này. Of this state only.',
    })
    state: DueReportState | null,
    @Arg('areaCode', () => String, {
      nullable: true,
      description: 'Chỉ địa bàn này, theo mã trong kế hoạch. Of this area only, by its code inside the plan.',
    })
    areaCode: string | null,
    @Ctx() context: RoomContext,
  ): Promise<readonly DueReport[]> {
    const reports = await listDueReports(context, plan, asOf ?? context.clock.today());
    return reports.filter(
      (report) =>
        (state ?? report.state) === report.state && (areaCode ?? report.areaCode) === report.areaCode,
    );
  }

  @PlainResolver(
    () => [DueReportCount],
    'Số báo cáo theo tình trạng, cả tình trạng không có báo cáo nào. Reports by state, also states that none is in.',
    { nullable: true },
  )
  async dueReportCounts(
    @Root() plan: Plan,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: CivilDay | null,
    @Ctx() context: RoomContext,
  ): Promise<readonly DueReportCount[]> {
    const reports = await listDueReports(context, plan, asOf ?? context.clock.today());
    return DUE_STATE.codes.map((state) => ({
      state,
      count: reports.filter((report) => report.state === state).length,
    }));
  }
}

@Resolver(() => DueReport)
export class DueReportResolver {
  @PlainResolver(() => AreaStub, 'Địa bàn. The area.', { nullable: true })
  area(@Root() { officialCode, validFrom }: DueReport): AreaStub | null {
    return areaOf(officialCode, validFrom);
  }
}
