import { planRegion, type RegionId } from '../agencies/plan-regions.ts';
import { isAliveOn, keyOf, type RegisterIndex } from '../agencies/register-index.ts';
import { completedAge } from '../calendar.ts';
import type { AreaKey, HouseholdClass, PersonRecord, ReviewRecord } from '../world.ts';
import { isOfWorkingAgeOn } from './legal-working-age.ts';

/** A person of working age on the baseline day of a plan, with what the review said of the household. */
export interface Worker {
  readonly person: PersonRecord;
  readonly age: number;
  readonly householdNo: number;
  /** The residential group in Cao Thượng, the commune elsewhere: the row of the plan's table. */
  readonly area: AreaKey;
  readonly householdClass: HouseholdClass;
  readonly review: ReviewRecord | null;
  readonly withinWorkingAge: boolean;
  /** Still alive and living in the same place at the end of the plan's year. */
  readonly stays: boolean;
}

const KNOWN = new WeakMap<RegisterIndex, Map<RegionId, readonly Worker[]>>();

/** The working-age people of a region on its baseline day, and those whom a need list names all the same. */
export function workersOf(index: RegisterIndex, region: RegionId): readonly Worker[] {
  const regions = KNOWN.get(index) ?? new Map<RegionId, readonly Worker[]>();
  KNOWN.set(index, regions);
  const workers = regions.get(region) ?? findWorkers(index, region);
  regions.set(region, workers);
  return workers;
}

function findWorkers(index: RegisterIndex, region: RegionId): Worker[] {
  const { baselineDay, planYear } = planRegion(region);
  const listed = new Set([
    ...index.needPersons('VOCATIONAL_TRAINING'),
    ...index.needPersons('JOB_CONNECTION'),
  ]);
  const workers: Worker[] = [];
  for (const householdNo of index.householdsIn(region)) {
    const area = index.areaOn(householdNo, baselineDay);
    if (area === null) continue;
    const review = index.review(householdNo, planYear - 1);
    for (const { person } of index.membersOn(householdNo, baselineDay)) {
      const withinWorkingAge = isOfWorkingAgeOn(person.sex, person.birthDate, baselineDay);
      if (!withinWorkingAge && !listed.has(person.no)) continue;
      workers.push({
        person,
        age: completedAge(person.birthDate, baselineDay),
        householdNo,
        area: keyOf(area),
        householdClass: review?.class ?? 'NON_POOR',
        review,
        withinWorkingAge,
        stays: staysAllYear(index, person, householdNo, region),
      });
    }
  }
  return workers;
}

function staysAllYear(
  index: RegisterIndex,
  person: PersonRecord,
  householdNo: number,
  region: RegionId,
): boolean {
  const { baselineDay, planYear } = planRegion(region);
  const end = `${planYear}-12-31`;
  if (!isAliveOn(person, end)) return false;
  const later = index.householdOn(person.no, end);
  if (later === null) return false;
  if (later === householdNo && index.neverMoved(householdNo)) return true;
  return index.areaOn(later, end)?.code === index.areaOn(householdNo, baselineDay)?.code;
}
