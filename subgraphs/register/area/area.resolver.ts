import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AFTER, AS_OF, AS_OF_IN_USE, FIRST } from '../arguments.ts';
import { AREA_LEVEL, type AreaLevel } from '../codes/area-codes.ts';
import { readAreaCursor } from '../cursors.ts';
import { SelfManagedGroup } from '../group/self-managed-group.type.ts';
import { groupsByArea } from '../group/self-managed-groups.loader.ts';
import { Area, AreaClass, AreaConnection, AreaFigure, AreaLink } from './area.type.ts';
import { areaOnDay } from './area-rows.ts';
import { areaByNo } from './areas-by-key.loader.ts';
import { childrenByArea, childTotalByArea } from './children-by-area.loader.ts';
import { classesByArea } from './classes-by-area.loader.ts';
import { figureByArea } from './figures-by-area.loader.ts';
import { getArea } from './get-area.ts';
import { linksByArea } from './links-by-area.loader.ts';
import { listAreas } from './list-areas.ts';

@Resolver(() => Area)
export class AreaResolver {
  @Query(() => Area, {
    nullable: true,
    description:
      'Địa bàn mang mã này vào ngày đó. The area that the code meant on that day; an unknown code is an error that says when it is in use.',
  })
  area(
    @Ctx() context: RoomContext,
    @Arg('code', () => String, { description: 'Mã chính thức. Official code.' }) code: string,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Area> {
    return getArea(context, code, asOf ?? context.clock.today(), 'code');
  }

  @Query(() => AreaConnection, {
    nullable: true,
    description: 'Các địa bàn có hiệu lực vào một ngày, theo mã. Areas in use on a day, by code.',
  })
  areas(
    @Ctx() context: RoomContext,
    @Arg('level', () => AREA_LEVEL.type, { nullable: true, description: 'Chỉ cấp này. Only this level.' })
    level: AreaLevel | undefined,
    @Arg('within', () => String, {
      nullable: true,
      description: 'Chỉ các địa bàn dưới mã này. Only areas below the one with this code.',
    })
    within: string | undefined,
    @Arg('name', () => String, {
      nullable: true,
      description:
        'Tên đầy đủ, có hoặc không có loại đơn vị; không phân biệt hoa thường, có phân biệt dấu thanh. The whole name, with or without the type of unit; case does not matter, tone marks do.',
    })
    name: string | undefined,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: string | undefined,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<Connection<Area>> {
    return listAreas(context, { level, within, name, asOf: asOf ?? context.clock.today() }, { first, after });
  }

  @Classified('none')
  @FieldResolver(() => Area, {
    nullable: true,
    description: 'Địa bàn cấp trên trực tiếp. The area directly above.',
  })
  parent(@Root() area: Area, @Ctx() context: RoomContext): Promise<Area | null> | null {
    return area.parentNo === null ? null : areaByNo(context, 'parents').load(area.parentNo);
  }

  @Classified('none')
  @FieldResolver(() => AreaConnection, {
    nullable: true,
    description: 'Các địa bàn trực thuộc, theo mã. The areas directly below, by code.',
  })
  async children(
    @Root() area: Area,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF_IN_USE) asOf: string | undefined,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<Connection<Area>> {
    const key = areaOnDay(area.no, dayInUse(area, context, asOf));
    const [afterCode, afterValidFrom] = readAreaCursor(after);
    const page = { rows: readFirst(first) + 1, afterCode, afterValidFrom };
    const rows = await childrenByArea(context, page).load(key);
    const countAll = async (): Promise<number> => (await childTotalByArea(context).load(key))?.total ?? 0;
    return toConnection<Area>(rows, first, ({ code, validFrom }) => [code, validFrom], countAll);
  }

  @Classified('none')
  @FieldResolver(() => [AreaLink], {
    nullable: true,
    description: 'Các địa bàn hợp thành địa bàn này. The areas that this one came from.',
  })
  predecessors(@Root() area: Area, @Ctx() context: RoomContext): Promise<readonly AreaLink[]> {
    return linksByArea(context, 'predecessors').load(area.no);
  }

  @Classified('none')
  @FieldResolver(() => [AreaLink], {
    nullable: true,
    description: 'Các địa bàn mà địa bàn này nhập vào. The areas that this one went to.',
  })
  successors(@Root() area: Area, @Ctx() context: RoomContext): Promise<readonly AreaLink[]> {
    return linksByArea(context, 'successors').load(area.no);
  }

  @Classified('none')
  @FieldResolver(() => [AreaClass], {
    nullable: true,
    description: 'Phân loại của địa bàn vào một ngày. What the area is classed as on a day.',
  })
  classes(
    @Root() area: Area,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF_IN_USE) asOf?: string,
  ): Promise<readonly AreaClass[]> {
    return classesByArea(context).load(areaOnDay(area.no, dayInUse(area, context, asOf)));
  }

  @Classified('none')
  @FieldResolver(() => AreaFigure, {
    nullable: true,
    description:
      'Tổng số hộ: số liệu gần nhất không sau ngày đó; trống nếu không có nguồn. All households: the latest figure not after the day; null where no source gives one.',
  })
  householdTotal(
    @Root() area: Area,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<AreaFigure | null> {
    return figureByArea(context, 'HOUSEHOLD_TOTAL', asOf ?? context.clock.today()).load(area.no);
  }

  @Classified('none')
  @FieldResolver(() => AreaFigure, {
    nullable: true,
    description:
      'Tổng số hộ Khmer: số liệu gần nhất không sau ngày đó. All Khmer households: the latest figure not after the day.',
  })
  khmerHouseholdTotal(
    @Root() area: Area,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<AreaFigure | null> {
    return figureByArea(context, 'KHMER_HOUSEHOLD_TOTAL', asOf ?? context.clock.today()).load(area.no);
  }

  @Classified('none')
  @FieldResolver(() => [SelfManagedGroup], {
    nullable: true,
    description:
      'Tổ tự quản giảm nghèo đang hoạt động ở địa bàn và các địa bàn dưới nó. Self-managed groups at work in the area or below it.',
  })
  selfManagedGroups(
    @Root() area: Area,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF_IN_USE) asOf: string | undefined,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<readonly SelfManagedGroup[]> {
    const key = areaOnDay(area.no, dayInUse(area, context, asOf));
    return groupsByArea(context, readFirst(first)).load(key);
  }
}

@Resolver(() => AreaLink)
export class AreaLinkResolver {
  @Classified('none')
  @FieldResolver(() => Area, { nullable: true, description: 'Địa bàn kia. The other area.' })
  area(@Root() link: AreaLink, @Ctx() context: RoomContext): Promise<Area | null> {
    return areaByNo(context, 'links').load(link.areaNo);
  }
}

// An area that is no longer in use had its communes and classes until its last day, and none today.
function dayInUse(area: Area, context: RoomContext, asOf: string | undefined): string {
  const today = context.clock.today();
  return asOf ?? (area.validTo && area.validTo < today ? area.validTo : today);
}
