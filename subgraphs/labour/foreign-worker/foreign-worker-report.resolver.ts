import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { decodeCursor } from '../../../shared/pagination/page.ts';
import { ForeignWorkerReportConnection, type ForeignWorkerReportType } from './foreign-worker-report.type.ts';
import { countForeignWorkerReports, listForeignWorkerReports } from './list-foreign-worker-reports.ts';

@Resolver()
export class ForeignWorkerReportResolver {
  @Query(() => ForeignWorkerReportConnection, {
    nullable: true,
    description: 'Báo cáo lao động nước ngoài, theo ngày. Reports of foreign workers in the period, by day.',
  })
  async foreignWorkerReports(
    @Args(() => FlowArguments) flow: FlowArguments,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Tiếp sau vị trí này. Go on after this place.',
    })
    after: string | null,
    @Ctx() { database }: RoomContext,
  ): Promise<Connection<ForeignWorkerReportType>> {
    const range = flow.range();
    const first = flow.limit();
    const place = after === null || after === undefined ? null : decodeCursor(after, ['string', 'string']);
    const rows = await listForeignWorkerReports(database, range, first + 1, place);
    return toConnection(
      rows,
      first,
      (row) => [row.reportedOn, row.id],
      () => countForeignWorkerReports(database, range),
    );
  }
}
