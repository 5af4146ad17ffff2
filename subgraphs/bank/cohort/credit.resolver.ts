import { Arg, Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { codes, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { Contribution, Figure, VndFigure } from '../../../shared/cohort/field-decorators.ts';
import { countHouseholds, sumOfVnd, sumOver } from '../../../shared/cohort/measure.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { LoanProgrammeCode } from '../programme/loan-programme-code.ts';
import { PROGRAMME } from './arguments.ts';
import { Cohort } from './cohort.type.ts';
import { CohortCredit, CohortCreditNeed, CohortLending } from './credit.type.ts';
import { ACTIVE_LOANS, BORROWING, OUTSTANDING, OUTSTANDING_OF_STATUS } from './debts.facts.ts';
import { AMOUNT_PAID_OUT, APPLIED, BORROWED, COLLECTED, LOANS_PAID_OUT, SERVED } from './happenings.facts.ts';

@Resolver(() => Cohort)
export class CreditOfCohortResolver {
  @Contribution(() => CohortCredit, 'bank_secret', 'Dư nợ của nhóm. What the cohort owes on its day.')
  credit(
    @Root() cohort: Cohort,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes?: LoanProgrammeCode[],
  ): CohortCredit {
    return new CohortCredit(cohort, codes(programmes));
  }

  @Contribution(
    () => CohortLending,
    'bank_secret',
    'Cho vay, thu nợ của nhóm trong kỳ. What was lent to the cohort, and collected, in the period.',
  )
  lending(
    @Root() cohort: Cohort,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes: LoanProgrammeCode[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
  ): CohortLending {
    const { from, to } = period.of(cohort);
    return new CohortLending(cohort, from, to, codes(programmes));
  }

  @Contribution(
    () => CohortCreditNeed,
    'bank_secret',
    'Nhu cầu vay của nhóm trong kỳ. What the cohort applied for in the period.',
  )
  creditNeed(
    @Root() cohort: Cohort,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes: LoanProgrammeCode[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
  ): CohortCreditNeed {
    const { from, to } = period.of(cohort);
    return new CohortCreditNeed(cohort, from, to, codes(programmes));
  }
}

@Resolver(() => CohortCredit)
export class CohortCreditResolver {
  @Figure('Số hộ còn dư nợ. Households with principal outstanding.')
  borrowers(@Root() { cohort, programmes }: CohortCredit, @Ctx() context: RoomContext): Promise<number> {
    return countHouseholds(context, cohort, BORROWING, cohort.asOf, programmes, null);
  }

  @Figure('Số khoản vay còn dư nợ. Loans with principal outstanding.')
  loans(@Root() { cohort, programmes }: CohortCredit, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, ACTIVE_LOANS, cohort.asOf, programmes);
  }

  @VndFigure('Tổng dư nợ gốc, đồng. Principal outstanding, VND.')
  outstanding(@Root() { cohort, programmes }: CohortCredit, @Ctx() context: RoomContext): Promise<bigint> {
    return sumOfVnd(context, cohort, OUTSTANDING, cohort.asOf, programmes);
  }

  @VndFigure('Trong đó quá hạn, đồng. Of it overdue, VND.')
  overdue(@Root() { cohort, programmes }: CohortCredit, @Ctx() context: RoomContext): Promise<bigint> {
    return sumOfVnd(context, cohort, OUTSTANDING_OF_STATUS, cohort.asOf, programmes, 'OVERDUE');
  }

  @VndFigure('Trong đó khoanh nợ, đồng. Of it frozen, VND.')
  frozen(@Root() { cohort, programmes }: CohortCredit, @Ctx() context: RoomContext): Promise<bigint> {
    return sumOfVnd(context, cohort, OUTSTANDING_OF_STATUS, cohort.asOf, programmes, 'FROZEN');
  }

  @Classified('none')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ nợ quá hạn trên tổng dư nợ; trống nếu không có dư nợ. Overdue by outstanding, a fraction; null where nothing is owed.',
  })
  async overdueShare(@Root() credit: CohortCredit, @Ctx() context: RoomContext): Promise<number | null> {
    const { cohort, programmes } = credit;
    const outstanding = await sumOver(context, cohort, OUTSTANDING, cohort.asOf, programmes);
    const overdue = await sumOver(context, cohort, OUTSTANDING_OF_STATUS, cohort.asOf, programmes, 'OVERDUE');
    return outstanding === 0 ? null : overdue / outstanding;
  }
}

@Resolver(() => CohortLending)
export class CohortLendingResolver {
  @Figure('Số hộ được giải ngân. Households to which a loan was paid out.')
  households(@Root() { cohort, ...of }: CohortLending, @Ctx() context: RoomContext): Promise<number> {
    return countHouseholds(context, cohort, BORROWED, of.from, of.to, of.programmes);
  }

  @Figure('Số khoản vay được giải ngân. Loans paid out.')
  loans(@Root() { cohort, ...of }: CohortLending, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, LOANS_PAID_OUT, of.from, of.to, of.programmes);
  }

  @VndFigure('Số tiền giải ngân, đồng. Paid out, VND.')
  amount(@Root() { cohort, ...of }: CohortLending, @Ctx() context: RoomContext): Promise<bigint> {
    return sumOfVnd(context, cohort, AMOUNT_PAID_OUT, of.from, of.to, of.programmes);
  }

  @VndFigure('Số nợ gốc đã thu, đồng. Principal collected, VND.')
  collected(@Root() { cohort, ...of }: CohortLending, @Ctx() context: RoomContext): Promise<bigint> {
    return sumOfVnd(context, cohort, COLLECTED, of.from, of.to, of.programmes);
  }
}

@Resolver(() => CohortCreditNeed)
export class CohortCreditNeedResolver {
  @Figure('Số hộ nộp hồ sơ. Households that applied.')
  applied(@Root() need: CohortCreditNeed, @Ctx() context: RoomContext): Promise<number> {
    return countApplied(need, context, null);
  }

  @Figure('Số hộ có hồ sơ đủ điều kiện. Households found eligible.')
  eligible(@Root() need: CohortCreditNeed, @Ctx() context: RoomContext): Promise<number> {
    return countApplied(need, context, ['ELIGIBLE']);
  }

  @Figure('Số hộ có hồ sơ không đủ điều kiện. Households found ineligible.')
  ineligible(@Root() need: CohortCreditNeed, @Ctx() context: RoomContext): Promise<number> {
    return countApplied(need, context, ['INELIGIBLE']);
  }

  @Figure('Số hộ có hồ sơ chưa xét. Households with an application not yet decided: not the same as no.')
  undecided(@Root() need: CohortCreditNeed, @Ctx() context: RoomContext): Promise<number> {
    return countApplied(need, context, ['UNDECIDED']);
  }

  @Figure(
    'Số hộ đã được giải ngân theo các hồ sơ này. Households to which a loan of these applications was paid out.',
  )
  served(@Root() { cohort, ...of }: CohortCreditNeed, @Ctx() context: RoomContext): Promise<number> {
    return countHouseholds(context, cohort, SERVED, of.from, of.to, of.programmes);
  }
}

function countApplied(
  { cohort, from, to, programmes }: CohortCreditNeed,
  context: RoomContext,
  decisions: readonly string[] | null,
): Promise<number> {
  return countHouseholds(context, cohort, APPLIED, from, to, programmes, decisions);
}
