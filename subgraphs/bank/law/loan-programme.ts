import type { LoanProgrammeCode } from '../programme/loan-programme-code.ts';

/** A programme of the policy bank as the law had it in a period. Money in VND; rates in basis points a year. */
export interface LoanProgramme {
  readonly code: LoanProgrammeCode;
  /** The bank's own two digits in its statements ("HSTD", "Báo cáo 31"). */
  readonly bankCode: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly legalBases: readonly string[];
  /** Classes of household that may borrow; empty where the class does not matter. */
  readonly eligibleClasses: readonly ('POOR' | 'NEAR_POOR' | 'NEWLY_ESCAPED' | 'AVERAGE_LIVING')[];
  /** Most that may be lent; `null` is not fixed by the rule itself. */
  readonly maximumAmount: bigint | null;
  /** What the maximum is of. */
  readonly maximumPer: 'HOUSEHOLD' | 'STUDENT_MONTH' | 'WORK' | 'WORKER';
  readonly rateBasisPoints: number;
  readonly maximumTermMonths: number | null;
  /** `null` is before the first day that this system looks at. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The rows of a list that are in force on a day. */
export function programmesInForce(
  programmes: readonly LoanProgramme[],
  day: string,
): readonly LoanProgramme[] {
  return programmes.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  );
}

/** The row of a programme in force on a day, or `null`: a programme whose terms are not certain is not shipped as law. */
export function findProgramme(
  programmes: readonly LoanProgramme[],
  code: string,
  day: string,
): LoanProgramme | null {
  return programmesInForce(programmes, day).find((programme) => programme.code === code) ?? null;
}
