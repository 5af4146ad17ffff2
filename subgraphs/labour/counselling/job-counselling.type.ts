import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { CounsellingKind } from './counselling-kind.ts';

@ObjectType('JobCounselling', {
  simpleResolvers: true,
  description: 'Tư vấn, giới thiệu việc làm. A step of job counselling.',
})
export class JobCounsellingType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày. Day.' })
  happenedOn?: string | null;

  @Classified('basic')
  @Field(() => CounsellingKind, { nullable: true, description: 'Bước. Step.' })
  kind?: CounsellingKind | null;

  @Classified('basic')
  @Field(() => String, {
    nullable: true,
    description: 'Mã phiên giao dịch việc làm. Code of the job-exchange session.',
  })
  sessionCode?: string | null;
}
