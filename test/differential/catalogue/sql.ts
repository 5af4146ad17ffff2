import type { Figure } from '../expression.ts';

/** SQL of what all questions share, written from the definitions and not from the rooms' own statements. */

export const date = (day: string): string => `date '${day}'`;

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

export const texts = (values: readonly string[]): string => `array[${values.map(text).join(', ')}]::text[]`;

/** Condition: the period of a row holds the day; both ends count, an open end is still going on. */
export const onDay = (row: string, day: string): string =>
  `${date(day)} between ${row}.valid_from and coalesce(${row}.valid_to, 'infinity')`;

export const areaInUse = onDay;

/** Condition: a day of a row is within both days. */
export const within = (column: string, from: string, to: string): string =>
  `${column} between ${date(from)} and ${date(to)}`;

/** Numbers of the households registered on the day in the areas selected or in areas that lie in them. */
export const containedIn = (areas: string, day: string): string =>
  `select r.household_no as no from register.residence r
    where ${onDay('r', day)} and r.area_no in (
      select c.inside_no from register.area_containment c where c.container_no in (${areas}))`;

/**
 * The review that rules each household on the day (as `v`): of the approved ones up to then the latest; of two of one
 * day the later approved, then the one under the newer standard.
 */
export const rulingReviews = (day: string): string =>
  `select distinct on (v.household_no) v.* from register.review v
    where v.approved_on is not null and v.reference_on <= ${date(day)}
    order by v.household_no, v.reference_on desc, v.approved_on desc,
             array_position(array['QD59_2015', 'ND07_2021', 'ND351_2025'], v.standard) desc`;

/** Every household with its class on the day (`no`, `class`); one that no review rules is not poor. */
export const classes = (day: string): string =>
  `select h.no, coalesce(v.class, 'NON_POOR') as class
     from register.household h left join (${rulingReviews(day)}) v on v.household_no = h.no`;

export const ofClass = (codes: readonly string[], day: string): string =>
  `select c.no from (${classes(day)}) c where c.class = any(${texts(codes)})`;

/** Members on the day, found by their pseudonym: `no` of the household, `person_no`, `person_key`, `public_id`. */
export const members = (day: string): string =>
  `select m.household_no as no, p.no as person_no, p.person_key, p.public_id, p.sex, p.birth_date, p.ethnicity_code,
          m.relation_to_head
     from register.membership m join register.person p on p.no = m.person_no where ${onDay('m', day)}`;

/** Households with a member on the day whose pseudonym is selected. */
export const householdsOf = (keys: string, day: string): string =>
  `select w.no from (${members(day)}) w where w.person_key in (${keys})`;

/** The figure of how many members on the day have a pseudonym that is selected; everybody once. */
export const personsOf = (keys: string, day: string): Pick<Figure, 'rows' | 'value' | 'none'> => ({
  rows: `select w.no, w.person_no from (${members(day)}) w where w.person_key in (${keys})`,
  value: 'count(distinct x.person_no)::int',
  none: '0',
});
