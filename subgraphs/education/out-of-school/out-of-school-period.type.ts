import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('OutOfSchoolPeriod', {
  simpleResolvers: true,
  description: 'Thời gian trẻ không đi học. A time during which a child is out of school.',
})
export class OutOfSchoolPeriodType {
  @Classified('child')
  @Field(() => ID, { nullable: true, description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id?: string;

  @Classified('child')
  @Field(() => DateScalar, { nullable: true, description: 'Nghỉ học từ ngày. First day out of school.' })
  since?: string;

  @Classified('child')
  @Field(() => String, { nullable: true, description: 'Lý do. Reason, as the school recorded it.' })
  reason?: string;

  @Classified('child')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày đi học lại; trống là chưa đi học lại. First day back; null is still out of school.',
  })
  returnedOn?: string | null;
}
