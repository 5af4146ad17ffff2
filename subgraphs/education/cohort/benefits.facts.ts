import { columnFact, type FactValue } from '../../../shared/cohort/fact.ts';
import { happenedFact, linkedOn, personsFact } from '../../../shared/cohort/persons-fact.ts';
import type { BenefitWindow } from '../benefit/read-benefit-window.ts';

/** Benefits of the kinds `$2`, null: any, in the window that `windowValues` gives as `$3` to `$6`. */
const IN_WINDOW = `($2::text[] is null or b.kind = any($2::text[]))
  and (($3::text is null or b.school_year = $3::text)
         and ($4::date is null or b.valid_to >= $4::date) and ($5::date is null or b.valid_from <= $5::date)
       or b.school_year = $6::text)`;

/** Members on the day `$1` who have such a benefit. */
export const BENEFICIARIES = happenedFact(
  'education beneficiaries',
  6,
  `select b.person_key from education_benefit b where ${IN_WINDOW}`,
);

/** Members who have every kind of `$2` (not null, each kind once) in the window. */
export const BENEFICIARIES_OF_ALL = personsFact(
  'education beneficiaries of all',
  6,
  (among) =>
    `select l.household_no, l.person_no
       from education_benefit b join person_link l on l.person_key = b.person_key
      where ${among('l.household_no')} and ${linkedOn('$1::date')} and ${IN_WINDOW}
      group by l.household_no, l.person_no
     having count(distinct b.kind) = cardinality($2::text[])`,
);

/** Money of such benefits, đồng; those in kind have none. */
export const BENEFITS_AMOUNT = columnFact(
  'education benefits amount',
  `select granted.household_no, granted.amount from (
     select distinct l.household_no, b.id, b.amount
       from education_benefit b join person_link l on l.person_key = b.person_key
      where ${linkedOn('$1::date')} and ${IN_WINDOW}) granted`,
);

/** What the facts of this file take after the day and the kinds: school year, first and last day, further school year. */
export function windowValues(window: BenefitWindow): readonly FactValue[] {
  switch (window.kind) {
    case 'DAY':
      return [null, window.day, window.day, null];
    case 'SCHOOL_YEAR':
      return [window.schoolYear.code, null, null, null];
    case 'PLAN_YEAR': {
      const [former, present] = window.parts;
      return [former.schoolYear, former.from, former.to, present.schoolYear];
    }
  }
}
