import { type ColumnFact, columnFact } from '../../../shared/cohort/fact.ts';
import { isMember } from '../profile/profiles-of-members.ts';

/**
 * Persons about whom something is true, as a number a household: its holders are the households to narrow to, its sum
 * counts persons, and its rows are the persons themselves.
 */
export interface PersonsFact extends ColumnFact {
  /** Selects `householdNo` and `personNo`; takes the fact's values and then the households' numbers. */
  readonly rowsSql: string;
}

/**
 * @param values how many values the statement takes, `$1 …`
 * @param statement selects `household_no` and `person_no`, each pair once, of the links `l` that it is given a condition for
 */
export function personsFact(name: string, values: number, statement: (among: string) => string): PersonsFact {
  const known = statement('l.household_no is not null');
  const asked = statement(`l.household_no = any($${values + 1}::int[])`);
  return {
    ...columnFact(name, `select persons.household_no, 1 from (${known}) persons`),
    rowsSql: `select household_no as "householdNo", person_no as "personNo" from (${asked}) persons`,
  };
}

/**
 * Members on the day `$1` to whom something happened in a period.
 * @param happened selects the `person_key` of what happened from `$2` to `$3`; `$4 …` are further values
 */
export function happenedFact(name: string, values: number, happened: string): PersonsFact {
  return personsFact(
    name,
    values,
    (among) =>
      `select distinct l.household_no, l.person_no
         from (${happened}) happened join person_link l on l.person_key = happened.person_key
        where ${among} and ${isMember('$1::date')}`,
  );
}
