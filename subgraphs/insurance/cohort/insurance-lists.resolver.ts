import { Arg, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AFTER, FIRST } from '../../../shared/cohort/arguments.ts';
import { rescoped } from '../../../shared/cohort/cohort.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import type { HouseholdPageValue } from '../../../shared/cohort/household-page.ts';
import { HouseholdSetBuilder } from '../../../shared/cohort/household-set.ts';
import { sumOver } from '../../../shared/cohort/measure.ts';
import { orderedPage } from '../../../shared/cohort/ordered-page.ts';
import type { PersonPageValue } from '../../../shared/cohort/person-page.ts';
import { listPersons } from '../../../shared/cohort/persons-fact.ts';
import { HEALTH_CARD_GROUPS } from '../card/health-card-group.ts';
import { readWithinDays, WITHIN_DAYS } from './arguments.ts';
import { CardGroupCohort, Cohort, HouseholdPage, PersonPage, UninsuredCountCohort } from './cohort.type.ts';
import { COVERED_AS, EXPIRING, MEMBERS, UNINSURED } from './coverage.facts.ts';

/** The cohort by card, and who has none. */
@Resolver(() => Cohort)
export class InsuranceListsResolver {
  @Contribution(
    () => [CardGroupCohort],
    'basic',
    'Chia theo diện của thẻ còn giá trị. By group of the valid cards of members.',
  )
  async cardGroups(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<readonly CardGroupCohort[]> {
    const buckets = await Promise.all(
      HEALTH_CARD_GROUPS.map(async (group) => {
        const { holders } = await context.facts.column(COVERED_AS, cohort.asOf, group);
        const part = rescoped(cohort, cohort.set.and(holders));
        const count = (): Promise<number> => sumOver(context, cohort, COVERED_AS, cohort.asOf, group);
        return Object.assign(new CardGroupCohort(), { group, cohort: part, count });
      }),
    );
    return buckets.filter((bucket) => !bucket.cohort.set.isEmpty);
  }

  @Contribution(
    () => [UninsuredCountCohort],
    'basic',
    'Chia theo số thành viên chưa có thẻ còn giá trị; hộ không có thành viên thì không nêu. By number of members without a valid card, fewest first; households without members are left out.',
  )
  async uninsuredCounts(
    @Root() cohort: Cohort,
    @Ctx() { facts }: RoomContext,
  ): Promise<readonly UninsuredCountCohort[]> {
    const [members, uninsured] = await Promise.all([
      facts.column(MEMBERS, cohort.asOf),
      facts.column(UNINSURED, cohort.asOf),
    ]);
    const builders = new Map<number, HouseholdSetBuilder>();
    uninsured.forEachOf(cohort.set, (no, persons) => {
      const builder = builders.get(persons) ?? new HouseholdSetBuilder();
      builders.set(persons, builder);
      builder.add(no);
    });
    const insured = cohort.set.and(members.holders).andNot(uninsured.holders);
    const sets = [...builders].map(([persons, builder]) => [persons, builder.build()] as const);
    return [[0, insured] as const, ...sets]
      .filter(([, set]) => !set.isEmpty)
      .toSorted(([one], [other]) => one - other)
      .map(([persons, set]) => ({ uninsured: persons, cohort: rescoped(cohort, set) }));
  }

  @Contribution(
    () => PersonPage,
    'basic',
    'Danh sách thành viên chưa có thẻ còn giá trị, cho người được xem. Members without a valid card, for viewers who may see persons; every reading is logged.',
  )
  uninsured(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const asked = { fact: UNINSURED, values: [cohort.asOf] };
    return listPersons(context, cohort, 'uninsured', asked, { first, after });
  }

  @Contribution(
    () => PersonPage,
    'basic',
    'Danh sách người sắp hết hạn thẻ mà chưa có thẻ nối tiếp. Members whose cover runs out within the days.',
  )
  async expiringCards(
    @Root() cohort: Cohort,
    @Arg('withinDays', () => Int, WITHIN_DAYS) withinDays: number,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const asked = { fact: EXPIRING, values: [cohort.asOf, readWithinDays(withinDays)] };
    return listPersons(context, cohort, 'expiringCards', asked, { first, after });
  }

  @Contribution(
    () => HouseholdPage,
    'basic',
    'Danh sách hộ, nhiều thành viên chưa có thẻ nhất trước. Households, those with most members without a valid card first.',
  )
  async pageByUninsured(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<HouseholdPageValue> {
    const column = await context.facts.column(UNINSURED, cohort.asOf);
    const order = { name: 'UNINSURED', descending: true, column };
    return orderedPage(context, cohort, 'pageByUninsured', order, { first, after });
  }
}
