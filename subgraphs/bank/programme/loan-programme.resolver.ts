import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { type LoanProgramme, programmesInForce } from '../law/loan-programme.ts';
import { LOAN_PROGRAMMES } from '../law/loan-programmes.ts';
import { LoanEligibleClass, LoanMaximumPer, LoanProgrammeType } from './loan-programme.type.ts';

@Resolver()
export class LoanProgrammeResolver {
  @Query(() => [LoanProgrammeType], {
    nullable: true,
    description:
      'Các chương trình cho vay có hiệu lực vào ngày. Programmes in force on the day; those of which the terms are unsure are left out.',
  })
  loanProgrammes(
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() { clock }: RoomContext,
  ): readonly LoanProgrammeType[] {
    return programmesInForce(LOAN_PROGRAMMES, asOf ?? clock.today()).map(presentProgramme);
  }
}

/** The row in the shape of the graph, with the rate as a fraction too. */
export function presentProgramme(programme: LoanProgramme): LoanProgrammeType {
  const { rateBasisPoints, maximumPer, eligibleClasses } = programme;
  return {
    ...programme,
    maximumPer: LoanMaximumPer[maximumPer],
    eligibleClasses: eligibleClasses.map((eligible) => LoanEligibleClass[eligible]),
    annualRate: rateBasisPoints === null ? null : rateBasisPoints / 10_000,
  };
}
