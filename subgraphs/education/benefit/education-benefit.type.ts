import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { EducationBenefitKind } from './education-benefit-kind.ts';

@ObjectType('EducationBenefit', {
  simpleResolvers: true,
  description: 'Một khoản hỗ trợ giáo dục cho người học. A benefit to a pupil in a school year.',
})
export class EducationBenefitType {
  @Classified('child')
  @Field(() => ID, { nullable: true, description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id?: string;

  @Classified('child')
  @Field(() => String, {
    nullable: true,
    description: 'Năm học, dạng 2019-2020. School year, such as 2019-2020.',
  })
  schoolYear?: string;

  @Classified('child')
  @Field(() => EducationBenefitKind, { nullable: true, description: 'Loại hỗ trợ. What it is.' })
  kind?: string;

  @Classified('child')
  @Field(() => String, { nullable: true, description: 'Số quyết định. Number of the decision.' })
  decisionNo?: string | null;

  @Classified('child')
  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Số tiền cả thời gian hưởng, đồng; trống là hiện vật hoặc chưa rõ. For the whole period, VND; null is in kind or not told.',
  })
  amount?: bigint | null;

  @Classified('child')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đầu. First day.' })
  validFrom?: string;

  @Classified('child')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối. Last day.' })
  validTo?: string;
}
