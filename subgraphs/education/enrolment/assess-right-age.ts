import type { SchoolAges } from '../law/school-ages.ts';
import type { SchoolLevel } from '../school/school-level.ts';

/**
 * Whether somebody at a level is of the age for it (đúng độ tuổi). Age is the calendar year in which the school year
 * begins less the year of birth; both ends of a level's ages are included.
 * @returns `null` for levels to which the law gives no age (vocational, college, university)
 * Source: the rule whose `ages` are passed in (from 2020-07-01: Law 43/2019/QH14, Article 28)
 */
export function isRightAge(
  level: SchoolLevel,
  birthYear: number,
  startYear: number,
  ages: readonly SchoolAges[],
): boolean | null {
  const row = ages.find((candidate) => candidate.level === level);
  if (row === undefined) return null;
  const age = startYear - birthYear;
  return row.fromAge <= age && age <= row.toAge;
}

/** The level and grade that the law expects at an age. */
export interface ExpectedSchooling {
  readonly level: SchoolLevel;
  readonly grade: number | null;
}

/**
 * Where somebody born in `birthYear` belongs in the school year that begins in `startYear`.
 * @returns `null` before birth and after the last grade
 * Source: as `isRightAge`
 */
export function expectSchooling(
  birthYear: number,
  startYear: number,
  ages: readonly SchoolAges[],
): ExpectedSchooling | null {
  const age = startYear - birthYear;
  const row = ages.find((candidate) => candidate.fromAge <= age && age <= candidate.toAge);
  if (row === undefined) return null;
  return { level: row.level, grade: row.firstGrade === null ? null : row.firstGrade + age - row.fromAge };
}
