import { linkedOn } from '../../../shared/cohort/persons-fact.ts';

/**
 * Statement: the members of households on a day, each with the profile that holds then (`household_no`, `person_no` and
 * the columns of `labour_profile`). A person stands once however many pseudonyms link to them; whoever has no profile by
 * then is absent.
 * @param day SQL of the day
 * @param among SQL over the link `l`: which households
 */
export function profilesOfMembers(day: string, among: string): string {
  return `select distinct on (l.household_no, l.person_no) l.household_no, l.person_no, f.*
            from person_link l join labour_profile f on f.person_key = l.person_key
           where ${among} and f.as_of <= ${day} and ${linkedOn(day)}
           order by l.household_no, l.person_no, f.as_of desc, f.id`;
}
