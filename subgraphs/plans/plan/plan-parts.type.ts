import { Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { PLAN_AREA_LEVEL, type PlanAreaLevel } from '../codes/plan-codes.ts';
import { Plain } from '../data/plain.ts';
import { PlanOrganisation } from '../organisation/organisation.type.ts';

@ObjectType('PlanArea', {
  simpleResolvers: true,
  description: 'Địa bàn như nêu trong văn bản. An area as a plan names it.',
})
export class PlanArea {
  planId!: string;
  officialCode!: string | null;
  validFrom!: string | null;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => String, 'Tên địa bàn. Name.')
  nameVi!: string;

  @Plain(() => String, 'Tên đúng như in. Name as printed.', { nullable: true })
  printedName!: string | null;

  @Plain(() => [String], 'Cách viết khác trong văn bản. Other spellings in the document.')
  aliases!: readonly string[];

  @Plain(() => PLAN_AREA_LEVEL.type, 'Cấp. Level.')
  level!: PlanAreaLevel;

  @Plain(() => String, 'Mã địa bàn cấp trên, trong kế hoạch này. Code of the area above.', { nullable: true })
  parentCode!: string | null;

  @Plain(() => Int, 'Số xã của nhóm. Communes of the group.', { nullable: true })
  memberCount!: number | null;

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}

@ObjectType('PlanLegalBasis', {
  simpleResolvers: true,
  description: 'Căn cứ của kế hoạch. A document that a plan rests on.',
})
export class PlanLegalBasis {
  planId!: string;

  @Plain(() => String, 'Số hiệu đã chuẩn hóa. Number, normalised.')
  ref!: string;

  @Plain(() => DateScalar, 'Ngày ban hành; trống nếu không in. Civil day of issue; null where not printed.', {
    nullable: true,
  })
  issuedOn!: string | null;

  @Plain(() => Int, 'Năm kế hoạch của căn cứ. The year it is about.', { nullable: true })
  year!: number | null;

  @Plain(() => String, 'Đúng như in. As printed.')
  printed!: string;

  @Plain(() => String, 'Cơ quan ban hành. Issuer.')
  issuerVi!: string;

  @Plain(() => String, 'Nội dung. Subject.')
  subjectVi!: string;

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];
}

@ObjectType('PlanSection', {
  simpleResolvers: true,
  description: 'Đề mục của văn bản. A heading of the document.',
})
export class PlanSection {
  planId!: string;

  @Plain(() => String, 'Số đề mục như in. Number as printed.')
  number!: string;

  @Plain(() => String, 'Tên đề mục. Heading.')
  headingVi!: string;

  @Plain(() => Int, 'Dòng của văn bản nguồn. Line of the source text.')
  line!: number;
}

@ObjectType('PlanParty', {
  simpleResolvers: true,
  description: 'Bên ký kết chương trình phối hợp. A party that signed.',
})
export class PlanParty {
  @Plain(() => PlanOrganisation, 'Tổ chức. The organisation.')
  organisation!: PlanOrganisation;

  @Plain(() => Int, 'Số chữ ký của loại tổ chức này. How many of this kind signed.')
  signatures!: number;
}
