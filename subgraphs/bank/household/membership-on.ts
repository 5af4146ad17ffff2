/**
 * SQL: first day of the membership by which a fact `f` of a person belongs to a household: the one that holds on the
 * day of the fact, or else the latest. A fact so belongs to one household, whoever moves afterwards.
 * @param day column of the fact, such as `f.disbursed_on`
 */
export function membershipOn(day: 'f.disbursed_on' | 'f.applied_on'): string {
  return `(
  select x.valid_from from person_link x
   where x.person_key = f.person_key and x.household_no is not null
   order by (x.valid_from <= ${day} and (x.valid_to is null or x.valid_to >= ${day})) desc, x.valid_from desc
   limit 1)`;
}
