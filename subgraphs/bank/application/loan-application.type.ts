import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { LoanProgrammeCode } from '../programme/loan-programme-code.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { LoanEligibility } from './loan-eligibility.ts';

@ObjectType('LoanApplication', {
  simpleResolvers: true,
  description: 'Hồ sơ, nhu cầu vay vốn. What somebody asked the bank for, and the decision.',
})
export class LoanApplicationType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('bank_secret')
  @Field(() => LoanProgrammeCode, { nullable: true, description: 'Mã chương trình. Code of the programme.' })
  programmeCode?: LoanProgrammeCode | null;

  @Classified('bank_secret')
  @Field(() => VndScalar, { nullable: true, description: 'Số tiền muốn vay, đồng. Amount wanted, VND.' })
  amountWanted?: bigint | null;

  @Classified('bank_secret')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày nộp. Day of the application.' })
  appliedOn?: string | null;

  @Classified('bank_secret')
  @Field(() => LoanEligibility, {
    nullable: true,
    description: 'Kết quả xét tính đến ngày hỏi. Decision, as far as made by the last day asked about.',
  })
  eligibility?: LoanEligibility | null;

  @Classified('bank_secret')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày quyết định. Day of the decision.' })
  decidedOn?: string | null;

  @Classified('bank_secret')
  @Field(() => String, { nullable: true, description: 'Lý do. Reason.' })
  reason?: string | null;

  @Classified('bank_secret')
  @Field(() => PersonStub, { nullable: true, description: 'Người nộp. Applicant.' })
  applicant?: PersonStub | null;

  @Classified('bank_secret')
  @Field(() => PersonStub, {
    nullable: true,
    description: 'Người thụ hưởng nếu đã nêu. Beneficiary, where one is named.',
  })
  beneficiary?: PersonStub | null;

  @Classified('bank_secret')
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày giải ngân theo hồ sơ này; trống là chưa vay, tính đến ngày cuối đã hỏi. Day on which the loan of this application was paid out; null is not, as of the last day asked about.',
  })
  disbursedOn?: string | null;
}
