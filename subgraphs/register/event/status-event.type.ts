import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  HOUSEHOLD_CLASS,
  type HouseholdClass,
  STATUS_EVENT_KIND,
  type StatusEventKind,
} from '../codes/review-codes.ts';

@ObjectType('StatusEvent', {
  simpleResolvers: true,
  description:
    'Biến động hộ nghèo: thoát nghèo, tái nghèo, phát sinh mới. A household’s move between classes.',
})
export class StatusEvent {
  householdNo!: number;

  @Classified('basic')
  @Field(() => STATUS_EVENT_KIND.type, { nullable: true, description: 'Loại biến động. Kind of move.' })
  kind?: StatusEventKind | null;

  @Classified('basic')
  @Field(() => HOUSEHOLD_CLASS.type, { nullable: true, description: 'Từ loại hộ nào. Class before.' })
  fromClass?: HouseholdClass | null;

  @Classified('basic')
  @Field(() => HOUSEHOLD_CLASS.type, { nullable: true, description: 'Sang loại hộ nào. Class after.' })
  toClass?: HouseholdClass | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày có hiệu lực. First day of the new class.' })
  effectiveOn?: string | null;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Số quyết định. Number of the decision.' })
  decisionNo?: string | null;
}
