import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('StudyGrant', {
  simpleResolvers: true,
  description: 'Suất khuyến học, khuyến tài. A grant to a pupil or student.',
})
export class StudyGrantType {
  @Classified('child')
  @Field(() => ID, { nullable: true, description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id?: string;

  @Classified('child')
  @Field(() => String, { nullable: true, description: 'Bên trao. Who grants it.' })
  grantor?: string;

  @Classified('child')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền, đồng. Amount, VND.' })
  amount?: bigint;

  @Classified('child')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày trao. Day of the grant.' })
  grantedOn?: string;
}
