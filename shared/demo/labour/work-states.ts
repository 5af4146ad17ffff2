import { allocate } from '../agencies/allocate.ts';
import { choose, shareOf } from '../agencies/choose.ts';
import type { RegionId } from '../agencies/plan-regions.ts';
import { readPlanFigures } from '../agencies/plan-targets.ts';
import { groupBy } from '../agencies/register-index.ts';
import { baselineOf } from '../documents.ts';
import type { Random } from '../random.ts';
import type { LabourProfileRecord } from '../world.ts';
import type { LabourHints } from './labour-hints.ts';
import type { Worker } from './workers.ts';

type Status = LabourProfileRecord['status'];
type Training = LabourProfileRecord['training'];
export interface WorkState {
  readonly status: Status;
  readonly training: Training;
}

/** How many of a group of workers are in each state; who is in none of them is EMPLOYED, or TRAINED. */
interface StateCounts {
  readonly outside: number;
  readonly notEmployed: number;
  readonly underemployed: number;
  readonly untrained: number;
  readonly skilled: number;
}

/** Invented shares for the places whose plans print no labour table. */
const SHARES: Readonly<Record<Exclude<RegionId, 'CAM_LO'>, StateCounts>> = {
  TRA_CU: { outside: 0.08, notEmployed: 0.19, underemployed: 0.14, untrained: 0.5, skilled: 0.24 },
  TRA_VINH: { outside: 0.1, notEmployed: 0.16, underemployed: 0.12, untrained: 0.52, skilled: 0.23 },
  HONG_NGU: { outside: 0.09, notEmployed: 0.15, underemployed: 0.11, untrained: 0.48, skilled: 0.25 },
  CAO_THUONG: { outside: 0.08, notEmployed: 0.05, underemployed: 0.05, untrained: 0, skilled: 0 },
};
/** Of Cao Thượng's people without training so many have a skill without a certificate. */
const CAO_THUONG_SKILLED = 0.45;

/** The state of every worker on the baseline day; Cam Lộ's by commune exactly as Biểu 1 counts it. */
export function workStates(
  random: Random,
  region: RegionId,
  workers: readonly Worker[],
  hints: LabourHints,
): ReadonlyMap<Worker, WorkState> {
  const counted = workers.filter((worker) => worker.withinWorkingAge);
  const others = workers.filter((worker) => !worker.withinWorkingAge);
  const states = new Map<Worker, WorkState>();
  const countsOf = countsFor(region);
  for (const [code, group] of groupBy(counted, (worker) => groupOf(region, worker))) {
    const own = assignStates(random.fork(code), group, hints, countsOf(code, group.length));
    for (const [worker, state] of own) states.set(worker, state);
  }
  for (const worker of others) states.set(worker, { status: 'NOT_EMPLOYED', training: 'UNTRAINED' });
  return states;
}

type CountsOf = (code: string, size: number) => StateCounts;

function groupOf(region: RegionId, worker: Worker): string {
  return region === 'CAM_LO' ? worker.area.code : region;
}

function countsFor(region: RegionId): CountsOf {
  if (region === 'CAM_LO') return bieu1Counts();
  const shares = SHARES[region];
  return (_code, size) => {
    const counts = {
      outside: shareOf(size, shares.outside),
      notEmployed: shareOf(size, shares.notEmployed),
      underemployed: shareOf(size, shares.underemployed),
      untrained: shareOf(size, shares.untrained),
      skilled: shareOf(size, shares.skilled),
    };
    return region === 'CAO_THUONG' ? { ...counts, ...caoThuongUntaught(size) } : counts;
  };
}

/** Trained are exactly as many as the plan's target counts, from the beginning. */
function caoThuongUntaught(size: number): Pick<StateCounts, 'skilled' | 'untrained'> {
  const figures = readPlanFigures('cao-thuong-2024');
  const workingAge = baselineOf(figures.document, 'WORKING_AGE');
  const untaught = size - scaled(figures.target('TRAINED_WORKERS'), workingAge, size);
  const skilled = shareOf(untaught, CAO_THUONG_SKILLED);
  return { skilled, untrained: untaught - skilled };
}

function bieu1Counts(): CountsOf {
  const figures = readPlanFigures('cam-lo-2019');
  const column = (key: string): ReadonlyMap<string, number> => figures.column('BIEU_1', key);
  const [total, jobless] = [column('workingAge'), column('notEmployed')];
  const [untrained, skilled] = [column('untrained'), column('skilledWithoutCertificate')];
  return (code, size) => {
    const part = (cells: ReadonlyMap<string, number>): number =>
      scaled(cellOf(cells, code), cellOf(total, code), size);
    return {
      outside: 0,
      notEmployed: part(jobless),
      underemployed: 0,
      untrained: part(untrained),
      skilled: part(skilled),
    };
  };
}

function cellOf(cells: ReadonlyMap<string, number>, code: string): number {
  const value = cells.get(code);
  if (value === undefined) throw new Error(`Biểu 1 has no row of ${code}.`);
  return value;
}

/** The printed figure where the group has the printed size; a smaller group (in a test) keeps the proportion. */
function scaled(value: number, total: number, size: number): number {
  const parts = allocate(
    size,
    new Map([
      ['part', value],
      ['rest', total - value],
    ]),
  );
  return parts.get('part') ?? 0;
}

function assignStates(
  random: Random,
  workers: readonly Worker[],
  hints: LabourHints,
  counts: StateCounts,
): [Worker, WorkState][] {
  const hinted = (set: ReadonlySet<number>) => (worker: Worker) => set.has(worker.person.no);
  const status = new Map<Worker, Status>();
  const mark = (
    value: Status,
    count: number,
    weight: (worker: Worker) => number,
    first: (worker: Worker) => boolean,
  ) => {
    const open = workers.filter((worker) => !status.has(worker));
    for (const worker of choose(random, open, count, { weight, first })) status.set(worker, value);
  };
  mark('NOT_EMPLOYED', counts.notEmployed, joblessWeight, hinted(hints.withoutJob));
  mark('OUTSIDE_LABOUR_FORCE', counts.outside, outsideWeight, () => false);
  mark('UNDEREMPLOYED', counts.underemployed, (worker) => (isPoor(worker) ? 3 : 1), hinted(hints.wantsJob));
  const untrained = new Set(
    choose(random, workers, counts.untrained, {
      weight: untrainedWeight,
      first: hinted(hints.untrained),
    }),
  );
  const rest = workers.filter((worker) => !untrained.has(worker));
  const skilled = new Set(
    choose(random, rest, counts.skilled, { weight: (worker) => (worker.age >= 30 ? 3 : 1) }),
  );
  const trainingOf = (worker: Worker): Training => {
    if (untrained.has(worker)) return 'UNTRAINED';
    return skilled.has(worker) ? 'SKILLED_WITHOUT_CERTIFICATE' : 'TRAINED';
  };
  return workers.map((worker) => [
    worker,
    { status: status.get(worker) ?? 'EMPLOYED', training: trainingOf(worker) },
  ]);
}

export function isPoor(worker: Worker): boolean {
  return worker.householdClass === 'POOR' || worker.householdClass === 'NEAR_POOR';
}

function joblessWeight(worker: Worker): number {
  const byAge = worker.age < 18 ? 5 : worker.age < 25 ? 3 : worker.age > 50 ? 1.5 : 1;
  return byAge * (isPoor(worker) ? 2 : 1) * (worker.person.sex === 'FEMALE' ? 1.2 : 1);
}

function outsideWeight(worker: Worker): number {
  if (worker.age < 18) return 20;
  return worker.person.sex === 'FEMALE' || worker.age > 52 ? 1 : 0.3;
}

function untrainedWeight(worker: Worker): number {
  const byAge = worker.age < 18 ? 5 : worker.age > 45 ? 1.6 : 1;
  return byAge * (isPoor(worker) ? 3 : 1);
}
