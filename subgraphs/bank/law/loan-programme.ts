import type { LoanProgrammeCode } from '../programme/loan-programme-code.ts';

/** A class of household that a programme asks for. */
export type EligibleClass = 'POOR' | 'NEAR_POOR' | 'NEWLY_ESCAPED' | 'AVERAGE_LIVING';

/** A programme of the policy bank as the law had it in a period. Money in VND; rates in basis points a year. */
export interface LoanProgramme {
  readonly code: LoanProgrammeCode;
  /** The bank's own two digits in its statements ("HSTD", "Báo cáo 31"). */
  readonly bankCode: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly legalBases: readonly string[];
  /** Classes of household that may borrow; empty where the class does not matter. */
  readonly eligibleClasses: readonly EligibleClass[];
  /** Who may borrow beside, or what more is asked, in both languages; `null` is nothing more. */
  readonly note: string | null;
  /** Most that may be lent; `null` is not fixed by the rule itself. */
  readonly maximumAmount: bigint | null;
  /** What the maximum is of. */
  readonly maximumPer: 'HOUSEHOLD' | 'STUDENT_MONTH' | 'WORK' | 'WORKER';
  /** `null` is not one rate. */
  readonly rateBasisPoints: number | null;
  /** `null` is not fixed, or not known here. */
  readonly maximumTermMonths: number | null;
  /** First day in force. */
  readonly validFrom: string;
  /** Last day in force; `null` goes on. */
  readonly validTo: string | null;
  /** False where a term or a day is settled practice that was not read in the text itself. */
  readonly certain: boolean;
}

/** The rows of a list that are in force on a day. */
export function programmesInForce(
  programmes: readonly LoanProgramme[],
  day: string,
): readonly LoanProgramme[] {
  return programmes.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
}

/** The row of a programme in force on a day, or `null`: a plan may name a programme that has no law of its own here. */
export function findProgramme(
  programmes: readonly LoanProgramme[],
  code: string,
  day: string,
): LoanProgramme | null {
  return programmesInForce(programmes, day).find((programme) => programme.code === code) ?? null;
}
