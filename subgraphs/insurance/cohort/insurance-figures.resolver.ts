import { Arg, Args, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { codes, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { disclose } from '../../../shared/cohort/disclose.ts';
import { Contribution, Figure, VndFigure } from '../../../shared/cohort/field-decorators.ts';
import { sumOfVnd, sumOver } from '../../../shared/cohort/measure.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HealthCardGroup } from '../card/health-card-group.ts';
import { GROUPS, readWithinDays, WITHIN_DAYS } from './arguments.ts';
import { Cohort, CohortCardsIssued, CohortInsurance, CohortUnemploymentPayments } from './cohort.type.ts';
import {
  BENEFIT_PAID,
  CARDS_ISSUED,
  COVERED,
  EXPIRING,
  ISSUED_TO,
  MEMBERS,
  PAID_TO,
  UNINSURED,
} from './coverage.facts.ts';
import { fullyInsuredOf } from './fully-insured.ts';

@Resolver(() => Cohort)
export class InsuranceOfCohortResolver {
  @Contribution(
    () => CohortInsurance,
    'basic',
    'Bao phủ BHYT của nhóm. Health-insurance coverage of the cohort.',
  )
  insurance(@Root() cohort: Cohort): CohortInsurance {
    return new CohortInsurance(cohort);
  }

  @Contribution(
    () => CohortCardsIssued,
    'basic',
    'Thẻ cấp trong kỳ. Cards issued in the period; renewals count.',
  )
  cardsIssued(
    @Root() cohort: Cohort,
    @Arg('group', () => [HealthCardGroup], GROUPS) groups: HealthCardGroup[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
  ): CohortCardsIssued {
    const { from, to } = period.of(cohort);
    return new CohortCardsIssued(cohort, from, to, codes(groups));
  }

  @Contribution(
    () => CohortUnemploymentPayments,
    'basic',
    'Trợ cấp thất nghiệp chi trả trong kỳ. Unemployment benefit paid in the period.',
  )
  unemploymentPayments(
    @Root() cohort: Cohort,
    @Args(() => PeriodArguments) period: PeriodArguments,
  ): CohortUnemploymentPayments {
    const { from, to } = period.of(cohort);
    return new CohortUnemploymentPayments(cohort, from, to);
  }
}

@Resolver(() => CohortInsurance)
export class CohortInsuranceResolver {
  @Figure('Số thành viên của các hộ vào ngày đó. Members on the day, persons.')
  persons(@Root() { cohort }: CohortInsurance, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, MEMBERS, cohort.asOf);
  }

  @Figure('Số người có thẻ còn giá trị. Members with a valid card, persons.')
  covered(@Root() { cohort }: CohortInsurance, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, COVERED, cohort.asOf);
  }

  @Figure('Số người chưa có thẻ còn giá trị. Members without a valid card, persons.')
  uninsured(@Root() { cohort }: CohortInsurance, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, UNINSURED, cohort.asOf);
  }

  @Classified('none')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ bao phủ; trống nếu không có thành viên. Covered by members, a fraction; null where there is no member.',
  })
  async rate(@Root() { cohort }: CohortInsurance, @Ctx() context: RoomContext): Promise<number | null> {
    const persons = await sumOver(context, cohort, MEMBERS, cohort.asOf);
    const covered = await sumOver(context, cohort, COVERED, cohort.asOf);
    return persons === 0 ? null : covered / persons;
  }

  @Figure('Số hộ mà mọi thành viên có thẻ còn giá trị. Households of which every member has a valid card.')
  async fullyInsuredHouseholds(
    @Root() { cohort }: CohortInsurance,
    @Ctx() context: RoomContext,
  ): Promise<number> {
    const { size: count } = await fullyInsuredOf(context, cohort);
    return disclose(context.viewer, count, { contributors: count, of: cohort.set.size });
  }

  @Figure(
    'Số người sắp hết hạn thẻ mà chưa có thẻ nối tiếp. Members covered now for whom no card issued so far is valid that many days later, persons.',
  )
  expiring(
    @Root() { cohort }: CohortInsurance,
    @Arg('withinDays', () => Int, WITHIN_DAYS) withinDays: number,
    @Ctx() context: RoomContext,
  ): Promise<number> {
    return sumOver(context, cohort, EXPIRING, cohort.asOf, readWithinDays(withinDays));
  }
}

@Resolver(() => CohortCardsIssued)
export class CohortCardsIssuedResolver {
  @Figure('Số thẻ. Cards.')
  cards(
    @Root() { cohort, from, to, groups }: CohortCardsIssued,
    @Ctx() context: RoomContext,
  ): Promise<number> {
    return sumOver(context, cohort, CARDS_ISSUED, cohort.asOf, from, to, groups);
  }

  @Figure('Số người được cấp thẻ. Members to whom a card was issued, persons.')
  persons(
    @Root() { cohort, from, to, groups }: CohortCardsIssued,
    @Ctx() context: RoomContext,
  ): Promise<number> {
    return sumOver(context, cohort, ISSUED_TO, cohort.asOf, from, to, groups);
  }
}

@Resolver(() => CohortUnemploymentPayments)
export class CohortUnemploymentPaymentsResolver {
  @Figure('Số người được chi trả. Members who were paid, persons.')
  persons(
    @Root() { cohort, from, to }: CohortUnemploymentPayments,
    @Ctx() context: RoomContext,
  ): Promise<number> {
    return sumOver(context, cohort, PAID_TO, cohort.asOf, from, to);
  }

  @VndFigure('Số tiền chi trả, đồng. Paid, VND.')
  amount(
    @Root() { cohort, from, to }: CohortUnemploymentPayments,
    @Ctx() context: RoomContext,
  ): Promise<bigint> {
    return sumOfVnd(context, cohort, BENEFIT_PAID, cohort.asOf, from, to);
  }
}
