import { groupFact, setFact } from '../../../shared/cohort/fact.ts';
import { rulesOn } from './rules-on.ts';

const LISTED = "('POOR', 'NEAR_POOR')";

/**
 * Households by how their class moved between the days `$1` and `$2`; a household may be in several. One that no review
 * rules is NON_POOR. Poor earlier is poor on some day before `$1`: a review that another followed on its own day ruled
 * no day.
 */
export const BY_TRANSITION = groupFact(
  'by transition',
  `select moved.household_no, kinds.kind
     from (select coalesce(o.household_no, n.household_no) as household_no,
                  coalesce(o.class, 'NON_POOR') as was, coalesce(n.class, 'NON_POOR') as became,
                  earlier.household_no is not null as poor_earlier
             from (select v.household_no, v.class from review v where ${rulesOn('v', '$1')}) o
             full join (select v.household_no, v.class from review v where ${rulesOn('v', '$2')}) n
               on n.household_no = o.household_no
             left join (select distinct v.household_no from review v
                         where v.approved_on is not null and v.class = 'POOR' and v.reference_on < $1::date
                           and (v.superseded_on is null or v.superseded_on > v.reference_on)) earlier
               on earlier.household_no = coalesce(o.household_no, n.household_no)) moved
    cross join lateral (values
      ('ESCAPED', was = 'POOR' and became <> 'POOR'),
      ('ESCAPED_TO_NEAR_POOR', was = 'POOR' and became = 'NEAR_POOR'),
      ('STAYED_POOR', was = 'POOR' and became = 'POOR'),
      ('RELAPSED', was <> 'POOR' and became = 'POOR' and poor_earlier),
      ('NEWLY_POOR', was <> 'POOR' and became = 'POOR' and not poor_earlier),
      ('FELL_TO_NEAR_POOR', was not in ${LISTED} and became = 'NEAR_POOR'),
      ('STAYED_NEAR_POOR', was = 'NEAR_POOR' and became = 'NEAR_POOR'),
      ('ESCAPED_NEAR_POOR', was = 'NEAR_POOR' and became not in ${LISTED})) kinds (kind, holds)
    where kinds.holds`,
);

/**
 * Households that are neither poor nor near-poor on the day `$1` and left the list of these within the `$2` months up to
 * it, first and last day included.
 */
export const NEWLY_ESCAPED = setFact(
  'newly escaped',
  `select v.household_no from review v
     left join review n on n.household_no = v.household_no and n.class in ${LISTED} and ${rulesOn('n', '$1')}
    where v.approved_on is not null and v.class in ${LISTED} and v.superseded_on > v.reference_on
      and v.superseded_on between ($1::date - make_interval(months => $2::int))::date and $1::date
      and n.no is null`,
);
