import { Arg, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AFTER, codes, FIRST } from '../../../shared/cohort/arguments.ts';
import { breakDown } from '../../../shared/cohort/breakdown.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import type { HouseholdPageValue } from '../../../shared/cohort/household-page.ts';
import { orderedPage } from '../../../shared/cohort/ordered-page.ts';
import type { EntrustedAssociation } from '../group/entrusted-association.ts';
import type { LoanStatus } from '../loan/loan-status.ts';
import { LoanProgrammeCode } from '../programme/loan-programme-code.ts';
import { PROGRAMME } from './arguments.ts';
import { Cohort, HouseholdPage } from './cohort.type.ts';
import { EntrustedAssociationCohort, LoanProgrammeCohort, LoanStatusCohort } from './credit.type.ts';
import {
  BY_ASSOCIATION,
  BY_PROGRAMME,
  BY_STATUS,
  OUTSTANDING,
  OUTSTANDING_OF_STATUS,
} from './debts.facts.ts';

const DESCENDING = {
  defaultValue: true,
  description: 'Từ lớn đến nhỏ. Largest first.',
} as const;

/** Borrowers by what they borrow, and in the order of what they owe. */
@Resolver(() => Cohort)
export class BorrowerBucketsResolver {
  @Contribution(
    () => [LoanProgrammeCohort],
    'bank_secret',
    'Chia các hộ còn dư nợ theo chương trình. Households that owe, by programme.',
  )
  async loanProgrammes(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanProgrammeCohort[]> {
    const buckets = await breakDown(context, cohort, BY_PROGRAMME, cohort.asOf);
    return buckets.map(({ bucket, cohort: part }) => ({
      programme: bucket as LoanProgrammeCode,
      cohort: part,
    }));
  }

  @Contribution(
    () => [EntrustedAssociationCohort],
    'bank_secret',
    'Chia các hộ còn dư nợ theo hội nhận ủy thác; vay trực tiếp thì không nêu. Households that owe, by entrusted association; loans lent directly are left out.',
  )
  async associations(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly EntrustedAssociationCohort[]> {
    const buckets = await breakDown(context, cohort, BY_ASSOCIATION, cohort.asOf);
    return buckets.map(({ bucket, cohort: part }) => ({
      association: bucket as EntrustedAssociation,
      cohort: part,
    }));
  }

  @Contribution(
    () => [LoanStatusCohort],
    'bank_secret',
    'Chia các hộ còn dư nợ theo tình trạng khoản vay. Households that owe, by how a loan stands.',
  )
  async debtStates(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly LoanStatusCohort[]> {
    const buckets = await breakDown(context, cohort, BY_STATUS, cohort.asOf);
    return buckets.map(({ bucket, cohort: part }) => ({ status: bucket as LoanStatus, cohort: part }));
  }

  @Contribution(
    () => HouseholdPage,
    'bank_secret',
    'Danh sách hộ theo dư nợ. Households in the order of what they owe on the day.',
  )
  async pageByOutstanding(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('programme', () => [LoanProgrammeCode], PROGRAMME) programmes: LoanProgrammeCode[] | undefined,
    @Arg('descending', () => Boolean, DESCENDING) descending: boolean,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<HouseholdPageValue> {
    const of = codes(programmes);
    const column = await context.facts.column(OUTSTANDING, cohort.asOf, of);
    const order = { name: `OUTSTANDING ${JSON.stringify(of)}`, descending, column };
    return orderedPage(context, cohort, 'pageByOutstanding', order, { first, after });
  }

  @Contribution(
    () => HouseholdPage,
    'bank_secret',
    'Danh sách hộ theo nợ quá hạn. Households in the order of what is overdue on the day.',
  )
  async pageByOverdue(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('descending', () => Boolean, DESCENDING) descending: boolean,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<HouseholdPageValue> {
    const column = await context.facts.column(OUTSTANDING_OF_STATUS, cohort.asOf, null, 'OVERDUE');
    const order = { name: 'OVERDUE', descending, column };
    return orderedPage(context, cohort, 'pageByOverdue', order, { first, after });
  }
}
