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

/** As whom a person has to do with a loan. */
export type LoanRole = 'BORROWER' | 'BENEFICIARY';

export interface PersonLoanRow extends LoanRow {
  readonly role: LoanRole;
}

/** Loans paid out on or before the day, latest first, of persons by number: in both roles in one statement. */
export function loansByPerson(
  { loaders, database }: RoomContext,
  day: string,
): DataLoader<number, readonly PersonLoanRow[]> {
  return loaders.of(`personLoans@${day}`, () =>
    rowsByKey(
      (personNos) =>
        database.query<PersonLoanRow>(
          `with known as (select distinct person_key, person_no from person_link where person_no = any($1::int[])),
                roles as (
                  select k.person_no, 'BORROWER' as role, o.id from known k join loan o on o.person_key = k.person_key
                  union all
                  select k.person_no, 'BENEFICIARY', o.id from known k join loan o on o.beneficiary_key = k.person_key
                )
           select r.person_no as "parentNo", r.role, ${LOAN_COLUMNS}
             from roles r join loan f on f.id = r.id
            where f.disbursed_on <= $2::date
            order by r.person_no, f.disbursed_on desc, f.id`,
          [personNos, day],
        ),
      (row) => row.parentNo,
    ),
  );
}
