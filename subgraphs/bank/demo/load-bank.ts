import type { Sql } from '../../../shared/data/database.ts';
import { insertRows } from '../../../shared/data/insert-rows.ts';
import type { BankRecords } from '../../../shared/demo/world.ts';
import type { Crosswalk } from '../../../shared/identity/crosswalk.ts';
import { linkPersons } from '../../../shared/identity/link-persons.ts';
import { PersonKeys } from '../../../shared/identity/person-keys.ts';
import {
  applicationColumns,
  eventColumns,
  GROUP_COLUMNS,
  loanColumns,
  repaymentColumns,
} from './record-columns.ts';

export interface BankLoadRuntime {
  readonly crosswalk: Crosswalk;
  readonly personKeySecret: string;
}

/**
 * Fills the room: pseudonyms are computed here, loans of unknown people stay without a link. Citizen numbers are not kept.
 * @throws Error when a repayment or event names a contract that is not among the loans
 */
export async function loadBank(
  sql: Sql,
  records: BankRecords,
  { crosswalk, personKeySecret }: BankLoadRuntime,
): Promise<void> {
  const keys = new PersonKeys(personKeySecret);
  const ids = new Map(
    records.loans.map((loan) => [loan.contractNo, keys.idOf('ln', loan, [loan.contractNo])]),
  );
  const idOf = (contractNo: string): string => {
    const id = ids.get(contractNo);
    if (id === undefined) throw new Error(`There is no loan ${contractNo}.`);
    return id;
  };
  await insertRows(sql, 'savings_and_credit_group', GROUP_COLUMNS, records.groups);
  await insertRows(sql, 'loan_application', applicationColumns(keys), records.applications);
  await insertRows(sql, 'loan', loanColumns(keys, idOf), records.loans);
  await insertRows(sql, 'repayment', repaymentColumns(idOf), records.repayments);
  await insertRows(sql, 'loan_event', eventColumns(idOf), records.loanEvents);
  await linkPersons(sql, crosswalk, keys.all());
}
