import { APPLICATIONS, paidOut } from '../catalogue/bank.ts';
import { date, texts, within } from '../catalogue/sql.ts';
import { both, classed, households, onList, POOR_OR_NEAR } from './basis.ts';
import type { PlanDay, Sides, SidesSql } from './plan-day.ts';

/** SQL: households that got a loan in the term so far, of these programmes or any. */
export const lentTo = ({ from, asOf }: PlanDay, programmes: readonly string[] | null = null): string =>
  `select l.no from (${paidOut(from, asOf, programmes)}) l`;

/** SQL: households that applied in the term so far and were found eligible by the day. */
function foundEligible({ from, asOf }: PlanDay, programmes: readonly string[] | null, and = 'true'): string {
  const ofThese = programmes === null ? 'true' : `a.programme = any(${texts(programmes)})`;
  return `select a.no from (${APPLICATIONS}) a
     where ${within('a.applied_on', from, asOf)} and ${ofThese} and ${and}
       and a.eligibility = 'ELIGIBLE' and (a.decided_on is null or a.decided_on <= ${date(asOf)})`;
}

function needServed(day: PlanDay, of: string, programmes: readonly string[] | null): Sides {
  const lent = `a.code in (select l.application_code from bank.loan l where l.disbursed_on <= ${date(day.asOf)})`;
  return {
    numerator: households(both(of, foundEligible(day, programmes, lent))),
    denominator: households(both(of, foundEligible(day, programmes))),
  };
}

const HOUSING = ['HOUSING_D33', 'HOUSING_OUTSIDE_D33'] as const;

/** The indicators of loans. */
export const CREDIT_SQL: Readonly<Record<string, SidesSql>> = {
  NEED_SERVED: (day) => needServed(day, classed('POOR', 'NEAR_POOR', 'NEWLY_ESCAPED'), null),
  STUDENT_NEED_SERVED: (day) => needServed(day, POOR_OR_NEAR, ['STUDENT']),
  LISTED_GIVEN_LIVELIHOOD_LOAN: (day) => ({
    numerator: households(both(onList('TV2020-LOAN_LIVELIHOOD', day.asOf), lentTo(day))),
  }),
  LISTED_GIVEN_HOUSING_LOAN: (day) => ({
    numerator: households(both(onList('TV2020-HOUSING_LOAN', day.asOf), lentTo(day, HOUSING))),
  }),
};
