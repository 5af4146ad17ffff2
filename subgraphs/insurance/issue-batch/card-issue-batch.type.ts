import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HealthCardGroup } from '../card/health-card-group.ts';
import { AreaStub } from '../stubs/stubs.ts';

@ObjectType('CardIssueBatch', {
  simpleResolvers: true,
  description:
    'Đợt gia hạn, in, cấp thẻ BHYT của một địa bàn. Health cards issued in an area on a day for a group.',
})
export class CardIssueBatchType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('none')
  @Field(() => AreaStub, { nullable: true, description: 'Địa bàn. The area.' })
  area?: AreaStub;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày cấp. Day of the batch.' })
  issuedOn!: string;

  @Classified('none')
  @Field(() => HealthCardGroup, { description: 'Diện được cấp. The group.' })
  group!: string;

  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description:
      'Chỉ tiêu giao, số thẻ; trống là không có báo cáo. Quota, cards; null is not reported, never 0.',
  })
  quota?: number | null;

  @Classified('none')
  @Field(() => Int, { description: 'Số thẻ đã cấp. Cards issued.' })
  issued!: number;
}

export const CardIssueBatchConnection = connectionOf(() => CardIssueBatchType, 'CardIssueBatch');
