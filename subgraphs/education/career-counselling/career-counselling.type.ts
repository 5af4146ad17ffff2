import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { CareerChoice } from './career-choice.ts';

@ObjectType('CareerCounselling', {
  simpleResolvers: true,
  description: 'Lượt tư vấn hướng nghiệp. A pupil counselled about what comes after grade 9.',
})
export class CareerCounsellingType {
  @Classified('child')
  @Field(() => ID, { nullable: true, description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id?: string;

  @Classified('child')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày tư vấn. Day of the counselling.' })
  happenedOn?: string;

  @Classified('child')
  @Field(() => CareerChoice, { nullable: true, description: 'Lựa chọn. The choice made.' })
  choice?: string;
}
