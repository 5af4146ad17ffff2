import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Connection } from '../../../shared/pagination/connection.ts';
import { listOrganisations } from '../organisation/list-organisations.ts';
import { type PlanOrganisation, PlanOrganisationConnection } from '../organisation/organisation.type.ts';
import { getPlan } from './get-plan.ts';
import { listPlans } from './list-plans.ts';
import { Plan, PlanConnection } from './plan.type.ts';

const FIRST = { defaultValue: 20, description: 'Số dòng, 1 đến 100. Rows, 1 to 100.' };
const AFTER = { nullable: true, description: 'Vị trí bắt đầu, lấy từ `endCursor`. Where to go on from.' };

@Resolver()
export class PlanRootResolver {
  @Query(() => Plan, {
    nullable: true,
    description:
      'Một kế hoạch theo mã; mã lạ báo lỗi UNKNOWN_PLAN. One plan; an unknown code is UNKNOWN_PLAN.',
  })
  plan(
    @Arg('code', () => String, { description: 'Mã kế hoạch, ví dụ tra-cu-2020. Code of the plan.' })
    code: string,
    @Ctx() context: RoomContext,
  ): Promise<Plan> {
    return getPlan(context, code, 'code');
  }

  @Query(() => PlanConnection, {
    nullable: true,
    description: 'Các kế hoạch, xếp theo kỳ. Plans in the order of their periods.',
  })
  plans(
    @Arg('area', () => String, {
      nullable: true,
      description: 'Mã đơn vị hành chính của kế hoạch. Official code of the plan’s own area.',
    })
    area: string | null,
    @Arg('year', () => Int, {
      nullable: true,
      description: 'Năm mà kỳ kế hoạch chạm tới. A year that the period touches.',
    })
    year: number | null,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
    @Ctx() context: RoomContext,
  ): Promise<Connection<Plan>> {
    return listPlans(context, { area: area ?? null, year: year ?? null }, first, after ?? null);
  }

  @Query(() => PlanOrganisationConnection, {
    nullable: true,
    description:
      'Cơ quan, tổ chức nêu trong các kế hoạch. Organisations as the plans name them, plan by plan in the order of the documents.',
  })
  async organisations(
    @Arg('plan', () => String, { nullable: true, description: 'Mã kế hoạch. Code of one plan.' })
    plan: string | null,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
    @Ctx() context: RoomContext,
  ): Promise<Connection<PlanOrganisation>> {
    if (typeof plan === 'string') await getPlan(context, plan, 'plan');
    return listOrganisations(context, plan ?? null, first, after ?? null);
  }
}
