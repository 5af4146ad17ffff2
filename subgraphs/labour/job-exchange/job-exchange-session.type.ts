import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AreaStub } from '../stubs/stubs.ts';

@ObjectType('JobExchangeSession', {
  simpleResolvers: true,
  description: 'Phiên giao dịch việc làm. A session of the job exchange.',
})
export class JobExchangeSessionType {
  @Classified('none')
  @Field(() => String, { description: 'Mã phiên. Code of the session.' })
  code!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày tổ chức. Day held.' })
  heldOn!: string;

  @Classified('none')
  @Field(() => String, { description: 'Địa điểm. Place.' })
  place!: string;

  @Classified('none')
  @Field(() => Boolean, { description: 'Lưu động. Mobile session.' })
  mobile!: boolean;

  @Classified('none')
  @Field(() => AreaStub, { nullable: true, description: 'Địa bàn. Area.' })
  area?: AreaStub | null;
}

export const JobExchangeSessionConnection = connectionOf(() => JobExchangeSessionType, 'JobExchangeSession');
