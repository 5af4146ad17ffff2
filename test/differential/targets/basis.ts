import { classes, containedIn, date, members, onDay, rulingReviews, text, texts } from '../catalogue/sql.ts';
import type { PlanDay } from './plan-day.ts';

/**
 * SQL of a `with`: `place`, the area; its households on the day, `classed (no, class)`, and on the day of the baseline,
 * `formerly_classed`; their members, `member` and `former_member`, and `first_member` on the
 * first day of the term; `ruling`, the reviews that class them; `card_holder`,
 * the pseudonyms with a card that is valid on the day.
 */
export function basisSql({ area, from, asOf, baselineOn }: PlanDay): string {
  const tables = {
    place: `select a.no from register.area a where a.code = ${text(area)} and ${onDay('a', asOf)}`,
    here: containedIn('select p.no from place p', asOf),
    formerly_here: containedIn('select p.no from place p', baselineOn),
    classed: `select c.* from here h join (${classes(asOf)}) c on c.no = h.no`,
    formerly_classed: `select c.* from formerly_here h join (${classes(baselineOn)}) c on c.no = h.no`,
    member: `select w.* from here h join (${members(asOf)}) w on w.no = h.no`,
    first_member: `select w.* from (${containedIn('select p.no from place p', from)}) h
       join (${members(from)}) w on w.no = h.no`,
    former_member: `select w.* from formerly_here h join (${members(baselineOn)}) w on w.no = h.no`,
    ruling: `select v.* from here h join (${rulingReviews(asOf)}) v on v.household_no = h.no`,
    card_holder: `select distinct c.person_key from insurance.health_card c
       where c.person_key is not null and ${date(asOf)} between c.valid_from and c.valid_to
         and (c.revoked_on is null or c.revoked_on > ${date(asOf)})`,
  };
  return Object.entries(tables)
    .map(([name, rows]) => `${name} as materialized (${rows})`)
    .join(', ');
}

/** SQL: households of the area of these classes. */
export const classed = (...codes: readonly string[]): string =>
  `select c.no from classed c where c.class = any(${texts(codes)})`;

export const POOR = classed('POOR');
export const POOR_OR_NEAR = classed('POOR', 'NEAR_POOR');
export const ANYBODY = 'select c.no from classed c';

/** SQL: how many households of the area are among the ones selected. */
export const households = (selected: string): string =>
  `(select count(*) from classed c where c.no in (${selected}))`;

/** SQL: how many persons of the households selected have one of the pseudonyms, each once. */
export const persons = (keys: string, of: string): string =>
  `(select count(distinct m.person_no) from member m where m.no in (${of}) and m.person_key in (${keys}))`;

/** SQL: households with a member of one of the pseudonyms. */
export const withMember = (keys: string): string =>
  `select m.no from member m where m.person_key in (${keys})`;

export const both = (one: string, other: string): string => `(${one}) intersect (${other})`;
export const either = (one: string, other: string): string => `(${one}) union (${other})`;
export const less = (one: string, other: string): string => `(${one}) except (${other})`;

/** SQL: the households with somebody of this kind on the day. */
export const withStatus = (kind: string, asOf: string): string =>
  `select m.no from member m join register.person_status s on s.person_no = m.person_no
    where s.kind = ${text(kind)} and ${onDay('s', asOf)}`;

/**
 * SQL: the households on a need list made by the day, themselves or through somebody who is a member on the day.
 * @param members the table of members of the day
 */
export const onList = (code: string, asOf: string, members = 'member'): string =>
  `select coalesce(m.no, case when e.person_no is null then e.household_no end)
     from register.need_list l join register.need_entry e on e.list_code = l.code
     left join ${members} m on m.person_no = e.person_no
    where l.code = ${text(code)} and l.frozen_on <= ${date(asOf)}`;
