import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { EmergencyGroup } from './emergency-group.ts';

@ObjectType('EmergencySupport', {
  simpleResolvers: true,
  description: 'Hỗ trợ khẩn cấp (gói NQ 42/NQ-CP). Support of the emergency package.',
})
export class EmergencySupportType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  // The group may tell of merit, social protection or poverty.
  @Classified('sensitive')
  @Field(() => EmergencyGroup, { nullable: true, description: 'Nhóm. Group.' })
  group?: EmergencyGroup | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày lập danh sách. Day listed.' })
  listedOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày phê duyệt. Day approved.' })
  approvedOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày chi trả. Day paid.' })
  paidOn?: string | null;

  @Classified('basic')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền, đồng. Amount, VND.' })
  amount?: bigint | null;
}
