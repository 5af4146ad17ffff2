export type Sex = 'MALE' | 'FEMALE';

/** Ends of working age during a period; both days included, `null` goes on. Ages in months. */
export interface WorkingAgeRule {
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Of working age from the day on which this age is reached. */
  readonly fromMonths: number;
  /** Of working age until the day before this age is reached. */
  readonly toMonths: Readonly<Record<Sex, number>>;
  readonly basis: string;
}

const FROM_FIFTEEN = 15 * 12;
const DECREE_135 = 'Nghị định 135/2020/NĐ-CP, Điều 4; Bộ luật Lao động 45/2019/QH14, Điều 169';

function rule(
  [validFrom, validTo]: readonly [string, string | null],
  [male, female]: readonly [number, number],
  basis: string,
): WorkingAgeRule {
  return { validFrom, validTo, fromMonths: FROM_FIFTEEN, toMonths: { MALE: male, FEMALE: female }, basis };
}

function ofYear(year: number, male: number, female: number): WorkingAgeRule {
  return rule([`${year}-01-01`, `${year}-12-31`], [male, female], DECREE_135);
}

/**
 * Oldest first; the periods follow each other without a gap.
 *
 * Until 2020 the plans count men of 15 to 60 and women of 15 to 55 completed years, both included (Cam Lộ 2019,
 * Biểu 1): to the day before the 61st and 56th birthday. From 2021 working age ends with the age of retirement, which
 * rises by 3 months a year to 62 years for men (2028) and by 4 months a year to 60 years for women (2035).
 */
export const WORKING_AGE_RULES: readonly WorkingAgeRule[] = [
  rule(
    ['1995-01-01', '2020-12-31'],
    [61 * 12, 56 * 12],
    'Bộ luật Lao động 35-L/CTN (1994), 10/2012/QH13: nam 15–60, nữ 15–55 tuổi tròn',
  ),
  ofYear(2021, 723, 664),
  ofYear(2022, 726, 668),
  ofYear(2023, 729, 672),
  ofYear(2024, 732, 676),
  ofYear(2025, 735, 680),
  ofYear(2026, 738, 684),
  ofYear(2027, 741, 688),
  ofYear(2028, 744, 692),
  ofYear(2029, 744, 696),
  ofYear(2030, 744, 700),
  ofYear(2031, 744, 704),
  ofYear(2032, 744, 708),
  ofYear(2033, 744, 712),
  ofYear(2034, 744, 716),
  rule(['2035-01-01', null], [744, 720], DECREE_135),
];

/** @returns `null` on a day before the oldest rule that is kept here */
export function findWorkingAgeRule(day: string): WorkingAgeRule | null {
  const found = WORKING_AGE_RULES.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
  return found ?? null;
}
