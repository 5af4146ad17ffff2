import type { RoomContext } from '../bootstrap/room-context.ts';
import type { CohortKey } from './cohort.ts';
import { type ColumnFact, columnFact, type FactValue } from './fact.ts';
import { HouseholdSet } from './household-set.ts';
import { narrowTo } from './narrow.ts';
import type { PageRequest } from './ordered-page.ts';
import { type PersonPageValue, type PersonRow, personPage } from './person-page.ts';

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
 * @param statement selects `household_no` and `person_no`, each pair once; `among` is its condition on the households,
 *   with the name of the column given: `household_no is not null`, or those of a page
 */
export function personsFact(
  name: string,
  values: number,
  statement: (among: (householdNo: string) => string) => string,
): PersonsFact {
  const known = statement((householdNo) => `${householdNo} is not null`);
  const asked = statement((householdNo) => `${householdNo} = any($${values + 1}::int[])`);
  return {
    ...columnFact(name, `select persons.household_no, 1 from (${known}) persons`),
    rowsSql: `select household_no as "householdNo", person_no as "personNo" from (${asked}) persons`,
  };
}

/**
 * Members on the day `$1`, by the room's links, to whom something happened in a period.
 * @param happened selects the `person_key` of what happened from `$2` to `$3`; `$4 …` are further values
 */
export function happenedFact(name: string, values: number, happened: string): PersonsFact {
  return personsFact(
    name,
    values,
    (among) =>
      `select distinct l.household_no, l.person_no
         from (${happened}) happened join person_link l on l.person_key = happened.person_key
        where ${among('l.household_no')} and ${linkedOn('$1::date')}`,
  );
}

/** Condition: the link `l` is of a membership on the day. */
export function linkedOn(day: string): string {
  return `l.valid_from <= ${day} and (l.valid_to is null or l.valid_to >= ${day})`;
}

type Reader = Pick<RoomContext, 'facts'>;

/** The households of the cohort that have such a person, or those that have none. */
export async function narrowToThoseWith<Of extends CohortKey>(
  { facts }: Reader,
  cohort: Of,
  is: boolean,
  fact: PersonsFact,
  ...values: FactValue[]
): Promise<Of> {
  return narrowTo(cohort, is, (await facts.column(fact, ...values)).holders);
}

export interface PersonsOfCodes {
  readonly is: boolean;
  /** Takes the cohort's day and a code. */
  readonly fact: PersonsFact;
  readonly codes: readonly string[];
}

/** The same for a person of any of these codes. */
export async function narrowToThoseOf<Of extends CohortKey>(
  { facts }: Reader,
  cohort: Of,
  { is, fact, codes }: PersonsOfCodes,
): Promise<Of> {
  const columns = await Promise.all(codes.map((code) => facts.column(fact, cohort.asOf, code)));
  const set = columns.reduce((all, { holders }) => all.or(holders), HouseholdSet.EMPTY);
  return narrowTo(cohort, is, set);
}

export interface PersonsAsked {
  readonly fact: PersonsFact;
  readonly values: readonly FactValue[];
}

/**
 * The persons themselves, page by page.
 * @param field name of the field, for the audit log and the cursors
 * @throws CodedError FORBIDDEN, PAGE_TOO_LARGE, MALFORMED_CURSOR, CURSOR_OF_OTHER_LIST
 */
export async function listPersons(
  context: RoomContext,
  cohort: CohortKey,
  field: string,
  { fact, values }: PersonsAsked,
  request: PageRequest,
): Promise<PersonPageValue> {
  const column = await context.facts.column(fact, ...values);
  const list = {
    name: JSON.stringify([fact.name, ...values]),
    households: column.holders,
    totalCount: column.sumOver(cohort.set),
    personsOf: (householdNos: readonly number[]) =>
      context.database.query<PersonRow>(fact.rowsSql, [...values, householdNos]),
  };
  return personPage(context, cohort, field, list, request);
}
