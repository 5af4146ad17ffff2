import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { FlowArguments } from '../flow/flow-arguments.ts';
import { groupByCode } from '../group/groups.loader.ts';
import { SavingsAndCreditGroupType } from '../group/savings-and-credit-group.type.ts';
import { findProgramme } from '../law/loan-programme.ts';
import { LOAN_PROGRAMMES } from '../law/loan-programmes.ts';
import { presentProgramme } from '../programme/loan-programme.resolver.ts';
import { LoanProgrammeType } from '../programme/loan-programme.type.ts';
import { debtOf, eventsByLoan } from './debt-by-loan.loader.ts';
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
    description: 'Dư nợ gốc vào ngày, đồng. Principal outstanding on the day, VND.',
  })
  async outstanding(
    @Root() loan: LoanType,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Ngày tra cứu; mặc định là ngày đã hỏi khoản vay. The day asked about; by default the `asOf` of the loan.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<bigint> {
    return (await debtOf(context, loan, asOf ?? loan.askedOn)).outstanding;
  }

  @Classified('bank_secret')
  @FieldResolver(() => VndScalar, {
    nullable: true,
    description: 'Nợ gốc quá hạn vào ngày, đồng. Overdue principal on the day, VND.',
  })
  async overdue(
    @Root() loan: LoanType,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Ngày tra cứu; mặc định là ngày đã hỏi khoản vay. The day asked about; by default the `asOf` of the loan.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<bigint> {
    return (await debtOf(context, loan, asOf ?? loan.askedOn)).overdue;
  }

  @Classified('bank_secret')
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Ngày đến hạn, kể cả gia hạn đến ngày đó. Due day with the extensions granted by then.',
  })
  async dueOn(
    @Root() loan: LoanType,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Ngày tra cứu; mặc định là ngày đã hỏi khoản vay. The day asked about; by default the `asOf` of the loan.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<string> {
    return (await debtOf(context, loan, asOf ?? loan.askedOn)).dueOn;
  }

  @Classified('bank_secret')
  @FieldResolver(() => LoanStatus, {
    nullable: true,
    description: 'Tình trạng vào ngày. Standing on the day.',
  })
  async status(
    @Root() loan: LoanType,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Ngày tra cứu; mặc định là ngày đã hỏi khoản vay. The day asked about; by default the `asOf` of the loan.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<LoanStatus> {
    return (await debtOf(context, loan, asOf ?? loan.askedOn)).status;
  }

  @Classified('bank_secret')
  @FieldResolver(() => LoanProgrammeType, {
    nullable: true,
    description:
      'Chương trình theo quy định ngày giải ngân; trống nếu quy định chưa chắc chắn. The programme as the law had it when the money was paid out; null where its terms are not certain.',
  })
  programme(@Root() loan: LoanType): LoanProgrammeType | null {
    const programme = findProgramme(
      LOAN_PROGRAMMES,
      loan.programmeCode ?? '',
      loan.disbursedOn ?? loan.askedOn,
    );
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
    description: 'Các biến động đến ngày, cũ trước. Events up to the day, oldest first.',
  })
  events(
    @Root() loan: LoanType,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Ngày tra cứu; mặc định là ngày đã hỏi khoản vay. The day asked about; by default the `asOf` of the loan.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanEventType[]> {
    return eventsByLoan(context, asOf ?? loan.askedOn).load(loan.id) as Promise<readonly LoanEventType[]>;
  }
}
