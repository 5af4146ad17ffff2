import { groupFact } from '../../../shared/cohort/fact.ts';
import { holdsOn } from './rules-on.ts';

/**
 * Households by kind of support given from `$2` to `$3`: to the household, or to somebody who is a member on the day
 * `$1`, wherever she was when it was given.
 */
export const BY_SUPPORT_KIND = groupFact(
  'by kind of support',
  `select e.household_no, e.kind from support_event e where e.happened_on between $2::date and $3::date
    union
   select m.household_no, e.kind from support_event e join membership m on m.person_no = e.person_no
    where e.happened_on between $2::date and $3::date and ${holdsOn('m', '$1')}`,
);

/** Households by need list that is of the day `$1` or earlier: those listed, and those of listed persons on the day. */
export const BY_NEED_LIST = groupFact(
  'by need list',
  `select e.household_no, e.list_code from need_entry e join need_list l on l.code = e.list_code
    where l.frozen_on <= $1::date
    union
   select m.household_no, e.list_code from need_entry e join need_list l on l.code = e.list_code
     join membership m on m.person_no = e.person_no
    where l.frozen_on <= $1::date and ${holdsOn('m', '$1')}`,
);
