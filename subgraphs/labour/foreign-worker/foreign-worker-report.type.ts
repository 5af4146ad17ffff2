import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AreaStub } from '../stubs/stubs.ts';

@ObjectType('ForeignWorkerReport', {
  simpleResolvers: true,
  description:
    'Báo cáo lao động nước ngoài của doanh nghiệp. What an enterprise reported of foreign workers.',
})
export class ForeignWorkerReportType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh. Opaque id.' })
  id!: string;

  @Classified('none')
  @Field(() => String, { description: 'Doanh nghiệp. Enterprise.' })
  enterprise!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày báo cáo. Day of the report.' })
  reportedOn!: string;

  @Classified('none')
  @Field(() => Int, { description: 'Số người. Persons.' })
  count!: number;

  @Classified('none')
  @Field(() => AreaStub, { nullable: true, description: 'Địa bàn. Area.' })
  area?: AreaStub | null;
}

export const ForeignWorkerReportConnection = connectionOf(
  () => ForeignWorkerReportType,
  'ForeignWorkerReport',
);
