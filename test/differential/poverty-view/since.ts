import { members, text, texts, within } from '../catalogue/sql.ts';

/** The 31 December on the day or the last before it. */
export const reviewDay = (asOf: string): string =>
  asOf.endsWith('-12-31') ? asOf : `${Number(asOf.slice(0, 4)) - 1}-12-31`;

/** Households to which, or to a member of the last day, support of the kinds was given; both days count. */
export const supported = (from: string, asOf: string, kinds: readonly string[]): string =>
  `select s.household_no as no from register.support_event s
    where ${within('s.happened_on', from, asOf)} and s.kind = any(${texts(kinds)})
   union select w.no from (${members(asOf)}) w join register.support_event s on s.person_no = w.person_no
    where ${within('s.happened_on', from, asOf)} and s.kind = any(${texts(kinds)})`;

/** Pseudonyms of those who took the step of work abroad; both days count. */
export const abroadSince = (from: string, asOf: string, step: string): string =>
  `select a.person_key from labour.contract_abroad_step a
    where a.step = ${text(step)} and ${within('a.happened_on', from, asOf)}`;
