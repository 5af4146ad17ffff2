import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { FlowArguments } from '../../../shared/pagination/flow-arguments.ts';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { groupByCode } from '../group/groups.loader.ts';
import { SavingsAndCreditGroupType } from '../group/savings-and-credit-group.type.ts';
import { findProgramme } from '../law/loan-programme.ts';
import { LOAN_PROGRAMMES } from '../law/loan-programmes.ts';
import { presentProgramme } from '../programme/loan-programme.resolver.ts';
import { LoanProgrammeType } from '../programme/loan-programme.type.ts';
import type { Debt } from './calculate-debt.ts';
import { debtOf, eventsByLoan } from './debt-by-loan.loader.ts';
import { DebtDayArguments } from './debt-day.arguments.ts';
import { LoanType } from './loan.type.ts';
import { LoanEventType } from './loan-event.type.ts';
import { LoanStatus } from './loan-status.ts';
import { RepaymentType } from './repayment.type.ts';
import { repaymentsByLoan } from './repayments-by-loan.loader.ts';

@Resolver(() => LoanType)
export class LoanResolver {
  @Classified('bank_secret')
  @FieldResolver(() => VndScalar, {
    nullable: true,
    description:
      'Dư nợ gốc vào ngày, đồng; trống là chưa giải ngân. Principal outstanding on the day, VND; null is not paid out yet.',
  })
  async outstanding(
    @Root() loan: LoanType,
    @Args(() => DebtDayArguments) day: DebtDayArguments,
    @Ctx() context: RoomContext,
  ): Promise<bigint | null> {
    return (await debtOn(context, loan, day))?.outstanding ?? null;
  }

  @Classified('bank_secret')
  @FieldResolver(() => VndScalar, {
    nullable: true,
    description: 'Nợ gốc quá hạn vào ngày, đồng. Overdue principal on the day, VND.',
  })
  async overdue(
    @Root() loan: LoanType,
    @Args(() => DebtDayArguments) day: DebtDayArguments,
    @Ctx() context: RoomContext,
  ): Promise<bigint | null> {
    return (await debtOn(context, loan, day))?.overdue ?? null;
  }

  @Classified('bank_secret')
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Ngày đến hạn, kể cả gia hạn đến ngày đó. Due day with the extensions granted by then.',
  })
  async dueOn(
    @Root() loan: LoanType,
    @Args(() => DebtDayArguments) day: DebtDayArguments,
    @Ctx() context: RoomContext,
  ): Promise<string | null> {
    return (await debtOn(context, loan, day))?.dueOn ?? null;
  }

  @Classified('bank_secret')
  @FieldResolver(() => LoanStatus, {
    nullable: true,
    description:
      'Tình trạng vào ngày; trống là chưa giải ngân. Standing on the day; null is not paid out yet.',
  })
  async status(
    @Root() loan: LoanType,
    @Args(() => DebtDayArguments) day: DebtDayArguments,
    @Ctx() context: RoomContext,
  ): Promise<LoanStatus | null> {
    return (await debtOn(context, loan, day))?.status ?? null;
  }

  @Classified('bank_secret')
  @FieldResolver(() => LoanProgrammeType, {
    nullable: true,
    description:
      'Chương trình theo quy định ngày giải ngân; trống nếu không có quy định được ghi ở đây. The programme as the law had it when the money was paid out; null where no law is kept here.',
  })
  programme(@Root() loan: LoanType): LoanProgrammeType | null {
    const programme = findProgramme(LOAN_PROGRAMMES, loan.programmeCode, loan.disbursedOn);
    return programme === null ? null : presentProgramme(programme);
  }

  @Classified('bank_secret')
  @FieldResolver(() => SavingsAndCreditGroupType, { nullable: true, description: 'Tổ TK&VV. The group.' })
  group(
    @Root() loan: LoanType,
    @Ctx() context: RoomContext,
  ): Promise<SavingsAndCreditGroupType | null> | null {
    return loan.groupCode === null ? null : groupByCode(context).load(loan.groupCode);
  }

  @Classified('bank_secret')
  @FieldResolver(() => [RepaymentType], {
    nullable: true,
    description: 'Các lần thu nợ trong khoảng thời gian, mới trước. Repayments of the period, latest first.',
  })
  repayments(
    @Root() loan: LoanType,
    @Args(() => FlowArguments) flow: FlowArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly RepaymentType[]> {
    return repaymentsByLoan(context, flow.range(), flow.limit()).load(loan.id);
  }

  @Classified('bank_secret')
  @FieldResolver(() => [LoanEventType], {
    nullable: true,
    description: 'Các biến động đến ngày, mới trước. Events up to the day, latest first.',
  })
  async events(
    @Root() loan: LoanType,
    @Args(() => DebtDayArguments) { asOf }: DebtDayArguments,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'Số dòng, 1 đến 100. Rows, 1 to 100.',
    })
    first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanEventType[]> {
    const limit = readFirst(first);
    const events = await eventsByLoan(context, asOf ?? loan.askedOn).load(loan.id);
    return events.toReversed().slice(0, limit);
  }
}

function debtOn(context: RoomContext, loan: LoanType, { asOf }: DebtDayArguments): Promise<Debt | null> {
  return debtOf(context, loan, asOf ?? loan.askedOn);
}
