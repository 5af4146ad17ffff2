import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import { membershipOn } from '../household/membership-on.ts';
import type { LoanApplicationType } from './loan-application.type.ts';

interface LoanApplicationRow extends Omit<LoanApplicationType, 'applicant' | 'beneficiary'> {
  readonly householdNo: number;
  readonly applicantNo: number;
  readonly beneficiaryNo: number | null;
}

// A decision made, or a loan paid out, after the last day asked about was not known on it.
const COLUMNS = `f.id, f.programme as "programmeCode", f.amount_wanted as "amountWanted", f.applied_on as "appliedOn",
  case when $3::date < f.decided_on then 'UNDECIDED' else f.eligibility end as eligibility,
  case when $3::date < f.decided_on then null else f.decided_on end as "decidedOn",
  case when $3::date < f.decided_on then null else f.reason end as reason,
  (select min(o.disbursed_on) from loan o
    where o.application_code = f.code and ($3::date is null or o.disbursed_on <= $3::date)) as "disbursedOn",
  (select min(x.person_no) from person_link x where x.person_key = f.beneficiary_key) as "beneficiaryNo"`;

/** Applications of the range, latest first, the first so many of each household. */
export function loanApplicationsByHousehold(
  { loaders, database }: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly LoanApplicationRow[]> {
  return loaders.of(`loanApplications@${from}-${to}-${first}`, () =>
    rowsByKey(
      (householdNos) =>
        database.query<LoanApplicationRow>(
          `select * from (
             select l.household_no as "householdNo", l.person_no as "applicantNo", ${COLUMNS},
                    row_number() over (partition by l.household_no order by f.applied_on desc, f.id) as place
               from person_link l join loan_application f on f.person_key = l.person_key
              where l.household_no = any($1::int[])
                and l.valid_from = ${membershipOn('f.applied_on')}
                and ($2::date is null or f.applied_on >= $2::date) and ($3::date is null or f.applied_on <= $3::date)
           ) asked where place <= $4 order by "householdNo", place`,
          [householdNos, from, to, first],
        ),
      (row) => row.householdNo,
    ),
  );
}

export function presentApplication({
  householdNo: _household,
  applicantNo,
  beneficiaryNo,
  ...row
}: LoanApplicationRow): LoanApplicationType {
  const beneficiary = beneficiaryNo === null ? null : { no: beneficiaryNo };
  return { ...row, applicant: { no: applicantNo }, beneficiary };
}
