import type { Column } from '../../../shared/data/insert-rows.ts';
import type {
  LoanApplicationRecord,
  LoanEventRecord,
  LoanRecord,
  RepaymentRecord,
  SavingsAndCreditGroupRecord,
} from '../../../shared/demo/world.ts';
import type { PersonKeys } from '../../../shared/identity/person-keys.ts';

export const GROUP_COLUMNS: readonly Column<SavingsAndCreditGroupRecord>[] = [
  { name: 'code', type: 'text', value: (row) => row.code },
  { name: 'name_vi', type: 'text', value: (row) => row.nameVi.normalize('NFC') },
  { name: 'association', type: 'text', value: (row) => row.association },
  { name: 'area_code', type: 'text', value: (row) => row.area.code },
  { name: 'area_valid_from', type: 'date', value: (row) => row.area.validFrom },
  { name: 'founded_on', type: 'date', value: (row) => row.foundedOn },
];

export function applicationColumns(keys: PersonKeys): readonly Column<LoanApplicationRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('lap', row, [row.code]) },
    { name: 'code', type: 'text', value: (row) => row.code },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    {
      name: 'beneficiary_key',
      type: 'text',
      value: (row) =>
        row.beneficiaryCitizenNumber === null
          ? null
          : keys.of({ citizenNumber: row.beneficiaryCitizenNumber }),
    },
    { name: 'programme', type: 'text', value: (row) => row.programme },
    { name: 'amount_wanted', type: 'bigint', value: (row) => row.amountWanted },
    { name: 'applied_on', type: 'date', value: (row) => row.appliedOn },
    { name: 'eligibility', type: 'text', value: (row) => row.eligibility },
    { name: 'decided_on', type: 'date', value: (row) => row.decidedOn },
    { name: 'reason', type: 'text', value: (row) => row.reason },
  ];
}

export function loanColumns(
  keys: PersonKeys,
  idOf: (contractNo: string) => string,
): readonly Column<LoanRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => idOf(row.contractNo) },
    { name: 'contract_no', type: 'text', value: (row) => row.contractNo },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    {
      name: 'beneficiary_key',
      type: 'text',
      value: (row) =>
        row.beneficiaryCitizenNumber === null
          ? null
          : keys.of({ citizenNumber: row.beneficiaryCitizenNumber }),
    },
    { name: 'application_code', type: 'text', value: (row) => row.applicationCode },
    { name: 'programme', type: 'text', value: (row) => row.programme },
    { name: 'approved_on', type: 'date', value: (row) => row.approvedOn },
    { name: 'disbursed_on', type: 'date', value: (row) => row.disbursedOn },
    { name: 'principal', type: 'bigint', value: (row) => row.principal },
    { name: 'rate_basis_points', type: 'int', value: (row) => row.rateBasisPoints },
    { name: 'due_on', type: 'date', value: (row) => row.dueOn },
    { name: 'closed_on', type: 'date', value: (row) => row.closedOn },
    { name: 'entrusted_to', type: 'text', value: (row) => row.entrustedTo },
    { name: 'group_code', type: 'text', value: (row) => row.groupCode },
    { name: 'purpose', type: 'text', value: (row) => row.purpose },
  ];
}

export function repaymentColumns(idOf: (contractNo: string) => string): readonly Column<RepaymentRecord>[] {
  return [
    { name: 'loan_id', type: 'text', value: (row) => idOf(row.contractNo) },
    { name: 'paid_on', type: 'date', value: (row) => row.paidOn },
    { name: 'principal', type: 'bigint', value: (row) => row.principal },
    { name: 'interest', type: 'bigint', value: (row) => row.interest },
  ];
}

export function eventColumns(idOf: (contractNo: string) => string): readonly Column<LoanEventRecord>[] {
  return [
    { name: 'loan_id', type: 'text', value: (row) => idOf(row.contractNo) },
    { name: 'happened_on', type: 'date', value: (row) => row.happenedOn },
    { name: 'kind', type: 'text', value: (row) => row.kind },
    { name: 'amount', type: 'bigint', value: (row) => row.amount },
    { name: 'new_due_on', type: 'date', value: (row) => row.newDueOn },
  ];
}
