import { type GroupFact, groupFact, setFact } from '../../../shared/cohort/fact.ts';
import type { EthnicityOf } from './cohort-codes.ts';
import { holdsOn } from './rules-on.ts';

const BELONGS = holdsOn('m', '$1');

/** Households by the ethnic group of their head on the day `$1`: two digits. */
const BY_ETHNICITY_OF_HEAD = groupFact(
  'by ethnicity of the head',
  `select m.household_no, p.ethnicity_code from membership m join person p on p.no = m.person_no
    where m.relation_to_head = 'HEAD' and ${BELONGS}`,
);

/** Households by the ethnic groups of their members on the day `$1`; one may be in several. */
const BY_ETHNICITY_OF_MEMBERS = groupFact(
  'by ethnicity of members',
  `select m.household_no, p.ethnicity_code from membership m join person p on p.no = m.person_no
    where ${BELONGS}`,
);

/** By whose ethnic group. */
export const ETHNICITY_FACTS: Readonly<Record<EthnicityOf, GroupFact>> = {
  HEAD: BY_ETHNICITY_OF_HEAD,
  ANY_MEMBER: BY_ETHNICITY_OF_MEMBERS,
};

/** Households by the sex of their head on the day `$1`. */
export const BY_SEX_OF_HEAD = groupFact(
  'by sex of the head',
  `select m.household_no, p.sex from membership m join person p on p.no = m.person_no
    where m.relation_to_head = 'HEAD' and ${BELONGS}`,
);

/** Households registered on the day `$1` that have `$2` to `$3` members then; null is unbounded. */
export const OF_SIZE = setFact(
  'of size',
  `select r.household_no from residence r left join membership m on m.household_no = r.household_no and ${BELONGS}
    where ${holdsOn('r', '$1')} group by r.household_no
   having ($2::int is null or count(distinct m.person_no) >= $2::int)
      and ($3::int is null or count(distinct m.person_no) <= $3::int)`,
);

/** Households registered on the day `$1` by how many members they have then; 0 are those without any. */
export const BY_SIZE = groupFact(
  'by size',
  `select r.household_no, count(distinct m.person_no)::text
     from residence r left join membership m on m.household_no = r.household_no and ${BELONGS}
    where ${holdsOn('r', '$1')} group by r.household_no`,
);

/** Households by what their members on the day `$1` are protected or honoured for on it: details of the status `$2`. */
export const BY_STATUS_OF_MEMBERS = groupFact(
  'by status of members',
  `select m.household_no, s.detail from person_status s join membership m on m.person_no = s.person_no
    where s.kind = $2 and ${holdsOn('s', '$1')} and ${BELONGS}`,
);

/** Households by why they go first in support; the register keeps no dates of it. */
export const BY_PRIORITY_FLAG = groupFact(
  'by priority flag',
  'select h.no, f.flag from household h cross join unnest(h.priority_flags) f (flag)',
);

/** Households by what the area in which they are registered on the day `$1`, or one around it, is classed as then. */
export const BY_AREA_CLASS = groupFact(
  'by area class',
  `select r.household_no, c.area_class from area_class c
     join area a on a.no = c.area_no and ${holdsOn('a', '$1')}
     join area_containment i on i.container_no = c.area_no
     join residence r on r.area_no = i.inside_no
    where ${holdsOn('c', '$1')} and ${holdsOn('r', '$1')}`,
);
