import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { ClaimChannel } from './claim-channel.ts';

@ObjectType('UnemploymentClaim', {
  simpleResolvers: true,
  description: 'Hồ sơ hưởng trợ cấp thất nghiệp. A claim for unemployment benefit.',
})
export class UnemploymentClaimType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Mã hồ sơ. Code of the claim.' })
  code?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đăng ký. Day of registration.' })
  registeredOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày nộp hồ sơ. Day handed in.' })
  submittedOn?: string | null;

  @Classified('basic')
  @Field(() => ClaimChannel, { nullable: true, description: 'Cách nộp. How it was handed in.' })
  channel?: ClaimChannel | null;

  @Classified('basic')
  @Field(() => [String], {
    nullable: true,
    description: 'Các tháng đã khai báo tìm việc, NĂM-THÁNG. Months declared, YYYY-MM.',
  })
  declaredMonths?: readonly string[] | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày quyết định hưởng. Day of approval.' })
  approvedOn?: string | null;

  @Classified('basic')
  @Field(() => Boolean, { nullable: true, description: 'Do dịch Covid-19. Because of Covid-19.' })
  covidRelated?: boolean | null;
}
