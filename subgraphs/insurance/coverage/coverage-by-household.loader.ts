import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';

export interface CoverageRow {
  readonly householdNo: number;
  /** Persons. */
  readonly members: number;
  readonly covered: number;
}

export interface ExpiringRow {
  readonly householdNo: number;
  /** Persons. */
  readonly expiring: number;
}

// $1 households, $2 the day. All members, also those who never had a card.
const MEMBERS = `(select household_no, person_no from household_member
   where household_no = any($1::int[]) and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)) m`;

// What the agency knew on the day $2: a later revocation does not count yet.
const validOn = (
  day: string,
): string => `select 1 from person_link k join health_card c on c.person_key = k.person_key
   where k.person_no = m.person_no and c.valid_from <= ${day} and c.valid_to >= ${day} and (c.revoked_on is null or c.revoked_on > $2::date)`;

/** Members and covered members on the day, of households by number; `null` where it has no member. */
export function coverageByHousehold(
  { loaders, database }: RoomContext,
  day: string,
): DataLoader<number, CoverageRow | null> {
  return loaders.of(`coverage@${day}`, () =>
    rowByKey(
      (householdNos) =>
        database.query<CoverageRow>(
          `select household_no as "householdNo", count(*)::int as members,
                  (count(*) filter (where exists (${validOn('$2::date')})))::int as covered
             from ${MEMBERS} group by household_no`,
          [householdNos, day],
        ),
      (row) => row.householdNo,
    ),
  );
}

/** Members covered on the day for whom no card issued by then is valid `days` days later, of households by number. */
export function expiringByHousehold(
  { loaders, database }: RoomContext,
  day: string,
  days: number,
): DataLoader<number, ExpiringRow | null> {
  return loaders.of(`expiring@${day}+${days}`, () =>
    rowByKey(
      (householdNos) =>
        database.query<ExpiringRow>(
          `select household_no as "householdNo", count(*)::int as expiring
             from ${MEMBERS}
            where exists (${validOn('$2::date')})
              and not exists (${validOn('$2::date + $3::int')} and (c.issued_on <= $2::date or c.valid_from <= $2::date))
            group by household_no`,
          [householdNos, day, days],
        ),
      (row) => row.householdNo,
    ),
  );
}
