import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AttainmentLevel } from './attainment-level.ts';

@ObjectType('AdultAttainment', {
  simpleResolvers: true,
  description: 'Trình độ học vấn của người lớn. The highest education of an adult.',
})
export class AdultAttainmentType {
  @Classified('basic')
  @Field(() => ID, { nullable: true, description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id?: string;

  @Classified('basic')
  @Field(() => AttainmentLevel, {
    nullable: true,
    description: 'Trình độ cao nhất đã hoàn thành. Highest education completed.',
  })
  level?: string;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày ghi nhận. Day from which it holds.' })
  recordedOn?: string;
}
