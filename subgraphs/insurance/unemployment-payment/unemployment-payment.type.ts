import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { UnemploymentPaymentChannel } from './unemployment-payment-channel.ts';

@ObjectType('UnemploymentPayment', {
  simpleResolvers: true,
  description: 'Một lần chi trả trợ cấp thất nghiệp. One month of unemployment benefit paid.',
})
export class UnemploymentPaymentType {
  @Classified('basic')
  @Field(() => ID, { nullable: true, description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id?: string;

  @Classified('basic')
  @Field(() => String, {
    nullable: true,
    description:
      'Số hồ sơ hưởng trợ cấp do trung tâm dịch vụ việc làm cấp. Code of the claim at the employment service.',
  })
  claimCode?: string;

  @Classified('basic')
  @Field(() => String, {
    nullable: true,
    description: 'Tháng hưởng, dạng NĂM-THÁNG. Month of benefit, YYYY-MM.',
  })
  month?: string;

  @Classified('basic')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền đã chi trả, đồng. Amount paid, VND.' })
  amount?: bigint;

  @Classified('basic')
  @Field(() => UnemploymentPaymentChannel, {
    nullable: true,
    description: 'Hình thức chi trả. How it was paid.',
  })
  channel?: string;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày chi trả. Day of payment.' })
  paidOn?: string;
}
