import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AreaStub } from '../stubs/stubs.ts';

@ObjectType('TrainingCourse', {
  simpleResolvers: true,
  description: 'Lớp đào tạo nghề. A course of vocational training.',
})
export class TrainingCourseType {
  @Classified('none')
  @Field(() => String, { description: 'Mã lớp. Code of the course.' })
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên lớp. Name.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Nghề. Occupation.' })
  occupation!: string;

  @Classified('none')
  @Field(() => String, { description: 'Cơ sở đào tạo. Provider.' })
  provider!: string;

  @Classified('none')
  @Field(() => AreaStub, {
    nullable: true,
    description: 'Địa bàn đăng ký nhu cầu. Area that registered the demand.',
  })
  registeredBy?: AreaStub | null;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày khai giảng. First day.' })
  from!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày bế giảng. Last day.' })
  to!: string;
}

export const TrainingCourseConnection = connectionOf(() => TrainingCourseType, 'TrainingCourse');
