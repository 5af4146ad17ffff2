import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { codes, IS, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import { narrow } from '../../../shared/cohort/narrow.ts';
import { LoanEligibility } from '../application/loan-eligibility.ts';
import { EntrustedAssociation } from '../group/entrusted-association.ts';
import { LoanEventKind } from '../loan/loan-event-kind.ts';
import { LoanProgrammeCode } from '../programme/loan-programme-code.ts';
import { ASSOCIATION, PROGRAMME } from './arguments.ts';
import { Cohort } from './cohort.type.ts';
import { BORROWING, IN_GROUP, STANDING } from './debts.facts.ts';
import { APPLIED, BORROWED, LOAN_EVENTS } from './happenings.facts.ts';

/** Households by their loans and applications. */
@Resolver(() => Cohort)
export class BorrowingCohortResolver {
  @Narrowing(
    () => Cohort,
    'bank_secret',
    'Các hộ còn dư nợ vào ngày của nhóm. Households with principal outstanding on the day.',
  )
  borrowing(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes: LoanProgrammeCode[] | undefined,
    @Arg('association', () => [EntrustedAssociation], ASSOCIATION)
    associations: EntrustedAssociation[] | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return narrow(context, cohort, is, BORROWING, cohort.asOf, codes(programmes), codes(associations));
  }

  @Narrowing(
    () => Cohort,
    'bank_secret',
    'Các hộ được giải ngân một khoản vay trong kỳ. Households to which a loan was paid out in the period.',
  )
  borrowed(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes: LoanProgrammeCode[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const { from, to } = period.of(cohort);
    return narrow(context, cohort, is, BORROWED, from, to, codes(programmes));
  }

  @Narrowing(
    () => Cohort,
    'bank_secret',
    'Các hộ nộp hồ sơ vay trong kỳ, theo kết quả xét đã biết vào ngày cuối kỳ. Households that applied in the period, by the decision as known on its last day: undecided is not the same as no.',
  )
  applied(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes: LoanProgrammeCode[] | undefined,
    @Arg('decision', () => [LoanEligibility], {
      nullable: true,
      description: 'Chỉ các kết quả xét này; không ghi là tất cả. Only these decisions; left out: any.',
    })
    decisions: LoanEligibility[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const { from, to } = period.of(cohort);
    return narrow(context, cohort, is, APPLIED, from, to, codes(programmes), codes(decisions));
  }

  @Narrowing(
    () => Cohort,
    'bank_secret',
    'Các hộ có nợ quá hạn. Households that owe on a loan that is overdue on the day.',
  )
  overdue(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes: LoanProgrammeCode[] | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return narrow(context, cohort, is, STANDING, cohort.asOf, codes(programmes), 'OVERDUE');
  }

  @Narrowing(
    () => Cohort,
    'bank_secret',
    'Các hộ có nợ khoanh. Households that owe on a loan that is frozen on the day.',
  )
  frozen(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes: LoanProgrammeCode[] | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return narrow(context, cohort, is, STANDING, cohort.asOf, codes(programmes), 'FROZEN');
  }

  @Narrowing(
    () => Cohort,
    'bank_secret',
    'Các hộ còn dư nợ qua tổ TK&VV. Households that owe on a loan of a savings-and-credit group on the day.',
  )
  inSavingsGroup(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('association', () => [EntrustedAssociation], ASSOCIATION)
    associations: EntrustedAssociation[] | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return narrow(context, cohort, is, IN_GROUP, cohort.asOf, codes(associations));
  }

  @Narrowing(
    () => Cohort,
    'bank_secret',
    'Các hộ có khoản vay biến động trong kỳ: gia hạn, khoanh nợ, chuyển quá hạn … Households with a loan to which such a thing happened in the period.',
  )
  loanEvent(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('kind', () => [LoanEventKind], {
      nullable: true,
      description: 'Chỉ các loại này; không ghi là tất cả. Only these kinds; left out: any.',
    })
    kinds: LoanEventKind[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const { from, to } = period.of(cohort);
    return narrow(context, cohort, is, LOAN_EVENTS, from, to, codes(kinds));
  }
}
