import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { SchoolLevel } from '../school/school-level.ts';
import { EnrolmentStatus } from './enrolment-status.ts';

@ObjectType('Enrolment', {
  simpleResolvers: true,
  description: 'Việc đi học của một người trong một năm học. A pupil at a school in a school year.',
})
export class EnrolmentType {
  @Classified('child')
  @Field(() => ID, { nullable: true, description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id?: string;

  /** Code of the school; the field `school` shows it. */
  schoolCode!: string;

  @Classified('child')
  @Field(() => String, {
    nullable: true,
    description: 'Năm học, dạng 2019-2020. School year, such as 2019-2020.',
  })
  schoolYear?: string;

  @Classified('child')
  @Field(() => SchoolLevel, { nullable: true, description: 'Cấp học. Level.' })
  level?: string;

  @Classified('child')
  @Field(() => Int, {
    nullable: true,
    description: 'Lớp, 1 đến 12; trống với cấp không chia lớp. Grade, 1 to 12; null where there is none.',
  })
  grade?: number | null;

  @Classified('child')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày đầu học tại trường trong năm học. First day at the school in the year.',
  })
  validFrom?: string;

  @Classified('child')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối học tại trường trong năm học. Last day at the school in the year.',
  })
  validTo?: string;

  @Classified('child')
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Học đúng độ tuổi theo ghi nhận của trường. Of the right age for the level, as the school recorded it.',
  })
  rightAge?: boolean;

  @Classified('child')
  @Field(() => EnrolmentStatus, {
    nullable: true,
    description: 'Tình trạng học tập. How it stands, or ended.',
  })
  status?: string;

  @Classified('child')
  @Field(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ ngày đi học trong năm, từ 0 đến 1; trống là chưa có số liệu. Share of school days attended, 0 to 1; null is not recorded.',
  })
  attendance?: number | null;
}
