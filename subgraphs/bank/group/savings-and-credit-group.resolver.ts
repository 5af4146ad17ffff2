import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { DEFAULT_PAGE, decodeCursor, readFirst } from '../../../shared/pagination/page.ts';
import { EntrustedAssociation } from './entrusted-association.ts';
import { countGroups, listGroups } from './list-groups.ts';
import {
  SavingsAndCreditGroupConnection,
  type SavingsAndCreditGroupType,
} from './savings-and-credit-group.type.ts';

@Resolver()
export class SavingsAndCreditGroupResolver {
  @Query(() => SavingsAndCreditGroupConnection, {
    nullable: true,
    description:
      'Các tổ TK&VV theo địa bàn và hội, xếp theo mã. Savings-and-credit groups by area and association, by code.',
  })
  async savingsAndCreditGroups(
    @Arg('area', () => String, {
      nullable: true,
      description:
        'Mã đơn vị hành chính; không gồm cấp dưới. Official code of the area; areas below it are not included.',
    })
    area: string | null,
    @Arg('association', () => EntrustedAssociation, {
      nullable: true,
      description: 'Hội nhận ủy thác. Association.',
    })
    association: string | null,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'Số dòng, 1 đến 100. Rows, 1 to 100.',
    })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Tiếp sau vị trí này. Go on after this place.',
    })
    after: string | null,
    @Ctx() { database }: RoomContext,
  ): Promise<Connection<SavingsAndCreditGroupType>> {
    const limit = readFirst(first);
    const filter = { area: area ?? null, association: association ?? null };
    const rows = await listGroups(database, filter, limit + 1, readCursor(after));
    return toConnection(
      rows,
      limit,
      ({ code }) => [code],
      () => countGroups(database, filter),
    );
  }
}

function readCursor(cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  return String(decodeCursor(cursor, ['string'])[0]);
}
