import { planRegion, type RegionId } from '../agencies/plan-regions.ts';
import type { Random } from '../random.ts';
import type { LabourProfileRecord } from '../world.ts';
import type { LabourHints } from './labour-hints.ts';
import { isOfWorkingAgeOn } from './legal-working-age.ts';
import { isPoor, type WorkState } from './work-states.ts';
import type { Worker } from './workers.ts';

const OCCUPATIONS: Readonly<Record<RegionId, readonly string[]>> = {
  CAM_LO: [
    'Trồng cao su',
    'Trồng hồ tiêu',
    'Trồng lúa',
    'Thợ nề',
    'Thợ may',
    'Buôn bán nhỏ',
    'Chăn nuôi',
    'Lái xe',
  ],
  TRA_CU: [
    'Trồng lúa',
    'Trồng mía',
    'Nuôi tôm',
    'Đan lát',
    'Công nhân giày da',
    'Làm thuê',
    'Buôn bán nhỏ',
    'Chăn nuôi bò',
  ],
  TRA_VINH: [
    'Trồng lúa',
    'Nuôi tôm',
    'Đánh bắt thủy sản',
    'Công nhân giày da',
    'Làm thuê',
    'Trồng dừa',
    'Buôn bán nhỏ',
  ],
  HONG_NGU: [
    'Trồng lúa',
    'Nuôi cá tra',
    'Trồng ớt',
    'Công nhân chế biến',
    'Làm thuê',
    'Buôn bán nhỏ',
    'Thợ hồ',
  ],
  CAO_THUONG: [
    'Công nhân điện tử',
    'Công nhân may',
    'Chăn nuôi gà',
    'Trồng rau',
    'Buôn bán',
    'Thợ xây',
    'Cơ khí',
    'Viên chức',
  ],
};
const ORIENTATIONS = ['LOCAL', 'IN_PROVINCE', 'IN_COUNTRY'] as const;

/** One profile for every worker on the plan's baseline day. */
export function baselineProfiles(
  random: Random,
  region: RegionId,
  states: ReadonlyMap<Worker, WorkState>,
  hints: LabourHints,
): Map<Worker, LabourProfileRecord> {
  const { baselineDay } = planRegion(region);
  const profiles = new Map<Worker, LabourProfileRecord>();
  for (const [worker, state] of states) {
    const { no, citizenNumber } = worker.person;
    const abroad = hints.wantsAbroad.has(no);
    const employed = state.status === 'EMPLOYED';
    const wantsJob = hints.wantsJob.has(no) || seeksWork(random, worker, state);
    const wantsTraining = hints.wantsTraining.has(no) || seeksTraining(random, worker, state);
    profiles.set(worker, {
      citizenNumber,
      asOf: baselineDay,
      ...state,
      withinWorkingAge: worker.withinWorkingAge,
      hasContract: employed && worker.age >= 18 && random.chance(contractShare(region, worker, state)),
      orientation: abroad ? 'ABROAD' : wantsJob || wantsTraining ? random.pick(ORIENTATIONS) : null,
      wantsTraining,
      wantsJob,
      wantsAbroad: abroad,
      occupation: employed || state.status === 'UNDEREMPLOYED' ? random.pick(OCCUPATIONS[region]) : null,
    });
  }
  return profiles;
}

/** The profile that holds from a later day on: what changed, and whether the person is past working age by then. */
export function laterProfile(
  { person }: Worker,
  profile: LabourProfileRecord,
  changes: Pick<LabourProfileRecord, 'asOf'> & Partial<LabourProfileRecord>,
): LabourProfileRecord {
  const withinWorkingAge = isOfWorkingAgeOn(person.sex, person.birthDate, changes.asOf);
  return { ...profile, ...changes, withinWorkingAge };
}

function seeksWork(random: Random, worker: Worker, state: WorkState): boolean {
  if (worker.age < 17) return false;
  if (state.status === 'NOT_EMPLOYED') return random.chance(0.62);
  return state.status === 'UNDEREMPLOYED' && random.chance(0.3);
}

function seeksTraining(random: Random, worker: Worker, state: WorkState): boolean {
  if (state.training === 'TRAINED' || worker.age < 16 || worker.age > 45) return false;
  return random.chance(state.training === 'UNTRAINED' ? 0.1 : 0.04);
}

function contractShare(region: RegionId, worker: Worker, state: WorkState): number {
  const base = region === 'CAO_THUONG' ? 0.5 : 0.22;
  return base * (state.training === 'TRAINED' ? 1.5 : 0.7) * (isPoor(worker) ? 0.4 : 1);
}
