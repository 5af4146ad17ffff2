import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey } from '../../../shared/cohort/cohort.ts';
import { householdPageOf } from '../../../shared/cohort/household-page.ts';
import { personPageOf } from '../../../shared/cohort/person-page.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HealthCardGroup } from '../card/health-card-group.ts';
import { HouseholdStub, PersonStub } from '../stubs/stubs.ts';

/** A group of households; the register owns it, here it is asked about its health cards. */
@ObjectType('Cohort', { simpleResolvers: true })
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

export const HouseholdPage = householdPageOf(() => HouseholdStub);
export const PersonPage = personPageOf(() => PersonStub);

/** Coverage of the cohort; each figure is computed when it is asked for. */
@ObjectType('CohortInsurance', {
  description:
    'Bao phủ BHYT của nhóm vào ngày của nhóm, tính trên mọi thành viên. Health-insurance coverage on the day of the cohort, over all members; a person with several cards counts once.',
})
export class CohortInsurance {
  constructor(readonly cohort: Cohort) {}
}

@ObjectType('CohortCardsIssued', {
  description: 'Thẻ BHYT cấp trong kỳ cho thành viên các hộ. Cards issued to members in a period.',
})
export class CohortCardsIssued {
  constructor(
    readonly cohort: Cohort,
    readonly from: CivilDay,
    readonly to: CivilDay,
    readonly groups: readonly string[] | null,
  ) {}
}

@ObjectType('CohortUnemploymentPayments', {
  description: 'Trợ cấp thất nghiệp chi trả trong kỳ. Unemployment benefit paid in a period.',
})
export class CohortUnemploymentPayments {
  constructor(
    readonly cohort: Cohort,
    readonly from: CivilDay,
    readonly to: CivilDay,
  ) {}
}

@ObjectType('CardGroupCohort', {
  simpleResolvers: true,
  description:
    'Người có thẻ còn giá trị của một diện, và các hộ của họ. Members with a valid card of a group, and their households.',
})
export class CardGroupCohort {
  @Classified('none')
  @Field(() => HealthCardGroup, { nullable: true, description: 'Diện. The group.' })
  group?: HealthCardGroup;

  /** Counts the persons; when it is asked for, so that a number that is withheld costs only itself. */
  readonly count!: () => Promise<number>;

  @Classified('none')
  @Field(() => Int, { nullable: true, description: 'Số người. Persons.' })
  get persons(): Promise<number> {
    return this.count();
  }

  @Classified('none')
  @Field(() => Cohort, {
    nullable: true,
    description: 'Các hộ; một hộ có thể ở nhiều diện. Their households; one may be in several groups.',
  })
  cohort?: Cohort;
}

@ObjectType('UninsuredCountCohort', {
  simpleResolvers: true,
  description:
    'Các hộ có cùng số thành viên chưa có thẻ. Households with the same number of members without a valid card.',
})
export class UninsuredCountCohort {
  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description: 'Số thành viên chưa có thẻ còn giá trị. Members without a valid card, persons.',
  })
  uninsured?: number;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: 'Các hộ. The households.' })
  cohort?: Cohort;
}
