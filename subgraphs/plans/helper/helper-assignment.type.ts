import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  HELPER_ASSOCIATION,
  HELPER_KIND,
  type HelperAssociation,
  type HelperKind,
} from '../codes/work-codes.ts';

@ObjectType('HelperAssignment', {
  simpleResolvers: true,
  description:
    'Phân công giúp đỡ, đỡ đầu, đăng ký thoát nghèo. Who looks after a household, in what way and when.',
})
export class HelperAssignment {
  householdNo!: number;

  @Classified('basic')
  @Field(() => ID, { nullable: true, description: 'Định danh. Opaque id.' })
  id!: string;

  @Classified('basic')
  @Field(() => HELPER_KIND.type, { nullable: true, description: 'Hình thức. In what way.' })
  kind!: HelperKind;

  @Classified('basic')
  @Field(() => HELPER_ASSOCIATION.type, { nullable: true, description: 'Tổ chức. The organisation.' })
  association!: HelperAssociation;

  @Classified('basic')
  @Field(() => String, {
    nullable: true,
    description: 'Người hoặc chi hội giúp. Name of the helper or branch.',
  })
  helperName!: string | null;

  @Classified('basic')
  @Field(() => Int, { nullable: true, description: 'Năm kế hoạch. Plan year.' })
  year!: number;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đầu. First civil day.' })
  from!: string;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối; trống là còn hiệu lực. Last civil day; null is open.',
  })
  to!: string | null;
}
