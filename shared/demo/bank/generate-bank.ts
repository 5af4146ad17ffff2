import { mistypedRows } from '../agencies/mistyped-numbers.ts';
import { PLAN_REGIONS, type RegionId } from '../agencies/plan-regions.ts';
import { indexOf, type RegisterIndex } from '../agencies/register-index.ts';
import { contractsAbroad } from '../labour/contracts-abroad.ts';
import type { Random } from '../random.ts';
import type { BankRecords, RegisterRecords } from '../world.ts';
import { CreditGroups } from './credit-groups.ts';
import type { LoanRequest } from './loan-requests.ts';
import { openBooks } from './open-books.ts';
import { productionRequests } from './production-requests.ts';
import { exportRequests, studentRequests, worksRequests } from './special-requests.ts';

/**
 * The policy bank's books for the households of the five places: loans of the three years before each plan and of
 * its year, with what became of them until October 2026.
 */
export function generateBank(register: RegisterRecords, random: Random): BankRecords {
  const index = indexOf(register);
  const groups = new CreditGroups(index, random.fork('groups'), PLAN_REGIONS);
  const abroad = exportRequests(index, random.fork('abroad'), contractsAbroad(index));
  const requests = PLAN_REGIONS.flatMap((region) =>
    householdRequests(index, random.fork(region.id), region.id),
  );
  const books = openBooks(index, random.fork('books'), groups, [...requests, ...abroad]);
  return withMistyped(books, random.fork('mistyped'), index);
}

function householdRequests(index: RegisterIndex, random: Random, id: RegionId): LoanRequest[] {
  const region = PLAN_REGIONS.find((candidate) => candidate.id === id);
  if (region === undefined) return [];
  const [production, works] = [random.fork('production'), random.fork('works')];
  const ofHouseholds = index
    .householdsIn(id)
    .flatMap((no) => [
      ...productionRequests(index, production, region, no),
      ...worksRequests(index, works, region, no),
    ]);
  return [...ofHouseholds, ...studentRequests(index, random.fork('students'), region)];
}

/** A loan entered twice has a contract of its own, with the same repayments. */
function withMistyped(books: BankRecords, random: Random, index: RegisterIndex): BankRecords {
  const copies = mistypedRows(random, books.loans, index.citizenNumbers).map((loan) => ({
    ...loan,
    contractNo: `${loan.contractNo}-X`,
    applicationCode: null,
  }));
  const numbers = new Map(copies.map((loan) => [loan.contractNo.slice(0, -2), loan.contractNo]));
  const copied = <T extends { readonly contractNo: string }>(rows: readonly T[]): T[] =>
    rows.flatMap((row) => {
      const contractNo = numbers.get(row.contractNo);
      return contractNo === undefined ? [] : [{ ...row, contractNo }];
    });
  return {
    ...books,
    loans: [...books.loans, ...copies],
    repayments: [...books.repayments, ...copied(books.repayments)],
    loanEvents: [...books.loanEvents, ...copied(books.loanEvents)],
  };
}
