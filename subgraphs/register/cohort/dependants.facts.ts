import { type SetFact, setFact } from '../../../shared/cohort/fact.ts';
import { reachedAge } from '../../../shared/identity/member-conditions.ts';
import { holdsOn } from './rules-on.ts';

/**
 * Grounds of social protection on which an elderly or disabled person depends on others; of the other grounds orphans
 * count while they are children, and poor single parents and the ill are neither elderly nor disabled.
 */
const ELDERLY_OR_DISABLED = ['ELDERLY', 'LONELY_ELDERLY', 'DISABLED'];

// The allowance is monthly where the register has an amount a month; without one it is not known whether any is paid.
const SUPPORTED = `(select s.person_no, bool_or(s.monthly_amount is not null) as monthly
    from person_status s
   where s.kind = 'SOCIAL_PROTECTION' and ${holdsOn('s', '$1')}
     and s.detail in (${ELDERLY_OR_DISABLED.map((detail) => `'${detail}'`).join(', ')})
   group by s.person_no)`;

const CHILD = `not ${reachedAge('$1::date', '$2::int', 'p.birth_date')}`;

/** @param dependant whom the members counted must be; `supported` are those with such a ground on the day */
function dependingAbove(name: string, dependant: string): SetFact {
  return setFact(
    name,
    `select m.household_no
       from (select distinct m.household_no, m.person_no from membership m where ${holdsOn('m', '$1')}) m
       join person p on p.no = m.person_no
       left join ${SUPPORTED} supported on supported.person_no = m.person_no
      group by m.household_no
     having count(*) filter (where ${CHILD} or ${dependant}) > $3::numeric * count(*)`,
  );
}

/**
 * Households of whose members on the day `$1` more than the share `$3` depend on others for certain: children of less
 * than `$2` full years, and elderly or disabled members with a monthly allowance on that day. A child with one is one.
 */
export const MANY_DEPENDANTS = dependingAbove('many dependants', 'supported.monthly');

/** The same, and also those with elderly or disabled members of whom it is not known whether they get any. */
export const PERHAPS_MANY_DEPENDANTS = dependingAbove(
  'perhaps many dependants',
  'supported.person_no is not null',
);
