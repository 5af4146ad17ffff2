import { columnFact, groupFact, setFact } from '../../../shared/cohort/fact.ts';
import { holdsOn, rulesOn } from './rules-on.ts';

/** Households registered anywhere on the day `$1`. */
export const RESIDENTS = setFact(
  'residents',
  `select r.household_no from residence r where ${holdsOn('r', '$1')}`,
);

/** Households registered in the area number `$1`, or in one inside it, on the day `$2`. */
export const RESIDENTS_OF_AREA = setFact(
  'residents of an area',
  `select r.household_no from area_containment c join residence r on r.area_no = c.inside_no
    where c.container_no = $1::int and ${holdsOn('r', '$2')}`,
);

/** Households by area of the level `$1`, in use on the day `$2`, in which they are registered then: `number`. */
export const BY_AREA = groupFact(
  'by area',
  `select r.household_no, a.no from residence r
     join area_containment c on c.inside_no = r.area_no
     join area a on a.no = c.container_no
    where a.level = $1 and ${holdsOn('a', '$2')}
      and ${holdsOn('r', '$2')}`,
);

/** Members of the household on the day `$1`, persons. */
export const MEMBERS = columnFact(
  'members',
  `select m.household_no, 1 from membership m
    where ${holdsOn('m', '$1')}`,
);

/** Households by class of the review that rules on the day `$1`; one that no review rules is in none. */
export const BY_CLASS = groupFact(
  'by class',
  `select v.household_no, v.class from review v
    where ${rulesOn('v', '$1')}`,
);
