import { onDay, within } from '../catalogue/sql.ts';
import { classed, either, households, less, POOR, POOR_OR_NEAR, persons, withStatus } from './basis.ts';
import type { Sides, SidesSql } from './plan-day.ts';

const everybody = (of: string): string =>
  `(select count(distinct m.person_no) from member m where m.no in (${of}))`;

const covered = (of: string): Sides => ({
  numerator: persons('select k.person_key from card_holder k', of),
  denominator: everybody(of),
});

/** SQL: the households with members, all of whom hold a card. */
export const FULLY_INSURED = less(
  'select m.no from member m',
  'select m.no from member m left join card_holder k on k.person_key = m.person_key where k.person_key is null',
);

const inDifficultArea = (asOf: string): string =>
  `select r.household_no from register.residence r
     join register.area_containment c on c.inside_no = r.area_no
     join register.area_class k on k.area_no = c.container_no
    where ${onDay('r', asOf)} and ${onDay('k', asOf)}
      and k.area_class in ('EXTREMELY_DIFFICULT_ETHNIC', 'PROGRAMME_135')`;

/** The indicators of who is insured. */
export const INSURANCE_SQL: Readonly<Record<string, SidesSql>> = {
  POOR_COVERED: () => covered(POOR),
  NEAR_POOR_COVERED: () => covered(classed('NEAR_POOR')),
  POOR_AND_NEAR_POOR_COVERED: () => covered(POOR_OR_NEAR),
  NEAR_POOR_FULLY_INSURED: () => ({
    numerator: households(`(${classed('NEAR_POOR')}) intersect (${FULLY_INSURED})`),
    denominator: households(classed('NEAR_POOR')),
  }),
  ENTITLED_GROUPS_COVERED: ({ asOf }) =>
    covered(either(either(POOR_OR_NEAR, inDifficultArea(asOf)), withStatus('SOCIAL_PROTECTION', asOf))),
  POOR_AND_NEAR_POOR_CARDS_ISSUED: ({ from, asOf }) => ({
    numerator: persons(
      `select c.person_key from insurance.health_card c where ${within('c.issued_on', from, asOf)}`,
      POOR_OR_NEAR,
    ),
  }),
};
