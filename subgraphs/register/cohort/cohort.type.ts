import { Directive, Field, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey } from '../../../shared/cohort/cohort.ts';
import { householdPageOf } from '../../../shared/cohort/household-page.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { Area } from '../area/area.type.ts';
import { Household } from '../household/household.type.ts';

@ObjectType('Cohort', {
  simpleResolvers: true,
  description:
    'Nhóm hộ vào một ngày: mỗi cơ quan có thể thu hẹp, đo đếm và chia nhỏ nhóm. A group of households on a day, which every agency can narrow, measure and break down.',
})
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

@ObjectType('AreaCohort', {
  simpleResolvers: true,
  description: 'Một địa bàn với nhóm hộ ở đó. An area with the cohort of its households.',
})
export class AreaCohort {
  @Classified('none')
  @Field(() => Area, { nullable: true, description: 'Địa bàn. The area.' })
  area?: Area | null;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: 'Các hộ của nhóm ở địa bàn này. Households there.' })
  cohort?: Cohort | null;
}

export const HouseholdPage = householdPageOf(() => Household);
