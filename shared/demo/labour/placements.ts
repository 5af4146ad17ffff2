import { choose } from '../agencies/choose.ts';
import { planRegion, type RegionId } from '../agencies/plan-regions.ts';
import { groupBy } from '../agencies/register-index.ts';
import { addDays, dayNumberOf, dayOf } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { CivilDay, JobPlacementRecord, LabourProfileRecord } from '../world.ts';
import { allotByTarget, askedOf, OUTCOMES } from './outcomes.ts';
import { isPoor } from './work-states.ts';
import type { Worker } from './workers.ts';

export type Profiles = ReadonlyMap<Worker, LabourProfileRecord>;
export interface RegionPlacements {
  readonly rows: readonly JobPlacementRecord[];
  /** Who got a job within the plan's year. */
  readonly placed: ReadonlySet<Worker>;
}

interface Employer {
  readonly name: string;
  readonly place: JobPlacementRecord['place'];
}
const EMPLOYERS: Readonly<Record<RegionId, readonly Employer[]>> = {
  CAM_LO: [
    { name: 'Nhà máy gỗ Cam Hiếu (giả định)', place: 'INDUSTRIAL_CLUSTER' },
    { name: 'Xưởng may Cam Tuyền (giả định)', place: 'LOCAL' },
    { name: 'Hợp tác xã hồ tiêu Cam Chính (giả định)', place: 'LOCAL' },
    { name: 'Công ty xây dựng Đông Hà (giả định)', place: 'OUTSIDE_LOCALITY' },
    { name: 'Công ty giày da Bình Dương (giả định)', place: 'OUT_OF_PROVINCE' },
  ],
  TRA_CU: [
    { name: 'Xưởng may gia công Trà Cú (giả định)', place: 'LOCAL' },
    { name: 'Hợp tác xã thủy sản Định An (giả định)', place: 'LOCAL' },
    { name: 'Công ty giày da Long Đức (giả định)', place: 'OUTSIDE_LOCALITY' },
    { name: 'Công ty điện tử Bình Dương (giả định)', place: 'OUT_OF_PROVINCE' },
    { name: 'Công ty chế biến gỗ Đồng Nai (giả định)', place: 'OUT_OF_PROVINCE' },
  ],
  TRA_VINH: [
    { name: 'Công ty giày da Long Đức (giả định)', place: 'INDUSTRIAL_CLUSTER' },
    { name: 'Cơ sở chế biến dừa Càng Long (giả định)', place: 'LOCAL' },
    { name: 'Công ty may Long An (giả định)', place: 'OUT_OF_PROVINCE' },
  ],
  HONG_NGU: [
    { name: 'Nhà máy chế biến cá Thường Thới (giả định)', place: 'LOCAL' },
    { name: 'Công ty may Cao Lãnh (giả định)', place: 'OUTSIDE_LOCALITY' },
    { name: 'Công ty thực phẩm Bình Dương (giả định)', place: 'OUT_OF_PROVINCE' },
  ],
  CAO_THUONG: [
    { name: 'Cụm công nghiệp Đồng Đình (giả định)', place: 'INDUSTRIAL_CLUSTER' },
    { name: 'Xưởng may Cao Thượng (giả định)', place: 'LOCAL' },
    { name: 'Công ty điện tử Việt Yên (giả định)', place: 'OUTSIDE_LOCALITY' },
    { name: 'Công ty điện tử Bắc Ninh (giả định)', place: 'OUT_OF_PROVINCE' },
  ],
};
const SOURCES = ['JOB_EXCHANGE', 'JOB_EXCHANGE', 'SELF', 'SELF', 'SELF', 'VFF', 'LOAN'] as const;

/** New jobs of the plan's year by place, second jobs of some, and jobs of the year before. */
export function placeWorkers(
  random: Random,
  region: RegionId,
  profiles: Profiles,
  exclude: ReadonlySet<number>,
): RegionPlacements {
  const workers = [...profiles.keys()];
  const { planYear } = planRegion(region);
  const allotted = allotByTarget(
    random.fork('jobs'),
    OUTCOMES[region].jobs,
    askedOf(region, 'jobsTarget', workers),
  );
  const eligible = workers.filter(
    (worker) => worker.stays && worker.age >= 16 && !exclude.has(worker.person.no),
  );
  const placed = [...groupBy(eligible, (worker) => worker.area.code)].flatMap(([code, group]) => {
    const weight = (worker: Worker): number => chanceOfJob(worker, profiles.get(worker));
    return choose(random.fork(code), group, allotted.get(code) ?? 0, { weight });
  });
  const before = eligible.filter(
    (worker) => profiles.get(worker)?.status === 'EMPLOYED' && random.chance(0.03),
  );
  return {
    placed: new Set(placed),
    rows: [
      ...placed.flatMap((worker) => jobsOf(random, region, worker, planYear)),
      ...before.map((worker) =>
        job(random, region, worker, { startedOn: dayInYear(random, planYear - 1, 1, 350), isNew: true }),
      ),
    ],
  };
}

function chanceOfJob(worker: Worker, profile: LabourProfileRecord | undefined): number {
  const byStatus = {
    NOT_EMPLOYED: 10,
    UNDEREMPLOYED: 4,
    OUTSIDE_LABOUR_FORCE: worker.age >= 18 ? 0.4 : 0,
    EMPLOYED: 0.2,
  };
  const status = byStatus[profile?.status ?? 'EMPLOYED'];
  return (
    status * (profile?.wantsJob === true ? 2 : 1) * (worker.age < 18 ? 0.4 : 1) * (isPoor(worker) ? 1.2 : 1)
  );
}

/** One in twelve leaves the first job and takes a second in the same year: still one person with a new job. */
function jobsOf(random: Random, region: RegionId, worker: Worker, year: number): JobPlacementRecord[] {
  const changes = random.chance(1 / 12);
  const first = job(random, region, worker, {
    startedOn: dayInYear(random, year, 5, changes ? 150 : 350),
    isNew: true,
  });
  if (!changes) return [first];
  const endedOn = addDays(first.startedOn, random.integer(30, 90));
  const second = job(random, region, worker, {
    startedOn: addDays(endedOn, random.integer(5, 60)),
    isNew: false,
  });
  return [{ ...first, endedOn }, second];
}

export function job(
  random: Random,
  region: RegionId,
  worker: Worker,
  { startedOn, isNew }: Pick<JobPlacementRecord, 'startedOn' | 'isNew'>,
): JobPlacementRecord {
  const employer = random.pick(EMPLOYERS[region]);
  return {
    citizenNumber: worker.person.citizenNumber,
    startedOn,
    endedOn: null,
    employer: employer.name,
    place: employer.place,
    isNew,
    source: random.pick(SOURCES),
    monthlyWage: random.chance(0.8) ? BigInt(random.integer(32, 95)) * 100_000n : null,
  };
}

/** A day of the year, counted from 1 January as day 0. */
export function dayInYear(random: Random, year: number, from: number, to: number): CivilDay {
  return dayOf(dayNumberOf(`${year}-01-01`) + random.integer(from, to));
}
