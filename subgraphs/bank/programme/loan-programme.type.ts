import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { LoanProgrammeCode } from './loan-programme-code.ts';

export enum LoanMaximumPer {
  HOUSEHOLD = 'HOUSEHOLD',
  STUDENT_MONTH = 'STUDENT_MONTH',
  WORK = 'WORK',
  WORKER = 'WORKER',
}

registerEnumType(LoanMaximumPer, {
  name: 'LoanMaximumPer',
  description: 'Mức vay tối đa tính trên. What the maximum amount is of.',
  valuesConfig: {
    HOUSEHOLD: { description: 'Một hộ. A household.' },
    STUDENT_MONTH: { description: 'Một học sinh, sinh viên một tháng. A student and month.' },
    WORK: { description: 'Một công trình. A work (water, sanitation).' },
    WORKER: { description: 'Một lao động. A worker.' },
  },
});

export enum LoanEligibleClass {
  POOR = 'POOR',
  NEAR_POOR = 'NEAR_POOR',
  NEWLY_ESCAPED = 'NEWLY_ESCAPED',
  AVERAGE_LIVING = 'AVERAGE_LIVING',
}

registerEnumType(LoanEligibleClass, {
  name: 'LoanEligibleClass',
  description: 'Loại hộ được vay. Class of household that a programme asks for.',
  valuesConfig: {
    POOR: { description: 'Hộ nghèo. Poor.' },
    NEAR_POOR: { description: 'Hộ cận nghèo. Near-poor.' },
    NEWLY_ESCAPED: { description: 'Hộ mới thoát nghèo. Newly escaped.' },
    AVERAGE_LIVING: { description: 'Hộ có mức sống trung bình. Of average living standard.' },
  },
});

@ObjectType('LoanProgramme', {
  simpleResolvers: true,
  description:
    'Chương trình cho vay của NHCSXH theo quy định trong một thời kỳ. A programme of the policy bank as the law had it in a period.',
})
export class LoanProgrammeType {
  @Classified('none')
  @Field(() => LoanProgrammeCode, { description: 'Mã chương trình. Code of the programme.' })
  code!: LoanProgrammeCode;

  @Classified('none')
  @Field(() => String, {
    description: 'Mã hai chữ số trong sao kê của ngân hàng. The two digits of the bank’s statements.',
  })
  bankCode!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên chương trình. Name in Vietnamese.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Classified('none')
  @Field(() => [String], { description: 'Căn cứ pháp lý. Legal bases.' })
  legalBases!: readonly string[];

  @Classified('none')
  @Field(() => [LoanEligibleClass], {
    description:
      'Loại hộ được vay; rỗng là không xét theo loại hộ. Classes of household that may borrow; empty where it does not matter.',
  })
  eligibleClasses!: readonly LoanEligibleClass[];

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description: 'Điều kiện, mức khác. Who may borrow beside, or what more is asked.',
  })
  note?: string | null;

  @Classified('none')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Mức vay tối đa, đồng. Most that may be lent, VND.',
  })
  maximumAmount?: bigint | null;

  @Classified('none')
  @Field(() => LoanMaximumPer, { description: 'Mức tối đa tính trên. What the maximum is of.' })
  maximumPer!: LoanMaximumPer;

  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description:
      'Lãi suất năm, phần vạn: 660 là 6,6%; trống là không có một mức chung. Rate a year in basis points: 660 is 6.6 %; null is not one rate.',
  })
  rateBasisPoints?: number | null;

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description: 'Lãi suất năm, phân số: 0,066 là 6,6%. Rate a year as a fraction: 0.066 is 6.6 %.',
  })
  annualRate?: number | null;

  @Classified('none')
  @Field(() => Int, { nullable: true, description: 'Thời hạn tối đa, tháng. Longest term, months.' })
  maximumTermMonths?: number | null;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Hiệu lực từ ngày. First day in force.' })
  validFrom!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Hiệu lực đến; trống là còn hiệu lực. In force until; null goes on.',
  })
  validTo?: string | null;

  @Classified('none')
  @Field(() => Boolean, {
    description:
      'Đã đối chiếu văn bản hay theo thực tế áp dụng. True where settled; false where a term or a day is practice not read in the text.',
  })
  certain!: boolean;
}
