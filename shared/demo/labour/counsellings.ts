import { choose, shareOf } from '../agencies/choose.ts';
import { PLAN_REGIONS, planRegion, type RegionId } from '../agencies/plan-regions.ts';
import { groupBy, keyOf, type RegisterIndex } from '../agencies/register-index.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { AreaKey, JobCounsellingRecord, JobExchangeSessionRecord } from '../world.ts';
import { dayInYear, type Profiles } from './placements.ts';
import type { Worker } from './workers.ts';

type Kind = JobCounsellingRecord['kind'];

/** Of the 1,018 people on Trà Vinh's list so many get to each step by the end of 2020; a step presupposes the one before. */
const LISTED_STEPS: readonly { readonly kind: Kind; readonly share: number }[] = [
  { kind: 'COUNSELLED', share: 0.93 },
  { kind: 'INFORMED', share: 0.81 },
  { kind: 'MATCHED', share: 0.46 },
];
const SESSIONS_A_YEAR: Readonly<Record<RegionId, number>> = {
  CAM_LO: 8,
  TRA_CU: 10,
  TRA_VINH: 12,
  HONG_NGU: 12,
  CAO_THUONG: 6,
};

/** Sessions of the job exchange: at the seat of the place, every third one in a commune. */
export function jobSessions(index: RegisterIndex, random: Random): JobExchangeSessionRecord[] {
  return PLAN_REGIONS.flatMap(({ id, planYear, baselineDay }) => {
    const communes = communesOf(index, id, baselineDay);
    if (communes.length === 0) return [];
    const own = random.fork(id);
    return Array.from({ length: SESSIONS_A_YEAR[id] }, (_, order) => {
      const mobile = order % 3 === 2;
      const area = mobile ? own.pick(communes) : (communes[0] ?? own.pick(communes));
      const first = Math.floor((order * 340) / SESSIONS_A_YEAR[id]);
      return {
        code: `PGD-${id}-${planYear}-${String(order + 1).padStart(2, '0')}`,
        area,
        heldOn: dayInYear(own, planYear, first + 5, first + 20),
        place: mobile ? 'Nhà văn hóa xã' : 'Trung tâm dịch vụ việc làm',
        mobile,
      };
    });
  });
}

function communesOf(index: RegisterIndex, region: RegionId, day: string): AreaKey[] {
  const found = new Map<string, AreaKey>();
  for (const no of index.householdsIn(region, day)) {
    const commune = index.communeOn(no, day);
    if (commune !== null) found.set(commune.code, keyOf(commune));
  }
  return [...found.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
}

/** Advice to people who seek work, in a session where one was held in the place soon after. */
export function counselWorkers(
  index: RegisterIndex,
  random: Random,
  region: RegionId,
  { profiles, sessions }: { profiles: Profiles; sessions: readonly JobExchangeSessionRecord[] },
): JobCounsellingRecord[] {
  const seekers = [...profiles]
    .filter(([worker, profile]) => worker.stays && profile.wantsJob)
    .map(([worker]) => worker);
  const listed = index.needPersons('JOB_CONNECTION');
  const onList = seekers.filter((worker) => listed.has(worker.person.no));
  const others = seekers.filter((worker) => !listed.has(worker.person.no));
  const own = sessions.filter((session) => session.code.startsWith(`PGD-${region}-`));
  return [
    ...listedSteps(random.fork('listed'), onList),
    ...adviceTo(random.fork('others'), region, others, own),
  ];
}

function listedSteps(random: Random, listed: readonly Worker[]): JobCounsellingRecord[] {
  const shuffled = random.shuffle(listed);
  const startOf = new Map(shuffled.map((worker) => [worker, addDays('2020-05-18', random.integer(0, 120))]));
  return LISTED_STEPS.flatMap(({ kind, share }, order) =>
    shuffled.slice(0, shareOf(shuffled.length, share)).map((worker) => ({
      citizenNumber: worker.person.citizenNumber,
      happenedOn: addDays(
        startOf.get(worker) ?? '2020-05-18',
        order * 35 + (order === 0 ? 0 : random.integer(0, 25)),
      ),
      kind,
      sessionCode: null,
    })),
  );
}

function adviceTo(
  random: Random,
  region: RegionId,
  seekers: readonly Worker[],
  sessions: readonly JobExchangeSessionRecord[],
): JobCounsellingRecord[] {
  const { planYear } = planRegion(region);
  const groups = groupBy(seekers, (worker) => worker.area.code);
  return [...groups].flatMap(([code, group]) => {
    const own = random.fork(code);
    return choose(own, group, shareOf(group.length, 0.42)).flatMap((worker) => {
      const session = sessions.length > 0 && own.chance(0.6) ? own.pick(sessions) : null;
      const happenedOn = session?.heldOn ?? dayInYear(own, planYear, 10, 330);
      const base = { citizenNumber: worker.person.citizenNumber, sessionCode: session?.code ?? null };
      const advice: JobCounsellingRecord = { ...base, happenedOn, kind: 'COUNSELLED' };
      if (!own.chance(0.45)) return [advice];
      const introducedOn = addDays(happenedOn, own.integer(0, 20));
      return [advice, { ...base, sessionCode: null, happenedOn: introducedOn, kind: 'INTRODUCED' } as const];
    });
  });
}
