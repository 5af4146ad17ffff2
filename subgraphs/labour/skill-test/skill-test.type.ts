import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('SkillTest', {
  simpleResolvers: true,
  description: 'Sát hạch cấp chứng chỉ nghề. A test for a certificate of skill.',
})
export class SkillTestType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày sát hạch. Day of the test.' })
  testedOn?: string | null;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Nghề. Occupation.' })
  occupation?: string | null;

  @Classified('basic')
  @Field(() => Boolean, { nullable: true, description: 'Đạt. Passed.' })
  passed?: boolean | null;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Số chứng chỉ. Number of the certificate.' })
  certificateNo?: string | null;
}
