import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  PERSON_SEX,
  PERSON_STATUS_KIND,
  type PersonSex,
  type PersonStatusKind,
  RELATION_TO_HEAD,
  type RelationToHead,
} from '../codes/person-codes.ts';

@ObjectType('Person', { simpleResolvers: true, description: 'Nhân khẩu. A person of the register.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "no")')
export class Person {
  ethnicityCode!: string;

  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh, không mang thông tin. Opaque id.' })
  id!: string;

  @Directive('@inaccessible')
  @Classified('none')
  @Field(() => Int, { description: 'Số nội bộ giữa các cơ quan. Dense number between rooms.' })
  no!: number;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Họ và tên. Name.' })
  name?: string | null;

  @Classified('basic')
  @Field(() => PERSON_SEX.type, { nullable: true, description: 'Giới tính. Sex.' })
  sex?: PersonSex | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày sinh. Day of birth.' })
  birthDate?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày mất; trống là còn sống. Day of death; null is alive.',
  })
  diedOn?: string | null;

  @Classified('basic')
  @Field(() => String, {
    nullable: true,
    description:
      'Số định danh cá nhân, chỉ hiện ba số cuối. Citizen number, all but its last three digits hidden.',
  })
  maskedCitizenNumber?: string | null;
}

@ObjectType('EthnicGroup', {
  simpleResolvers: true,
  description: 'Dân tộc theo danh mục 121-TCTK/PPCĐ. An ethnic group of the official list of 1979.',
})
export class EthnicGroup {
  @Classified('none')
  @Field(() => String, { description: 'Mã hai chữ số. Two-digit code.' })
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên chính thức. Official name.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => [String], { description: 'Tên gọi khác. Other names.' })
  aliases!: readonly string[];

  @Classified('none')
  @Field(() => Boolean, { description: 'Dân tộc thiểu số (không phải Kinh). A minority: not Kinh.' })
  minority!: boolean;

  @Classified('none')
  @Field(() => Boolean, {
    description: 'Dân tộc rất ít người, dưới 10.000 người. Fewer than 10,000 people.',
  })
  verySmall!: boolean;
}

@ObjectType('PersonStatus', {
  simpleResolvers: true,
  description:
    'Tình trạng của nhân khẩu trong một thời gian: người có công, bảo trợ xã hội, khuyết tật, bệnh nặng. A dated fact of a person: merit, social protection, disability, serious illness.',
})
export class PersonStatus {
  personNo!: number;

  @Classified('sensitive')
  @Field(() => PERSON_STATUS_KIND.type, { nullable: true, description: 'Loại. Kind.' })
  kind?: PersonStatusKind | null;

  @Classified('sensitive')
  @Field(() => String, {
    nullable: true,
    description:
      'Diện cụ thể: ELDERLY, DISABLED, ORPHAN, LONELY_ELDERLY, SINGLE_PARENT_POOR, SERIOUSLY_ILL_UNABLE_TO_WORK, WAR_INVALID… More exactly, as a code.',
  })
  detail?: string | null;

  @Classified('sensitive')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Trợ cấp hằng tháng, đồng. Monthly allowance, VND.',
  })
  monthlyAmount?: bigint | null;

  @Classified('sensitive')
  @Field(() => DateScalar, { nullable: true, description: 'Từ ngày. First day.' })
  from?: string | null;

  @Classified('sensitive')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Đến ngày; trống là chưa hết. Last day; null is open.',
  })
  to?: string | null;
}

@ObjectType('HouseholdMember', {
  simpleResolvers: true,
  description: 'Thành viên của hộ. A member of a household, with the period of membership.',
})
export class HouseholdMember {
  @Classified('basic')
  @Field(() => RELATION_TO_HEAD.type, {
    nullable: true,
    description: 'Quan hệ với chủ hộ. Relation to the head.',
  })
  relationToHead?: RelationToHead | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Từ ngày. First day in the household.' })
  from?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Đến ngày; trống là còn trong hộ. Last day; null is still a member.',
  })
  to?: string | null;
}
