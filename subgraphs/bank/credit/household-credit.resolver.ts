import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { LoanApplicationType } from '../application/loan-application.type.ts';
import {
  loanApplicationsByHousehold,
  presentApplication,
} from '../application/loan-applications-by-household.loader.ts';
import { FlowArguments } from '../flow/flow-arguments.ts';
import { debtOf } from '../loan/debt-by-loan.loader.ts';
import { LoanType } from '../loan/loan.type.ts';
import { presentLoan } from '../loan/loan-rows.ts';
import { loansByHousehold } from '../loan/loans.loader.ts';
import { HouseholdStub } from '../stubs/stubs.ts';
import { HouseholdCreditType } from './household-credit.type.ts';

@Resolver(() => HouseholdStub)
export class HouseholdCreditResolver {
  @Classified('bank_secret')
  @FieldResolver(() => [LoanType], {
    nullable: true,
    description:
      'Các khoản vay của hộ đã giải ngân đến ngày, mới trước. Loans of the household paid out by the day, latest first; a loan belongs to the household of the borrower when it was paid out.',
  })
  async loans(
    @Root() household: HouseholdStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Arg('activeOnly', () => Boolean, {
      defaultValue: false,
      description: 'Chỉ khoản còn dư nợ vào ngày. Only those with principal outstanding on the day.',
    })
    activeOnly: boolean,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'Số dòng, 1 đến 100. Rows, 1 to 100.',
    })
    first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanType[]> {
    const limit = readFirst(first);
    const loans = await loansOn(context, household.no, asOf ?? context.clock.today());
    const kept = activeOnly ? await activeLoans(context, loans) : loans;
    return kept.slice(0, limit);
  }

  @Classified('bank_secret')
  @FieldResolver(() => [LoanApplicationType], {
    nullable: true,
    description:
      'Hồ sơ vay của thành viên trong khoảng thời gian, mới trước. Applications of members during the period, latest first.',
  })
  async loanApplications(
    @Root() household: HouseholdStub,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanApplicationType[]> {
    const rows = await loanApplicationsByHousehold(context, flow.range(), flow.limit()).load(household.no);
    return rows.map(presentApplication);
  }

  @Classified('bank_secret')
  @FieldResolver(() => HouseholdCreditType, {
    nullable: true,
    description: 'Tổng hợp dư nợ của hộ vào ngày. What the household owes on the day.',
  })
  async credit(
    @Root() household: HouseholdStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<HouseholdCreditType> {
    const day = asOf ?? context.clock.today();
    const loans = await loansOn(context, household.no, day);
    const debts = await Promise.all(loans.map((loan) => debtOf(context, loan, day)));
    return {
      activeLoans: debts.filter(({ outstanding }) => outstanding > 0n).length,
      outstanding: debts.reduce((sum, { outstanding }) => sum + outstanding, 0n),
      overdue: debts.reduce((sum, { overdue }) => sum + overdue, 0n),
    };
  }
}

async function loansOn(context: RoomContext, householdNo: number, day: string): Promise<readonly LoanType[]> {
  const rows = await loansByHousehold(context, day).load(householdNo);
  return rows.map((row) => presentLoan(row, day));
}

async function activeLoans(context: RoomContext, loans: readonly LoanType[]): Promise<readonly LoanType[]> {
  const debts = await Promise.all(loans.map((loan) => debtOf(context, loan, loan.askedOn)));
  return loans.filter((_loan, index) => (debts[index]?.outstanding ?? 0n) > 0n);
}
