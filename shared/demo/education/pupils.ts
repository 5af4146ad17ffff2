import type { PlanRegion } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import { yearOf } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { HouseholdClass, PersonRecord, SchoolLevel } from '../world.ts';
import { type OutOfSchoolChild, selectOutOfSchool } from './select-out-of-school.ts';
import { type Student, selectStudents, yearOfStudy } from './select-students.ts';

/** Somebody who may be at school in one of the two school years around a plan, with what was drawn once for both. */
export interface Pupil {
  readonly person: PersonRecord;
  readonly householdNo: number;
  readonly householdClass: HouseholdClass;
  readonly absence: OutOfSchoolChild | null;
  readonly student: Student | null;
  /** Sits one grade below that of the birth year. */
  readonly behind: boolean;
  readonly afterGrade9: 'UPPER_SECONDARY' | 'VOCATIONAL' | 'NONE';
  /** Draw against which the shares of preschool attendance are held. */
  readonly preschoolDraw: number;
}

export interface Place {
  readonly level: SchoolLevel;
  readonly grade: number | null;
  readonly rightAge: boolean;
}

const BEHIND = 0.035;
/** After lower secondary: to upper secondary, to a trade school, the rest to work. Invented. */
const UPPER: Readonly<Record<HouseholdClass, number>> = {
  POOR: 0.58,
  NEAR_POOR: 0.7,
  NEWLY_ESCAPED: 0.75,
  AVERAGE_LIVING: 0.83,
  NON_POOR: 0.87,
};
const TRADE_SCHOOL = 0.35;
const PRESCHOOL_AT: Readonly<Record<number, number>> = { 3: 0.72, 4: 0.86, 5: 0.97 };

/** Everybody of 2 to 23 years in the region's households, by household. */
export function pupilsOf(index: RegisterIndex, random: Random, region: PlanRegion): Pupil[] {
  const { id, baselineDay, planYear } = region;
  const absences = new Map(selectOutOfSchool(index).map((child) => [child.person.no, child]));
  const students = new Map(selectStudents(index, id).map((student) => [student.person.no, student]));
  return index.householdsIn(id).flatMap((householdNo) => {
    const householdClass = index.classOn(householdNo, baselineDay);
    return index.membersOn(householdNo, baselineDay).flatMap(({ person }): Pupil[] => {
      const age = planYear - yearOf(person.birthDate);
      if (age < 3 || age > 23) return [];
      return [
        {
          person,
          householdNo,
          householdClass,
          absence: absences.get(person.no) ?? null,
          student: students.get(person.no) ?? null,
          behind: random.chance(BEHIND),
          afterGrade9: afterGrade9(random, householdClass),
          preschoolDraw: random.next(),
        },
      ];
    });
  });
}

function afterGrade9(random: Random, householdClass: HouseholdClass): Pupil['afterGrade9'] {
  const upper = UPPER[householdClass];
  const chance = random.next();
  if (chance < upper) return 'UPPER_SECONDARY';
  return chance < upper + (1 - upper) * TRADE_SCHOOL ? 'VOCATIONAL' : 'NONE';
}

/**
 * Where the pupil belongs in the school year that begins in the given year; null for nowhere.
 * School age goes by the year of birth: grade 1 begins in the year in which the child becomes six.
 */
export function placeIn(pupil: Pupil, startYear: number): Place | null {
  if (pupil.student !== null && yearOfStudy(pupil.student, startYear) !== null) {
    return { level: pupil.student.level, grade: yearOfStudy(pupil.student, startYear), rightAge: true };
  }
  const age = startYear - yearOf(pupil.person.birthDate);
  const grade = age - 5 - (pupil.behind ? 1 : 0);
  if (grade < 1) {
    const share = PRESCHOOL_AT[age] ?? (age === 6 ? 1 : 0);
    return pupil.preschoolDraw < share ? { level: 'PRESCHOOL', grade: null, rightAge: age < 6 } : null;
  }
  if (grade <= 9) {
    return { level: grade <= 5 ? 'PRIMARY' : 'LOWER_SECONDARY', grade, rightAge: !pupil.behind };
  }
  if (grade > 12 || pupil.afterGrade9 === 'NONE') return null;
  if (pupil.afterGrade9 === 'VOCATIONAL')
    return { level: 'VOCATIONAL', grade: grade - 9, rightAge: !pupil.behind };
  return { level: 'UPPER_SECONDARY', grade, rightAge: !pupil.behind };
}
