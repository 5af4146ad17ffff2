import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { EntrustedAssociation } from '../group/entrusted-association.ts';
import { LoanProgrammeCode } from '../programme/loan-programme-code.ts';
import { PersonStub } from '../stubs/stubs.ts';

@ObjectType('Loan', {
  simpleResolvers: true,
  description: 'Khoản vay của NHCSXH. A loan of the policy bank.',
})
export class LoanType {
  /** The day that the loan was asked for; fields about the debt stand on it unless given another. */
  askedOn!: string;
  groupCode!: string | null;
  contractDueOn!: string;

  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('bank_secret')
  @Field(() => String, { nullable: true, description: 'Số hợp đồng. Number of the contract.' })
  contractNo?: string | null;

  @Classified('bank_secret')
  @Field(() => LoanProgrammeCode, { nullable: true, description: 'Mã chương trình. Code of the programme.' })
  programmeCode!: LoanProgrammeCode;

  @Classified('bank_secret')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền vay, đồng. Principal lent, VND.' })
  principal!: bigint;

  @Classified('bank_secret')
  @Field(() => Int, {
    nullable: true,
    description: 'Lãi suất năm, phần vạn: 660 là 6,6%. Rate a year in basis points: 660 is 6.6 %.',
  })
  rateBasisPoints?: number | null;

  @Classified('bank_secret')
  @Field(() => Float, { nullable: true, description: 'Lãi suất năm, phân số. Rate a year, as a fraction.' })
  annualRate?: number | null;

  @Classified('bank_secret')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày duyệt. Day approved.' })
  approvedOn?: string | null;

  @Classified('bank_secret')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày giải ngân. Day paid out.' })
  disbursedOn!: string;

  @Classified('bank_secret')
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày tất toán; trống là chưa, tính đến ngày đã hỏi khoản vay. Day repaid in full; null is not yet, as of the day of the list.',
  })
  closedOn?: string | null;

  @Classified('bank_secret')
  @Field(() => EntrustedAssociation, {
    nullable: true,
    description:
      'Hội nhận ủy thác; trống là cho vay trực tiếp. Association entrusted; null is lent directly.',
  })
  entrustedTo?: EntrustedAssociation | null;

  @Classified('bank_secret')
  @Field(() => PersonStub, {
    nullable: true,
    description:
      'Người vay; trống là chưa khớp với sổ đăng ký. Borrower; null is not matched to the register.',
  })
  borrower?: PersonStub | null;

  @Classified('bank_secret')
  @Field(() => PersonStub, {
    nullable: true,
    description: 'Người thụ hưởng nếu khác người vay. Beneficiary, where it is somebody else.',
  })
  beneficiary?: PersonStub | null;

  @Classified('bank_secret')
  @Field(() => String, { nullable: true, description: 'Mục đích. Purpose.' })
  purpose?: string | null;
}
