import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { LoanApplicationType } from '../application/loan-application.type.ts';
import {
  loanApplicationsByHousehold,
  presentApplication,
} from '../application/loan-applications-by-household.loader.ts';
import { debtOf } from '../loan/debt-by-loan.loader.ts';
import { LoanType } from '../loan/loan.type.ts';
import { presentLoan } from '../loan/loan-rows.ts';
import { loansByHousehold } from '../loan/loans.loader.ts';
import { HouseholdStub } from '../stubs/stubs.ts';
import { HouseholdCreditType } from './household-credit.type.ts';
import { LoanListArguments } from './loan-list.arguments.ts';
import { selectLoans } from './select-loans.ts';
import { totalDebt } from './total-debt.ts';

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
    @Args(() => LoanListArguments) list: LoanListArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanType[]> {
    const selection = { activeOnly: list.activeOnly, limit: list.limit() };
    const day = list.asOf ?? context.clock.today();
    return selectLoans(context, await loansByHousehold(context, day).load(household.no), day, selection);
  }

  @Classified('bank_secret')
  @FieldResolver(() => [LoanApplicationType], {
    nullable: true,
    description:
      'Hồ sơ vay của hộ trong khoảng thời gian, mới trước. Applications of the household during the period, latest first; an application belongs to the household of the applicant on its day.',
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
    description:
      'Tổng hợp dư nợ của hộ vào ngày; 0 là ngân hàng không có khoản vay nào của hộ. What the household owes on the day; 0 is that the bank has no loan of it in its books.',
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
    const rows = await loansByHousehold(context, day).load(household.no);
    return totalDebt(await Promise.all(rows.map((row) => debtOf(context, presentLoan(row, day), day))));
  }
}
