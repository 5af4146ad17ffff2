export type FeeReliefKind = 'EXEMPT' | 'REDUCE_70' | 'REDUCE_50';

/** Who pays no fees or less. */
export interface FeeCategory {
  readonly kind: FeeReliefKind;
  readonly groupVi: string;
  readonly groupEn: string;
  /** False where the wording is settled practice that we have not read in the text. */
  readonly certain: boolean;
}

/** Who gets money for the costs of study. */
export interface StudyCostCategory {
  readonly groupVi: string;
  readonly groupEn: string;
  readonly certain: boolean;
}

/** The rules of fees and support for pupils during a period; both days included, `null` is open. */
export interface FeeRegime {
  readonly code: string;
  readonly basis: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Hỗ trợ chi phí học tập, VND per pupil and month. */
  readonly studyCostPerMonth: bigint;
  readonly studyCostCertain: boolean;
  /** At most so many months a school year. */
  readonly monthsPerYear: number;
  /** Whether public preschool and general education is free for all. */
  readonly publicSchoolsFree: boolean;
  readonly feeCategories: readonly FeeCategory[];
  readonly studyCostCategories: readonly StudyCostCategory[];
}
