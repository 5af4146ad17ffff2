import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { LoanType } from '../loan/loan.type.ts';
import { type LoanRole, loansByPerson } from '../loan/loans.loader.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { LoanListArguments } from './loan-list.arguments.ts';
import { selectLoans } from './select-loans.ts';

@Resolver(() => PersonStub)
export class PersonLoanResolver {
  @Classified('bank_secret')
  @FieldResolver(() => [LoanType], {
    nullable: true,
    description:
      'Khoản vay mà người này đứng tên, đã giải ngân đến ngày, mới trước. Loans in this person’s name paid out by the day, latest first.',
  })
  borrowedLoans(
    @Root() person: PersonStub,
    @Args(() => LoanListArguments) list: LoanListArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanType[]> {
    return loansOf(context, 'BORROWER', person.no, list);
  }

  @Classified('bank_secret')
  @FieldResolver(() => [LoanType], {
    nullable: true,
    description:
      'Khoản vay mà người này thụ hưởng (học sinh, sinh viên, lao động đi nước ngoài), mới trước. Loans for this person’s benefit (student, worker abroad), latest first.',
  })
  loansForBenefit(
    @Root() person: PersonStub,
    @Args(() => LoanListArguments) list: LoanListArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanType[]> {
    return loansOf(context, 'BENEFICIARY', person.no, list);
  }
}

async function loansOf(
  context: RoomContext,
  role: LoanRole,
  personNo: number,
  list: LoanListArguments,
): Promise<readonly LoanType[]> {
  const selection = { activeOnly: list.activeOnly, limit: list.limit() };
  const day = list.asOf ?? context.clock.today();
  const rows = await loansByPerson(context, day).load(personNo);
  const ofRole = rows.filter((row) => row.role === role);
  return selectLoans(context, ofRole, day, selection);
}
