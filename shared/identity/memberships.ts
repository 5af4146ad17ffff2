import type { Sql } from '../data/database.ts';
import { type Column, insertRows } from '../data/insert-rows.ts';
import type { CivilDay } from '../scalars/civil-day.ts';

/** That a person belongs to a household during some days. */
export interface Membership {
  readonly personNo: number;
  readonly householdNo: number;
  readonly validFrom: CivilDay;
  readonly validTo: CivilDay | null;
  /** Day of birth of the person; `null` is not known. */
  readonly bornOn: CivilDay | null;
}

/** Asks the register for all memberships of the next persons by number; none is the end. */
export type MembershipFeed = (afterPerson: number) => Promise<readonly Membership[]>;

/** Persons whose memberships the register tells in one answer. */
export const MEMBERSHIP_BATCH = 5_000;

const COLUMNS: readonly Column<Membership>[] = [
  { name: 'person_no', type: 'int', value: (membership) => membership.personNo },
  { name: 'household_no', type: 'int', value: (membership) => membership.householdNo },
  { name: 'valid_from', type: 'date', value: (membership) => membership.validFrom },
  { name: 'valid_to', type: 'date', value: (membership) => membership.validTo },
  { name: 'born_on', type: 'date', value: (membership) => membership.bornOn },
];

/** Replaces the room's `household_member` by what the register has now. */
export async function copyMemberships(sql: Sql, feed: MembershipFeed): Promise<void> {
  await sql.query('delete from household_member');
  for (let last = 0; ; ) {
    const memberships = await feed(last);
    const next = memberships.at(-1)?.personNo;
    if (next === undefined) return;
    await insertRows(sql, 'household_member', COLUMNS, memberships);
    last = next;
  }
}
