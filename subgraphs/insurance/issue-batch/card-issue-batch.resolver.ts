import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { readDayRange } from '../../../shared/scalars/day-range.ts';
import { CardIssueBatchConnection, type CardIssueBatchType } from './card-issue-batch.type.ts';
import { countCardIssueBatches, listCardIssueBatches, readBatchCursor } from './list-card-issue-batches.ts';

@Resolver()
export class CardIssueBatchResolver {
  @Query(() => CardIssueBatchConnection, {
    nullable: true,
    description:
      'Các đợt gia hạn, in, cấp thẻ BHYT trong khoảng thời gian, cũ trước. Batches of health cards issued in the period, oldest first.',
  })
  async cardIssueBatches(
    @Arg('from', () => DateScalar, { nullable: true, description: 'Từ ngày. First day, included.' })
    from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Đến ngày. Last day, included.' })
    to: string | null,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'Số dòng, 1 đến 100. Rows, 1 to 100.',
    })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: '`endCursor` của trang trước. `endCursor` of the page before.',
    })
    after: string | null,
    @Ctx() context: RoomContext,
  ): Promise<Connection<CardIssueBatchType>> {
    const range = readDayRange(from, to);
    const size = readFirst(first);
    const rows = await listCardIssueBatches(context.database, range, size + 1, readBatchCursor(after));
    return toConnection(
      rows,
      size,
      (row) => [row.issuedOn, row.id],
      () => countCardIssueBatches(context.database, range),
    );
  }
}
