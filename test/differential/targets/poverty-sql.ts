import { date, text } from '../catalogue/sql.ts';
import { classed, households, POOR } from './basis.ts';
import type { Sides, SidesSql } from './plan-day.ts';

/** SQL: the latest total of the area by the day. */
const total = (figure: string, day: string): string =>
  `(select f.value from register.area_figure f join place p on p.no = f.area_no
     where f.figure = ${text(figure)} and f.as_of <= ${date(day)} order by f.as_of desc limit 1)`;
const all = (day: string): string => total('HOUSEHOLD_TOTAL', day);

const formerly = (code: string): string =>
  `(select count(*) from formerly_classed c where c.class = ${text(code)})`;

const KHMER = '05';
const khmerHead = (members: string): string =>
  `select w.no from ${members} w where w.relation_to_head = 'HEAD' and w.ethnicity_code = ${text(KHMER)}`;
const poorKhmer = households(`(${POOR}) intersect (${khmerHead('member')})`);
const formerlyPoorKhmer = `(select count(*) from formerly_classed c where c.class = 'POOR' and c.no in (${khmerHead('former_member')}))`;

/** before / of before − now / of now, over the common denominator. */
const fall = (before: string, ofBefore: string, now: string, ofNow: string): Required<Sides> => ({
  numerator: `(${before} * ${ofNow}::bigint - ${now} * ${ofBefore}::bigint)`,
  denominator: `(${ofBefore}::bigint * ${ofNow})`,
});

/** The indicators of how many are poor. */
export const POVERTY_SQL: Readonly<Record<string, SidesSql>> = {
  POOR_HOUSEHOLDS: () => ({ numerator: households(POOR) }),
  POVERTY_RATE: ({ asOf }) => ({ numerator: households(POOR), denominator: all(asOf) }),
  NEAR_POOR_HOUSEHOLDS: () => ({ numerator: households(classed('NEAR_POOR')) }),
  NEAR_POVERTY_RATE: ({ asOf }) => ({
    numerator: households(classed('NEAR_POOR')),
    denominator: all(asOf),
  }),
  // The quotient of whole numbers, which is exact but for its last rounding.
  POVERTY_RATE_DECREASE: ({ asOf, baselineOn }) => {
    const { numerator, denominator } = fall(formerly('POOR'), all(baselineOn), households(POOR), all(asOf));
    return { numerator: `(${numerator}::float8 / ${denominator})` };
  },
  POOR_HOUSEHOLDS_DECREASE: () => ({ numerator: `(${formerly('POOR')} - ${households(POOR)})` }),
  NEAR_POVERTY_RATE_DECREASE: ({ asOf, baselineOn }) =>
    fall(formerly('NEAR_POOR'), all(baselineOn), households(classed('NEAR_POOR')), all(asOf)),
  KHMER_POVERTY_DECREASE: ({ asOf, baselineOn }) =>
    fall(formerlyPoorKhmer, all(baselineOn), poorKhmer, all(asOf)),
  KHMER_POVERTY_DECREASE_AMONG_KHMER: ({ asOf, baselineOn }) =>
    fall(
      formerlyPoorKhmer,
      total('KHMER_HOUSEHOLD_TOTAL', baselineOn),
      poorKhmer,
      total('KHMER_HOUSEHOLD_TOTAL', asOf),
    ),
};
