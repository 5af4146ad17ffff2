import { texts, within } from '../catalogue/sql.ts';
import { both, either, households, less, onList, POOR, POOR_OR_NEAR, withMember } from './basis.ts';
import { lentTo } from './credit-sql.ts';
import { payingFees } from './education-sql.ts';
import { FULLY_INSURED } from './insurance-sql.ts';
import { enrolled, placed } from './labour-sql.ts';
import type { PlanDay, SidesSql } from './plan-day.ts';

/** SQL: households given support in the term so far, themselves or somebody who is a member on the day. */
function supported({ from, asOf }: PlanDay, kinds: readonly string[] | null = null): string {
  const given = `${within('s.happened_on', from, asOf)} and ${kinds === null ? 'true' : `s.kind = any(${texts(kinds)})`}`;
  return `select s.household_no from register.support_event s where ${given}
    union select m.no from member m join register.support_event s on s.person_no = m.person_no where ${given}`;
}

const listGiven =
  (list: string, kind: string): SidesSql =>
  (day) => ({ numerator: households(both(onList(list, day.asOf), supported(day, [kind]))) });

/** SQL: households that some agency did something for in the term so far. */
function helped(day: PlanDay): string {
  const cards = `select c.person_key from insurance.health_card c where ${within('c.issued_on', day.from, day.asOf)}`;
  return [
    supported(day),
    lentTo(day),
    withMember(cards),
    withMember(placed(day)),
    withMember(enrolled(day)),
  ].reduce(either);
}

/** The indicators of what households are given. */
export const SUPPORT_SQL: Readonly<Record<string, SidesSql>> = {
  HELPED_BY_ANY_AGENCY: (day) => ({
    numerator: households(both(POOR_OR_NEAR, helped(day))),
    denominator: households(POOR_OR_NEAR),
  }),
  WITH_CARD_AND_TUITION_POLICIES: ({ asOf }) => ({
    numerator: households(less(both(POOR_OR_NEAR, FULLY_INSURED), withMember(payingFees(asOf)))),
    denominator: households(POOR_OR_NEAR),
  }),
  HOUSING_SUPPORTED: (day) => ({ numerator: households(both(POOR, supported(day, ['HOUSING']))) }),
  LISTED_GIVEN_CLEAN_WATER: listGiven('TV2020-CLEAN_WATER', 'WATER'),
  LISTED_GIVEN_LATRINE: listGiven('TV2020-LATRINE', 'SANITATION'),
  LISTED_GIVEN_INCOME_SUPPORT: listGiven('TV2020-INCOME_SUPPORT', 'INCOME_SUPPLEMENT'),
};
