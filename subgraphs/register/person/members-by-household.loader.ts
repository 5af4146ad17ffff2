import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { HouseholdMember, Person } from './person.type.ts';
import { PERSON_COLUMNS } from './person-rows.ts';

/** A membership and its person in one row. */
export type MemberRow = HouseholdMember & Person & { readonly householdNo: number };

/** The members of a household on a day, head first, then by age. The household itself has been checked. */
export function membersByHousehold(
  { loaders, database }: RoomContext,
  asOf: string,
): DataLoader<number, readonly MemberRow[]> {
  return loaders.of(`members@${asOf}`, () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<MemberRow>(
          `select m.household_no as "householdNo", m.relation_to_head as "relationToHead", m.valid_from as "from",
                  m.valid_to as "to", ${PERSON_COLUMNS}
             from membership m join person p on p.no = m.person_no
            where m.household_no = any($1::int[])
              and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)
              and (p.died_on is null or p.died_on >= $2::date)
            order by m.household_no, m.relation_to_head <> 'HEAD', p.birth_date, p.no`,
          [nos, asOf],
        ),
      (member) => member.householdNo,
    ),
  );
}
