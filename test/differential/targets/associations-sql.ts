import { date, onDay, texts } from '../catalogue/sql.ts';
import { ANYBODY, both, households, less, POOR, POOR_OR_NEAR, withStatus } from './basis.ts';
import type { PlanDay, SidesSql } from './plan-day.ts';

/** Households that these promised to bring out of poverty in the year of the day, and that are not poor. */
const escapedWith =
  (...associations: readonly string[]): SidesSql =>
  ({ asOf }: PlanDay) => {
    const promised = `select g.household_no from plans.helper_assignment g
      where g.kind = 'ESCAPE_TARGET' and g.association = any(${texts(associations)}) and g.year = ${asOf.slice(0, 4)}`;
    return { numerator: households(both(less(ANYBODY, POOR), promised)) };
  };

/** SQL: the communes of the area in use on the day where no poor household has somebody of merit. */
const withoutPoorMerit = (asOf: string): string => `(
  select count(*) from register.area a join place p on p.no = a.parent_no
   where ${onDay('a', asOf)} and a.no not in (
     select c.container_no from register.residence r
       join register.area_containment c on c.inside_no = r.area_no
      where ${onDay('r', asOf)} and r.household_no in (${both(POOR, withStatus('MERIT', asOf))})))`;

const ASSOCIATIONS_OF_A_COMMUNE = 5;

/** The indicators of what associations and communes take on. */
export const ASSOCIATIONS_SQL: Readonly<Record<string, SidesSql>> = {
  ESCAPED_WITH_FARMERS: escapedWith('FARMERS'),
  ESCAPED_WITH_WOMEN: escapedWith('WOMEN'),
  ESCAPED_WITH_YOUTH: escapedWith('YOUTH'),
  ESCAPED_WITH_VETERANS: escapedWith('VETERANS'),
  ESCAPED_WITH_ELDERLY_OTHER: escapedWith('ELDERLY', 'OTHER'),
  COMMUNES_WITHOUT_POOR_MERIT: ({ asOf }) => ({ numerator: withoutPoorMerit(asOf) }),
  HOUSEHOLDS_HELPED_PER_ASSOCIATION: ({ asOf }) => ({
    numerator: households(
      both(
        POOR_OR_NEAR,
        `select g.household_no from plans.helper_assignment g
          where g.kind in ('HELPER', 'SPONSOR') and g.valid_from <= ${date(asOf)}
            and (g.valid_to is null or g.valid_to >= ${date(asOf)})`,
      ),
    ),
    denominator: String(ASSOCIATIONS_OF_A_COMMUNE),
  }),
};
