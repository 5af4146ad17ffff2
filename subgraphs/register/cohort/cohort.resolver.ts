import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { IS } from '../../../shared/cohort/arguments.ts';
import { breakDown } from '../../../shared/cohort/breakdown.ts';
import { rescoped, withMembers } from '../../../shared/cohort/cohort.ts';
import { disclose } from '../../../shared/cohort/disclose.ts';
import { sumOver } from '../../../shared/cohort/measure.ts';
import { narrow, narrowTo } from '../../../shared/cohort/narrow.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { AggregateOf, Classified } from '../../../shared/viewer/data-class.ts';
import { Area } from '../area/area.type.ts';
import { areaByNo } from '../area/areas-by-key.loader.ts';
import { getArea } from '../area/get-area.ts';
import { AS_OF, AS_OF_IN_USE } from '../arguments.ts';
import { AREA_LEVEL, type AreaLevel } from '../codes/area-codes.ts';
import { HOUSEHOLD_CLASS, type HouseholdClass } from '../codes/review-codes.ts';
import { ofClasses } from './class-set.ts';
import { AreaCohort, Cohort } from './cohort.type.ts';
import { BY_AREA, BY_CLASS, MEMBERS, RESIDENTS_OF_AREA } from './residents.facts.ts';
import { cohortOfNumbers, openCohort, scopeSet } from './start-cohort.ts';

@Resolver(() => Cohort)
export class CohortResolver {
  @Query(() => Cohort, {
    nullable: true,
    description:
      'Các hộ cư trú vào một ngày trong phạm vi được giao: điểm bắt đầu của mọi nhóm hộ. Households registered on a day within the viewer’s jurisdiction: where every cohort starts.',
  })
  async households(
    @Ctx() context: RoomContext,
    @Arg('within', () => String, {
      nullable: true,
      description:
        'Mã địa bàn có hiệu lực vào ngày đó; trống là cả phạm vi được giao. Code of an area in use on the day; none: the whole jurisdiction.',
    })
    within: string | undefined,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: string | undefined,
    @Arg('class', () => [HOUSEHOLD_CLASS.type], {
      nullable: true,
      description:
        'Chỉ các loại hộ này, theo kỳ rà soát đã duyệt gần nhất. Only these classes, by the latest approved review.',
    })
    classes?: HouseholdClass[],
  ): Promise<Cohort> {
    const day = asOf ?? context.clock.today();
    const area = within ? await getArea(context, within, day, 'within') : undefined;
    return openCohort(context, { areaNo: area?.no, asOf: day, classes });
  }

  @Directive('@inaccessible')
  @Query(() => Cohort, {
    nullable: true,
    description:
      'Chỉ dùng bên trong cổng: các hộ có số này, trong phạm vi được giao. Inside the gateway only: the households of these numbers that are registered on the day within the viewer’s jurisdiction.',
  })
  householdsNumbered(
    @Ctx() context: RoomContext,
    @Arg('nos', () => [Int], { description: 'Số nội bộ. Dense numbers.' }) nos: number[],
    @Arg('asOf', () => DateScalar, { description: 'Ngày. The day.' }) asOf: string,
  ): Promise<Cohort> {
    return cohortOfNumbers(context, nos, asOf);
  }

  @Classified('none')
  @FieldResolver(() => Int, { nullable: true, description: 'Số hộ của nhóm. Households of the cohort.' })
  count(@Root() { set }: Cohort, @Ctx() { viewer }: RoomContext): number {
    return disclose(viewer, set.size, { contributors: set.size, of: set.size });
  }

  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số nhân khẩu của các hộ vào ngày của nhóm. Members of the households on the day, persons.',
  })
  persons(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, MEMBERS, cohort.asOf);
  }

  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Phần còn lại: các hộ của phạm vi (nơi chuỗi bắt đầu, hoặc sau `rescope`) mà nhóm không có. The rest: households of the scope (where the chain started, or its last `rescope`) that the cohort lacks.',
  })
  async complement(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<Cohort> {
    const scope = await scopeSet(context, cohort);
    return withMembers(cohort, scope.andNot(cohort.set));
  }

  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Chính nhóm này, làm phạm vi mới cho `complement`. The same households as the new scope of `complement`.',
  })
  rescope(@Root() cohort: Cohort): Cohort {
    return rescoped(cohort);
  }

  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description: 'Các hộ cư trú ở địa bàn. Households registered in the area on the day of the cohort.',
  })
  async within(
    @Root() cohort: Cohort,
    @Arg('area', () => String, { description: 'Mã địa bàn. Code of an area in use on the day.' })
    area: string,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    const { no } = await getArea(context, area, cohort.asOf, 'area');
    return narrow(context, cohort, is, RESIDENTS_OF_AREA, no, cohort.asOf);
  }

  @AggregateOf('basic')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Các hộ thuộc các loại này theo kỳ rà soát đã duyệt gần nhất. Households of these classes by the latest approved review; one never reviewed is NON_POOR.',
  })
  async class(
    @Root() cohort: Cohort,
    @Arg('in', () => [HOUSEHOLD_CLASS.type], { description: 'Loại hộ. Classes.' }) classes: HouseholdClass[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() { facts }: RoomContext,
  ): Promise<Cohort> {
    const byClass = await facts.groups(BY_CLASS, cohort.asOf);
    return narrowTo(cohort, is, ofClasses(cohort.set, classes, byClass));
  }

  @Classified('none')
  @FieldResolver(() => [AreaCohort], {
    nullable: true,
    description:
      'Chia theo địa bàn của một cấp, theo mã; địa bàn không có hộ nào thì không nêu. By area of a level, in the order of codes; areas without households are left out.',
  })
  async areas(
    @Root() cohort: Cohort,
    @Arg('level', () => AREA_LEVEL.type, {
      defaultValue: 'COMMUNE',
      description: 'Cấp địa bàn. Level of the areas.',
    })
    level: AreaLevel,
    @Ctx() context: RoomContext,
  ): Promise<readonly AreaCohort[]> {
    const buckets = await breakDown(context, cohort, BY_AREA, level, cohort.asOf);
    const areas = areaByNo(context, 'cohorts');
    const named = await Promise.all(
      buckets.map(async ({ bucket, cohort: households }) => ({
        area: await areas.load(Number(bucket)),
        cohort: households,
      })),
    );
    return named.toSorted((one, other) => compareCodes(one.area, other.area));
  }
}

@Resolver(() => Area)
export class AreaCohortResolver {
  @Classified('none')
  @FieldResolver(() => AreaCohort, {
    nullable: true,
    description:
      'Địa bàn với các hộ cư trú ở đó vào một ngày, trong phạm vi được giao. The area with the households registered there on a day, within the viewer’s jurisdiction.',
  })
  async cohort(
    @Root() area: Area,
    @Arg('asOf', () => DateScalar, AS_OF_IN_USE) asOf: string | undefined,
    @Ctx() context: RoomContext,
  ): Promise<AreaCohort> {
    const day = asOf ?? area.validTo ?? context.clock.today();
    return { area, cohort: await openCohort(context, { areaNo: area.no, asOf: day }) };
  }
}

function compareCodes(one: Area | null, other: Area | null): number {
  const [left, right] = [one?.code ?? '', other?.code ?? ''];
  return left < right ? -1 : Number(left > right);
}
