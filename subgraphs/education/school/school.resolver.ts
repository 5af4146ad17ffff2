import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { DEFAULT_PAGE, decodeCursor, readFirst } from '../../../shared/pagination/page.ts';
import { countSchools, listSchools } from './list-schools.ts';
import { SchoolConnection, type SchoolType } from './school.type.ts';
import { SchoolLevel } from './school-level.ts';

@Resolver()
export class SchoolResolver {
  @Query(() => SchoolConnection, {
    nullable: true,
    description:
      'Các trường theo địa bàn và cấp học, xếp theo mã. Schools by area and level, in order of code.',
  })
  async schools(
    @Arg('area', () => String, {
      nullable: true,
      description:
        'Mã đơn vị hành chính nơi trường đóng; không gồm cấp dưới. Official code of the area in which the school stands; areas below it are not included.',
    })
    area: string | null,
    @Arg('level', () => SchoolLevel, { nullable: true, description: 'Cấp học. Level.' })
    level: string | null,
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
    @Ctx() { database }: RoomContext,
  ): Promise<Connection<SchoolType>> {
    const filter = { area: area ?? null, level: level ?? null };
    const size = readFirst(first);
    const rows = await listSchools(database, filter, size + 1, readCursor(after));
    return toConnection(
      rows,
      size,
      (school) => [school.code],
      () => countSchools(database, filter),
    );
  }
}

function readCursor(cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  return String(decodeCursor(cursor, ['string'])[0]);
}
