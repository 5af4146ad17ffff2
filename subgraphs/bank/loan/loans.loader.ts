import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import { membershipOn } from '../household/membership-on.ts';
import { LOAN_COLUMNS, type LoanRow } from './loan-rows.ts';

type Loans = DataLoader<number, readonly LoanRow[]>;

/** Loans paid out on or before the day, latest first, of households by number: each of one household only. */
export function loansByHousehold({ loaders, database }: RoomContext, day: string): Loans {
  return loaders.of(`householdLoans@${day}`, () =>
    rowsByKey(
      (householdNos) =>
        database.query<LoanRow>(
          `select l.household_no as "parentNo", ${LOAN_COLUMNS}
             from person_link l join loan f on f.person_key = l.person_key
            where l.household_no = any($1::int[]) and f.disbursed_on <= $2::date and l.valid_from = ${membershipOn('f.disbursed_on')}
            order by l.household_no, f.disbursed_on desc, f.id`,
          [householdNos, day],
        ),
      (row) => row.parentNo,
    ),
  );
}

/** Loans paid out on or before the day, latest first, of persons by number, as borrower or as beneficiary. */
export function loansByPerson(
  { loaders, database }: RoomContext,
  as: 'person_key' | 'beneficiary_key',
  day: string,
): Loans {
  return loaders.of(`personLoans@${as}@${day}`, () =>
    rowsByKey(
      (personNos) =>
        database.query<LoanRow>(
          `select l.person_no as "parentNo", ${LOAN_COLUMNS}
             from (select distinct person_key, person_no from person_link where person_no = any($1::int[])) l
             join loan f on f.${as} = l.person_key
            where f.disbursed_on <= $2::date
            order by l.person_no, f.disbursed_on desc, f.id`,
          [personNos, day],
        ),
      (row) => row.parentNo,
    ),
  );
}
