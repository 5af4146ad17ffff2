import { allocate } from '../agencies/allocate.ts';
import type { RegionId } from '../agencies/plan-regions.ts';
import { readPlanFigures } from '../agencies/plan-targets.ts';
import { groupBy } from '../agencies/register-index.ts';
import type { Random } from '../random.ts';
import type { Worker } from './workers.ts';

/**
 * What each place reaches by the end of its plan's year, in persons. Invented, so that of the targets some are
 * met, some are missed and some are close: Cam Lộ's jobs lie between the assigned 1,200 and the signed 1,297.
 */
export interface YearOutcome {
  readonly jobs: number;
  readonly trained: number;
  readonly testsPassed: number;
  readonly counselledAbroad: number;
  readonly departed: number;
}

export const OUTCOMES: Readonly<Record<RegionId, YearOutcome>> = {
  CAM_LO: { jobs: 1240, trained: 560, testsPassed: 371, counselledAbroad: 160, departed: 120 },
  TRA_CU: { jobs: 3080, trained: 420, testsPassed: 60, counselledAbroad: 214, departed: 96 },
  TRA_VINH: { jobs: 860, trained: 150, testsPassed: 20, counselledAbroad: 70, departed: 31 },
  HONG_NGU: { jobs: 640, trained: 120, testsPassed: 25, counselledAbroad: 58, departed: 34 },
  CAO_THUONG: { jobs: 271, trained: 96, testsPassed: 34, counselledAbroad: 21, departed: 9 },
};

export type Allotment = (groupCode: string) => number;

/** Splits a total over the places in proportion to what was asked of each, some places trying harder than others. */
export function allotByTarget(
  random: Random,
  total: number,
  asked: ReadonlyMap<string, number>,
): Map<string, number> {
  const efforts = new Map(
    [...asked].map(([code, value]) => [code, value * (0.82 + 0.34 * random.fork(code).next())]),
  );
  return allocate(total, efforts);
}

/** What the plan asks of each place: Cam Lộ's columns of Biểu 1, elsewhere in proportion to the working-age people. */
export function askedOf(
  region: RegionId,
  column: string,
  workers: readonly Worker[],
): ReadonlyMap<string, number> {
  if (region === 'CAM_LO') return readPlanFigures('cam-lo-2019').column('BIEU_1', column);
  const groups = groupBy(workers, (worker) => worker.area.code);
  return new Map([...groups].map(([code, group]) => [code, group.length]));
}
