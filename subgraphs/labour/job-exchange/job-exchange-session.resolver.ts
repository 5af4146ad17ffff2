import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { decodeCursor } from '../../../shared/pagination/page.ts';
import { JobExchangeSessionConnection, type JobExchangeSessionType } from './job-exchange-session.type.ts';
import { countJobExchangeSessions, listJobExchangeSessions } from './list-job-exchange-sessions.ts';

@Resolver()
export class JobExchangeSessionResolver {
  @Query(() => JobExchangeSessionConnection, {
    nullable: true,
    description: 'Các phiên giao dịch việc làm, theo ngày. Job-exchange sessions of the period, by day.',
  })
  async jobExchangeSessions(
    @Args(() => FlowArguments) flow: FlowArguments,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Tiếp sau vị trí này. Go on after this place.',
    })
    after: string | null,
    @Ctx() { database }: RoomContext,
  ): Promise<Connection<JobExchangeSessionType>> {
    const range = flow.range();
    const first = flow.limit();
    const place = after === null || after === undefined ? null : decodeCursor(after, ['string', 'string']);
    const rows = await listJobExchangeSessions(database, range, first + 1, place);
    return toConnection(
      rows,
      first,
      (row) => [row.heldOn, row.code],
      () => countJobExchangeSessions(database, range),
    );
  }
}
