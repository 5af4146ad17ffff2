import { choose } from '../agencies/choose.ts';
import type { PlanRegion, RegionId } from '../agencies/plan-regions.ts';
import { isAliveOn } from '../agencies/register-index.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { CareerCounsellingRecord, StudyGrantRecord } from '../world.ts';
import type { Enrolled } from './enrolments.ts';
import type { Pupil } from './pupils.ts';

const COUNSELLED = { poor: 0.88, others: 0.62 };
/** Grants of the study-promotion associations in the plan's year; only Hồng Ngự's plan names them. Invented numbers. */
const GRANTS: Readonly<Record<RegionId, { readonly grantor: string; readonly count: number }>> = {
  CAM_LO: { grantor: 'Hội Khuyến học huyện Cam Lộ', count: 40 },
  TRA_CU: { grantor: 'Hội Khuyến học huyện Trà Cú', count: 60 },
  TRA_VINH: { grantor: 'Hội Khuyến học tỉnh Trà Vinh', count: 60 },
  HONG_NGU: { grantor: 'Hội Khuyến học huyện Hồng Ngự', count: 185 },
  CAO_THUONG: { grantor: 'Hội Khuyến học thị trấn Cao Thượng', count: 24 },
};

function isPoor({ householdClass }: Pupil): boolean {
  return householdClass === 'POOR' || householdClass === 'NEAR_POOR';
}

/** Talks with pupils of grade 9 in the spring of the plan's year; what they choose is mostly what they then do. */
export function careerCounsellings(
  random: Random,
  { planYear }: PlanRegion,
  enrolled: readonly Enrolled[],
): CareerCounsellingRecord[] {
  const leavers = enrolled.filter(
    ({ row }) => row.grade === 9 && row.level === 'LOWER_SECONDARY' && row.status === 'COMPLETED',
  );
  return leavers.flatMap(({ pupil }) => {
    if (!random.chance(isPoor(pupil) ? COUNSELLED.poor : COUNSELLED.others)) return [];
    const happenedOn = addDays(`${planYear}-03-02`, random.integer(0, 75));
    const { citizenNumber } = pupil.person;
    return [{ citizenNumber, happenedOn, choice: random.chance(0.12) ? 'UNDECIDED' : choiceOf(pupil) }];
  });
}

function choiceOf({ afterGrade9 }: Pupil): CareerCounsellingRecord['choice'] {
  return afterGrade9 === 'NONE' ? 'WORK' : afterGrade9;
}

export function studyGrants(
  random: Random,
  { id, planYear }: PlanRegion,
  enrolled: readonly Enrolled[],
): StudyGrantRecord[] {
  const { grantor, count } = GRANTS[id];
  const eligible = enrolled.filter(
    ({ pupil, row }) => isPoor(pupil) && row.level !== 'PRESCHOOL' && row.status !== 'DROPPED_OUT',
  );
  return choose(random, eligible, count).flatMap(({ pupil }) => {
    const grantedOn = random.pick([`${planYear}-09-05`, `${planYear}-11-20`]);
    if (!isAliveOn(pupil.person, grantedOn)) return [];
    const amount = BigInt(random.integer(3, 15)) * 100_000n;
    return [{ citizenNumber: pupil.person.citizenNumber, grantor, amount, grantedOn }];
  });
}
