import { Arg, Ctx, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { decodeCursor, readFirst } from '../../../shared/pagination/page.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { requireRight } from '../../../shared/viewer/require-right.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanTarget } from '../target/target.type.ts';
import { reportFigure } from './report-figure.ts';
import {
  type FigureRefused,
  type FigureReported,
  ReportedFigure,
  ReportedFigureConnection,
  ReportFigureInput,
  ReportFigureResult,
} from './reported-figure.type.ts';
import {
  figureById,
  figureCountByTarget,
  figurePageByTarget,
  rulingFigureByTarget,
} from './reported-figures.loader.ts';

const FIRST = { defaultValue: 20, description: 'Số dòng, 1 đến 100. Rows, 1 to 100.' };
const AFTER = { nullable: true, description: 'Vị trí bắt đầu, lấy từ `endCursor`. Where to go on from.' };

@Resolver(() => ReportedFigure)
export class ReportedFigureResolver {
  @Mutation(() => ReportFigureResult, {
    nullable: true,
    description:
      'Báo cáo số thực hiện của chỉ tiêu, cho cán bộ được xem hộ, trong địa bàn của mình. Reports what happened for a target: for officials who may read households, within their jurisdiction.',
  })
  reportFigure(
    @Arg('input', () => ReportFigureInput, { description: 'Số báo cáo. The figure.' })
    input: ReportFigureInput,
    @Ctx() context: RoomContext,
  ): Promise<FigureReported | FigureRefused> {
    requireRight(context.viewer, 'household.read');
    return reportFigure(context, input);
  }

  @PlainResolver(
    () => ReportedFigure,
    'Số của lần báo cáo sau thay cho số này; trống nếu số này đang dùng. The revision that replaced it; null while it rules.',
    { nullable: true },
  )
  async replacedBy(
    @Root() { replacedById }: ReportedFigure,
    @Ctx() context: RoomContext,
  ): Promise<ReportedFigure | null> {
    return replacedById === null ? null : figureById(context).load(replacedById);
  }
}

@Resolver(() => PlanTarget)
export class ReportedOfTargetResolver {
  @PlainResolver(
    () => ReportedFigure,
    'Số báo cáo có hiệu lực vào ngày hỏi: của ngày gần nhất, lần cuối. The reported figure that rules on the day: of the latest day not after it, the last revision.',
    { nullable: true },
  )
  async reported(
    @Root() target: PlanTarget,
    @Arg('areaCode', () => String, {
      nullable: true,
      description:
        'Mã địa bàn trong kế hoạch; mặc định là địa bàn của chỉ tiêu. Area inside the plan; default: that of the target.',
    })
    areaCode: string | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày; mặc định hôm nay. Day; default: today.',
    })
    asOf: CivilDay | null,
    @Ctx() context: RoomContext,
  ): Promise<ReportedFigure | null> {
    const day = asOf ?? context.clock.today();
    const [figure] = await rulingFigureByTarget(context, areaCode ?? null, day).load(target.id);
    return figure ?? null;
  }

  @PlainResolver(
    () => ReportedFigureConnection,
    'Mọi số đã báo cáo của mọi địa bàn, mới nhất trước. Everything reported, for all areas, the newest first.',
    { nullable: true },
  )
  async reportHistory(
    @Root() target: PlanTarget,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
    @Ctx() context: RoomContext,
  ): Promise<Connection<ReportedFigure>> {
    const limit = readFirst(first);
    const before = typeof after === 'string' ? Number(decodeCursor(after, ['number'])[0]) : null;
    return toConnection(
      await figurePageByTarget(context, limit, before).load(target.id),
      limit,
      ({ no }) => [no],
      async () => (await figureCountByTarget(context).load(target.id))?.count ?? 0,
    );
  }
}
