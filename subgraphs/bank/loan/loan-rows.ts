import type { EntrustedAssociation } from '../group/entrusted-association.ts';
import type { LoanProgrammeCode } from '../programme/loan-programme-code.ts';
import { LoanType } from './loan.type.ts';

export interface LoanRow {
  /** Number of the parent asked for: a household or a person. */
  readonly parentNo: number;
  readonly id: string;
  readonly contractNo: string;
  readonly programmeCode: LoanProgrammeCode;
  readonly principal: bigint;
  readonly rateBasisPoints: number;
  readonly approvedOn: string;
  readonly disbursedOn: string;
  readonly dueOn: string;
  readonly closedOn: string | null;
  readonly entrustedTo: EntrustedAssociation | null;
  readonly groupCode: string | null;
  readonly purpose: string;
  readonly borrowerNo: number | null;
  readonly beneficiaryNo: number | null;
}

/** Columns of the loan `f`. A person's number is the same in every link, so any link of the key tells it. */
export const LOAN_COLUMNS = `f.id, f.contract_no as "contractNo", f.programme as "programmeCode", f.principal,
  f.rate_basis_points as "rateBasisPoints", f.approved_on as "approvedOn", f.disbursed_on as "disbursedOn",
  f.due_on as "dueOn", f.closed_on as "closedOn", f.entrusted_to as "entrustedTo", f.group_code as "groupCode", f.purpose,
  (select min(x.person_no) from person_link x where x.person_key = f.person_key) as "borrowerNo",
  (select min(x.person_no) from person_link x where x.person_key = f.beneficiary_key) as "beneficiaryNo"`;

/**
 * The row in the shape of the graph.
 * @param askedOn the day that the debt is told for unless a field asks for another
 */
export function presentLoan(row: LoanRow, askedOn: string): LoanType {
  const { parentNo: _parentNo, dueOn, borrowerNo, beneficiaryNo, ...loan } = row;
  return Object.assign(new LoanType(), loan, {
    askedOn,
    contractDueOn: dueOn,
    annualRate: row.rateBasisPoints / 10_000,
    closedOn: loan.closedOn !== null && loan.closedOn <= askedOn ? loan.closedOn : null,
    borrower: borrowerNo === null ? null : { no: borrowerNo },
    beneficiary: beneficiaryNo === null ? null : { no: beneficiaryNo },
  });
}
