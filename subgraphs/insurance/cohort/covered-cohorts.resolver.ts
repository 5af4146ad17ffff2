import { Arg, Args, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { codes, IS, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import { HouseholdSetBuilder } from '../../../shared/cohort/household-set.ts';
import { narrowTo } from '../../../shared/cohort/narrow.ts';
import { narrowToThoseOf, narrowToThoseWith } from '../../../shared/cohort/persons-fact.ts';
import { HealthCardGroup } from '../card/health-card-group.ts';
import { GROUPS, readAtLeast, readWithinDays, WITHIN_DAYS } from './arguments.ts';
import { Cohort } from './cohort.type.ts';
import { COVERED_AS, EXPIRING, ISSUED_TO, PAID_TO, UNINSURED } from './coverage.facts.ts';
import { fullyInsuredOf } from './fully-insured.ts';

/** Households by the cards of their members. */
@Resolver(() => Cohort)
export class CoveredCohortsResolver {
  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ mà mọi thành viên có thẻ BHYT còn giá trị vào ngày của nhóm. Households of which every member has a valid health card on the day; one without members is not insured.',
  )
  async insured(
    @Root() cohort: Cohort,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(cohort, is, await fullyInsuredOf(context, cohort));
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có ít nhất ngần ấy thành viên chưa có thẻ còn giá trị. Households with at least so many members without a valid card.',
  )
  async uninsuredAtLeast(
    @Root() cohort: Cohort,
    @Arg('persons', () => Int, { description: 'Số người. Persons, 1 and more.' }) persons: number,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() { facts }: RoomContext,
  ): Promise<Cohort> {
    const least = readAtLeast(persons);
    const uninsured = await facts.column(UNINSURED, cohort.asOf);
    const builder = new HouseholdSetBuilder();
    uninsured.forEachOf(cohort.set, (no, value) => {
      if (value >= least) builder.add(no);
    });
    return narrowTo(cohort, is, builder.build());
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người có thẻ còn giá trị của một trong các diện này. Households with a member who has a valid card of one of these groups.',
  )
  cardGroup(
    @Root() cohort: Cohort,
    @Arg('in', () => [HealthCardGroup], { description: 'Diện. Groups.' }) groups: HealthCardGroup[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseOf(context, cohort, { is, fact: COVERED_AS, codes: groups });
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người sắp hết hạn thẻ mà chưa được cấp thẻ nối tiếp. Households with a member covered now for whom no card issued so far is valid that many days later.',
  )
  cardExpiring(
    @Root() cohort: Cohort,
    @Arg('withinDays', () => Int, WITHIN_DAYS) withinDays: number,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, EXPIRING, cohort.asOf, readWithinDays(withinDays));
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người được cấp hoặc gia hạn thẻ trong kỳ. Households with a member to whom a card was issued in the period; renewals count.',
  )
  cardIssued(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('group', () => [HealthCardGroup], GROUPS) groups: HealthCardGroup[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const { from, to } = period.of(cohort);
    return narrowToThoseWith(context, cohort, is, ISSUED_TO, cohort.asOf, from, to, codes(groups));
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người được chi trả trợ cấp thất nghiệp trong kỳ. Households with a member to whom unemployment benefit was paid in the period.',
  )
  unemploymentPaid(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const { from, to } = period.of(cohort);
    return narrowToThoseWith(context, cohort, is, PAID_TO, cohort.asOf, from, to);
  }
}
