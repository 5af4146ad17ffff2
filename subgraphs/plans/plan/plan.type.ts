import { Directive, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { ORGANISATION_LEVEL, type OrganisationLevel } from '../codes/organisation-codes.ts';
import {
  BASIS,
  type Basis,
  DATE_PRECISION,
  type DatePrecision,
  PLAN_TYPE,
  type PlanType,
} from '../codes/plan-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('Plan', {
  simpleResolvers: true,
  description: 'Kế hoạch, chương trình của chính quyền. A plan document of the authorities.',
})
@Directive('@key(fields: "code")')
@Directive('@key(fields: "id")')
export class Plan {
  areaCode!: string;
  areaValidFrom!: string;
  issuerCode!: string;
  parentId!: string | null;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã kế hoạch trong hệ thống. Code of the plan in this system.')
  code!: string;

  @Plain(() => PLAN_TYPE.type, 'Loại văn bản. The kind of document.')
  type!: PlanType;

  @Plain(() => String, 'Loại văn bản như in. The kind as printed.')
  typeVi!: string;

  @Plain(() => String, 'Số văn bản; trống nếu để trống. Document number; null where blank.', {
    nullable: true,
  })
  number!: string | null;

  @Plain(() => String, 'Số văn bản đúng như in. The number as it stands in the document.')
  numberPrinted!: string;

  @Plain(
    () => DateScalar,
    'Ngày ban hành; là ngày đầu tháng nếu chỉ biết tháng. Civil day of issue; first of the month where only the month is known.',
  )
  issuedOn!: string;

  @Plain(
    () => DATE_PRECISION.type,
    'Biết đến ngày hay chỉ tháng. Whether the day is known or only the month.',
  )
  issuedPrecision!: DatePrecision;

  @Plain(() => String, 'Ngày đúng như in. The date as printed.')
  issuedPrinted!: string;

  @Plain(() => DateScalar, 'Ngày của phụ lục. Civil day of the annex.', { nullable: true })
  annexIssuedOn!: string | null;

  @Plain(() => String, 'Tên văn bản. Title in Vietnamese.')
  titleVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Title in English.')
  titleEn!: string;

  @Plain(() => String, 'Cơ quan ban hành như in. Issuer as printed.')
  issuerVi!: string;

  @Plain(() => ORGANISATION_LEVEL.type, 'Cấp ban hành. Level of the issuer.')
  issuerLevel!: OrganisationLevel;

  @Plain(() => String, 'Tên địa bàn trong văn bản. Name of the area in the document.')
  areaNameVi!: string;

  @Plain(() => String, 'Chức vụ người ký. Position of who signed.', { nullable: true })
  signatory!: string | null;

  @Plain(() => Int, 'Số bên ký kết. How many parties signed.', { nullable: true })
  partyCount!: number | null;

  @Plain(() => DateScalar, 'Ngày đầu kỳ. First civil day of the period.')
  periodFrom!: string;

  @Plain(() => DateScalar, 'Ngày cuối kỳ; trống là chưa ấn định. Last civil day; null is open.', {
    nullable: true,
  })
  periodTo!: string | null;

  @Plain(() => BASIS.type, 'Kỳ in hay suy ra. Whether the period is printed or inferred.')
  periodBasis!: Basis;

  @Plain(() => String, 'Kỳ bằng lời. The period in words.')
  periodVi!: string;

  @Plain(() => String, 'Chuẩn nghèo áp dụng, theo mã. Code of the poverty standard.')
  standardCode!: string;

  @Plain(() => String, 'Giai đoạn của chuẩn nghèo. Years of the standard.')
  standardPeriod!: string;

  @Plain(() => BASIS.type, 'Chuẩn nghèo in hay suy ra. Whether the standard is printed or inferred.')
  standardBasis!: Basis;

  @Plain(() => String, 'Vì sao là chuẩn này. Why this standard.', { nullable: true })
  standardNote!: string | null;

  @Plain(() => String, 'Vì sao không có số liệu gốc. Why there is no baseline.', { nullable: true })
  baselineNote!: string | null;

  @Plain(() => [String], 'Nơi nhận, theo mã. Those it is sent to, as codes.')
  recipients!: readonly string[];

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];

  @Plain(() => String, 'Tệp văn bản nguồn. The source text.')
  sourceFile!: string;
}

export const PlanConnection = connectionOf(() => Plan, 'Plan');
