import { allocate } from '../agencies/allocate.ts';
import { choose } from '../agencies/choose.ts';
import { PLAN_REGIONS, planRegion, type RegionId } from '../agencies/plan-regions.ts';
import { groupBy, type RegisterIndex } from '../agencies/register-index.ts';
import { addDays, dayNumberOf, dayOf } from '../calendar.ts';
import { createRandom, type Random } from '../random.ts';
import type { CivilDay, ContractAbroadStepRecord } from '../world.ts';
import { allotByTarget, askedOf, OUTCOMES } from './outcomes.ts';
import { type Worker, workersOf } from './workers.ts';

type Step = ContractAbroadStepRecord['step'];
export interface AbroadPath {
  readonly worker: Worker;
  readonly country: string;
  readonly steps: readonly { readonly step: Step; readonly happenedOn: CivilDay }[];
}

const COUNTRIES: Readonly<Record<RegionId, readonly string[]>> = {
  CAM_LO: ['JP', 'JP', 'TW', 'KR', 'TH'],
  TRA_CU: ['JP', 'JP', 'TW', 'KR', 'MY'],
  TRA_VINH: ['JP', 'TW', 'KR'],
  HONG_NGU: ['JP', 'JP', 'TW', 'KR'],
  CAO_THUONG: ['TW', 'JP', 'KR'],
};
/** Residential groups of Cao Thượng from which nobody was introduced, against the plan's one for each. */
const GROUPS_WITHOUT_INTRODUCTION = 2;

/**
 * The way abroad of everybody who set out on it, in the years of the plans.
 *
 * Drawn from a seed of its own, so that the bank lends to the same people without reading the labour office's rows.
 */
export function contractsAbroad(index: RegisterIndex): AbroadPath[] {
  const random = createRandom('contracts abroad');
  return PLAN_REGIONS.flatMap(({ id }) => {
    const workers = workersOf(index, id);
    const candidates = workers.filter((worker) => mayGoAbroad(worker));
    const own = random.fork(id);
    return id === 'CAO_THUONG'
      ? fromResidentialGroups(own, candidates)
      : fromCommunes(own, id, workers, candidates);
  });
}

function mayGoAbroad(worker: Worker): boolean {
  return worker.stays && worker.age >= 18 && worker.age <= 38 && worker.withinWorkingAge;
}

function wantsAbroad(worker: Worker): boolean {
  return worker.review?.wishes.includes('LABOUR_EXPORT') ?? false;
}

function youth(worker: Worker): number {
  return worker.age <= 28 ? 3 : 1;
}

function fromCommunes(
  random: Random,
  region: RegionId,
  workers: readonly Worker[],
  candidates: readonly Worker[],
): AbroadPath[] {
  const outcome = OUTCOMES[region];
  const asked = askedOf(region, 'labourExportTarget', workers);
  const counselled = allotByTarget(random.fork('counselled'), outcome.counselledAbroad, asked);
  const departed = allocate(outcome.departed, counselled);
  return [...groupBy(candidates, (worker) => worker.area.code)].flatMap(([code, group]) => {
    const count = counselled.get(code) ?? 0;
    const chosen = random.shuffle(choose(random, group, count, { weight: youth, first: wantsAbroad }));
    const leaving = Math.min(departed.get(code) ?? 0, chosen.length);
    return chosen.map((worker, order) => path(random, region, worker, order < leaving));
  });
}

/** Every group introduces one or two people, except the last ones of a random order; nine of all leave. */
function fromResidentialGroups(random: Random, candidates: readonly Worker[]): AbroadPath[] {
  const groups = random.shuffle([...groupBy(candidates, (worker) => worker.area.code).values()]);
  const active = groups.slice(0, Math.max(1, groups.length - GROUPS_WITHOUT_INTRODUCTION));
  const chosen = active.flatMap((group) =>
    choose(random, group, random.chance(0.2) ? 2 : 1, { weight: youth, first: wantsAbroad }),
  );
  const { departed, counselledAbroad } = OUTCOMES.CAO_THUONG;
  return chosen.map((worker, order) => {
    const whole = path(random, 'CAO_THUONG', worker, order < departed);
    return order < counselledAbroad ? whole : { ...whole, steps: whole.steps.slice(0, 1) };
  });
}

const WAY: readonly Step[] = ['INTRODUCED', 'COUNSELLED', 'REGISTERED', 'SELECTED', 'DEPARTED'];

/** All within the plan's year: introduced in its first half, each later step some weeks after the one before. */
function path(random: Random, region: RegionId, worker: Worker, departs: boolean): AbroadPath {
  const { planYear } = planRegion(region);
  const last = departs ? WAY.length : random.pick([2, 2, 3, 4]);
  const departedOn = departureDay(random, region, planYear);
  const start = departs ? addDays(departedOn, -random.integer(52, 100)) : dayAround(random, planYear);
  const first = start < `${planYear}-01-03` ? `${planYear}-01-03` : start;
  const steps = WAY.slice(0, last).map((step, order) => ({
    step,
    happenedOn:
      step === 'DEPARTED'
        ? departedOn
        : addDays(first, order * 12 + (order === 0 ? 0 : random.integer(0, 5))),
  }));
  return { worker, country: random.pick(COUNTRIES[region]), steps };
}

/** In 2020 the borders closed in March: people left before, or when flights were allowed again late in the year. */
function departureDay(random: Random, region: RegionId, year: number): CivilDay {
  const closed = region === 'TRA_CU' || region === 'TRA_VINH';
  const [from, to] = !closed
    ? ['04-01', '12-20']
    : random.chance(0.55)
      ? ['03-01', '03-20']
      : ['10-01', '12-20'];
  return dayOf(random.integer(dayNumberOf(`${year}-${from}`), dayNumberOf(`${year}-${to}`)));
}

function dayAround(random: Random, year: number): CivilDay {
  return addDays(`${year}-01-10`, random.integer(0, 260));
}
