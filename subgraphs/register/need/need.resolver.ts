import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { requireRight } from '../../../shared/viewer/require-right.ts';
import { AFTER, FIRST } from '../arguments.ts';
import { readCodeCursor, readNumberCursor } from '../cursors.ts';
import { Household } from '../household/household.type.ts';
import { householdByNo } from '../household/households-by-key.loader.ts';
import { opaqueId } from '../identity/public-id.ts';
import { Person } from '../person/person.type.ts';
import { personByNo } from '../person/persons-by-key.loader.ts';
import { NeedEntry, NeedEntryConnection, NeedList, NeedListConnection } from './need.type.ts';
import { LIST_COLUMNS } from './need-rows.ts';
import { entriesByHousehold, entriesByList, entryTotalByList, needListByCode } from './needs.loader.ts';

@Resolver(() => NeedList)
export class NeedListResolver {
  @Query(() => NeedListConnection, {
    nullable: true,
    description: 'Các danh sách nhu cầu, theo mã. The need lists, by code.',
  })
  async needLists(
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<Connection<NeedList>> {
    const { database } = context;
    const rows = await database.query<NeedList>(
      `select ${LIST_COLUMNS} from need_list l where l.code collate "C" > $1 order by l.code collate "C" limit $2`,
      [readCodeCursor(after), readFirst(first) + 1],
    );
    const countAll = async (): Promise<number> => {
      const counted = await database.query<{ total: number }>('select count(*)::int as total from need_list');
      return counted[0]?.total ?? 0;
    };
    return toConnection(rows, first, ({ code }) => [code], countAll);
  }

  @Classified('sensitive')
  @FieldResolver(() => NeedEntryConnection, {
    nullable: true,
    description:
      'Những hộ, người trong danh sách mà người hỏi được xem. Its households or persons that the viewer may see.',
  })
  async entries(
    @Root() list: NeedList,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<Connection<NeedEntry>> {
    requireRight(context.viewer, 'household.read');
    const rows = await entriesByList(context, readFirst(first) + 1, readNumberCursor(after)).load(list.code);
    const countAll = async (): Promise<number> =>
      (await entryTotalByList(context).load(list.code))?.total ?? 0;
    return toConnection(rows, first, ({ no }) => [no], countAll);
  }
}

@Resolver(() => NeedEntry)
export class NeedEntryResolver {
  @Classified('none')
  @FieldResolver(() => ID, { description: 'Mã định danh. Opaque id.' })
  id(@Root() { listCode, householdNo, personNo }: NeedEntry): string {
    return opaqueId('ne', listCode, householdNo, personNo ?? 0);
  }

  @Classified('sensitive')
  @FieldResolver(() => NeedList, { nullable: true, description: 'Danh sách. The list.' })
  list(@Root() entry: NeedEntry, @Ctx() context: RoomContext): Promise<NeedList | null> {
    return needListByCode(context).load(entry.listCode);
  }

  @Classified('sensitive')
  @FieldResolver(() => Household, { nullable: true, description: 'Hộ. The household.' })
  household(@Root() entry: NeedEntry, @Ctx() context: RoomContext): Promise<Household | null> {
    return householdByNo(context).load(entry.householdNo);
  }

  @Classified('sensitive')
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Người, nếu danh sách đếm người. The person, where the list is of persons.',
  })
  person(@Root() { personNo }: NeedEntry, @Ctx() context: RoomContext): Promise<Person | null> | null {
    return personNo === null ? null : personByNo(context, 'need entries').load(personNo);
  }
}

/** What need lists add to a household. */
@Resolver(() => Household)
export class HouseholdNeedsResolver {
  @Classified('sensitive')
  @FieldResolver(() => [NeedEntry], {
    nullable: true,
    description:
      'Hộ hoặc người của hộ có trong các danh sách nhu cầu nào. On which need lists the household or its members are.',
  })
  needs(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<readonly NeedEntry[]> {
    return entriesByHousehold(context, readFirst(first)).load(household.no);
  }
}
