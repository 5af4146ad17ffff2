import { SchoolLevel } from '../school/school-level.ts';

/** The ages of a level, in years counted by year of birth, both included. */
export interface SchoolAges {
  readonly level: SchoolLevel;
  readonly fromAge: number;
  readonly toAge: number;
  /** The grade of the youngest; `null` where the level has no numbered grades. */
  readonly firstGrade: number | null;
}

/** The ages of every level that has any, as they stand during a period. */
export interface SchoolAgeRule {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly ages: readonly SchoolAges[];
  readonly basis: string;
}

const AGES: readonly SchoolAges[] = [
  { level: SchoolLevel.PRESCHOOL, fromAge: 0, toAge: 5, firstGrade: null },
  { level: SchoolLevel.PRIMARY, fromAge: 6, toAge: 10, firstGrade: 1 },
  { level: SchoolLevel.LOWER_SECONDARY, fromAge: 11, toAge: 14, firstGrade: 6 },
  { level: SchoolLevel.UPPER_SECONDARY, fromAge: 15, toAge: 17, firstGrade: 10 },
];

/** Age counts by calendar year: six in the year in which grade 1 is entered, whatever the birthday. */
export const SCHOOL_AGE_RULES: readonly SchoolAgeRule[] = [
  {
    validFrom: '2006-01-01',
    validTo: '2020-06-30',
    ages: AGES,
    basis: 'Luật Giáo dục 38/2005/QH11, Điều 21 và Điều 26',
  },
  {
    validFrom: '2020-07-01',
    validTo: null,
    ages: AGES,
    basis: 'Luật Giáo dục 43/2019/QH14, Điều 23 và Điều 28',
  },
];

export function findSchoolAgeRule(day: string): SchoolAgeRule | null {
  const rule = SCHOOL_AGE_RULES.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
  return rule ?? null;
}
