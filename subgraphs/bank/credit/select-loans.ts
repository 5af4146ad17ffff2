import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { debtOf } from '../loan/debt-by-loan.loader.ts';
import type { LoanType } from '../loan/loan.type.ts';
import { type LoanRow, presentLoan } from '../loan/loan-rows.ts';

/** Which of the loans a list shows. */
export interface LoanSelection {
  readonly activeOnly: boolean;
  /** At most so many. */
  readonly limit: number;
}

/** The loans of one parent in the shape of the graph, as of the day, in the order of the rows. */
export async function selectLoans(
  context: RoomContext,
  rows: readonly LoanRow[],
  day: string,
  { activeOnly, limit }: LoanSelection,
): Promise<readonly LoanType[]> {
  const loans = rows.map((row) => presentLoan(row, day));
  if (!activeOnly) return loans.slice(0, limit);
  const debts = await Promise.all(loans.map((loan) => debtOf(context, loan, day)));
  return loans.filter((_loan, index) => (debts[index]?.outstanding ?? 0n) > 0n).slice(0, limit);
}
