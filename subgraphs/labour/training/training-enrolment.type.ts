import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { TrainingCourseType } from './training-course.type.ts';

@ObjectType('TrainingEnrolment', {
  simpleResolvers: true,
  description: 'Lượt học nghề. A person in a course of vocational training.',
})
export class TrainingEnrolmentType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('basic')
  @Field(() => TrainingCourseType, { nullable: true, description: 'Lớp. The course.' })
  course?: TrainingCourseType | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày nhập học. Day of enrolment.' })
  enrolledOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày hoàn thành. Day of completion; null is not completed.',
  })
  completedOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cấp chứng chỉ. Day of the certificate.' })
  certificateOn?: string | null;

  @Classified('basic')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Có việc sau học nghề; trống là chưa khảo sát. A job after training; null is not surveyed.',
  })
  jobAfterTraining?: boolean | null;
}
