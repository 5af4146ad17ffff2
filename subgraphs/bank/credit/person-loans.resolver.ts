import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { LARGEST_PAGE } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { LoanType } from '../loan/loan.type.ts';
import { presentLoan } from '../loan/loan-rows.ts';
import { loansByPerson } from '../loan/loans.loader.ts';
import { PersonStub } from '../stubs/stubs.ts';

@Resolver(() => PersonStub)
export class PersonLoanResolver {
  @Classified('bank_secret')
  @FieldResolver(() => [LoanType], {
    nullable: true,
    description:
      'Khoản vay mà người này đứng tên, đã giải ngân đến ngày, mới trước, nhiều nhất 100. Loans in this person’s name paid out by the day, latest first, at most 100.',
  })
  borrowedLoans(
    @Root() person: PersonStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanType[]> {
    return loansOf(context, 'person_key', person.no, asOf);
  }

  @Classified('bank_secret')
  @FieldResolver(() => [LoanType], {
    nullable: true,
    description:
      'Khoản vay mà người này thụ hưởng (học sinh, sinh viên, lao động đi nước ngoài), mới trước, nhiều nhất 100. Loans for this person’s benefit (student, worker abroad), latest first, at most 100.',
  })
  loansForBenefit(
    @Root() person: PersonStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanType[]> {
    return loansOf(context, 'beneficiary_key', person.no, asOf);
  }
}

async function loansOf(
  context: RoomContext,
  as: 'person_key' | 'beneficiary_key',
  personNo: number,
  asOf: string | null,
): Promise<readonly LoanType[]> {
  const day = asOf ?? context.clock.today();
  const rows = await loansByPerson(context, as, day).load(personNo);
  return rows.slice(0, LARGEST_PAGE).map((row) => presentLoan(row, day));
}
