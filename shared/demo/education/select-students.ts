import { planRegion, type RegionId } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import { yearOf } from '../calendar.ts';
import { createRandom } from '../random.ts';
import type { HouseholdClass, PersonRecord } from '../world.ts';

/** Somebody who studies beyond school in the years around a plan. */
export interface Student {
  readonly person: PersonRecord;
  readonly householdNo: number;
  readonly householdClass: HouseholdClass;
  readonly level: 'VOCATIONAL' | 'COLLEGE_UNIVERSITY';
}

const VOCATIONAL_YEARS = 3;
const COLLEGE_YEARS = 4;

/**
 * The students of a region by the households of its baseline day.
 *
 * Drawn from a seed of its own: the bank lends to, and the insurance insures, the same students as the schools have.
 */
export function selectStudents(index: RegisterIndex, region: RegionId): Student[] {
  const { baselineDay, planYear } = planRegion(region);
  const random = createRandom(`students ${region}`);
  return index.householdsIn(region).flatMap((householdNo) => {
    const householdClass = index.classOn(householdNo, baselineDay);
    const share = householdClass === 'POOR' ? 0.13 : householdClass === 'NEAR_POOR' ? 0.17 : 0.3;
    return index.membersOn(householdNo, baselineDay).flatMap(({ person }) => {
      const age = planYear - yearOf(person.birthDate);
      if (age < 18 || age > 21 || !random.chance(share)) return [];
      const level = random.chance(0.4) ? ('VOCATIONAL' as const) : ('COLLEGE_UNIVERSITY' as const);
      return [{ person, householdNo, householdClass, level }];
    });
  });
}

/** The year of study, from 1, in the school year that begins in the given year; null before and after the studies. */
export function yearOfStudy(student: Student, startYear: number): number | null {
  const year = startYear - yearOf(student.person.birthDate) - 17;
  const length = student.level === 'VOCATIONAL' ? VOCATIONAL_YEARS : COLLEGE_YEARS;
  return year >= 1 && year <= length ? year : null;
}
