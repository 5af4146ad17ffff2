import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Comparator, Measure } from './target-row.ts';

/** What a target asks for, in its own unit: percent, persons, households … */
export interface TargetFacts {
  readonly value: number | null;
  /** Digits behind the mark that the value was promised with: 3,60 has two. */
  readonly decimals: number;
  readonly comparator: Comparator;
  readonly measure: Measure;
  readonly baseline: number | null;
  /** First day of the plan's period. */
  readonly from: CivilDay;
  /** Last day of the term; null is open. */
  readonly deadline: CivilDay | null;
}

/** What happened, in the unit of the target; null where it is not known. */
export interface ActualFacts {
  readonly asOf: CivilDay;
  readonly actual: number | null;
  /** Whether there is nothing to be a share of. */
  readonly notApplicable: boolean;
}

export type ProgressStatus =
  | 'ACHIEVED'
  | 'ON_TRACK'
  | 'BEHIND'
  | 'AT_RISK'
  | 'NOT_STARTED'
  | 'NOT_ACHIEVED'
  | 'NOT_APPLICABLE'
  | 'NO_TARGET'
  | 'UNKNOWN';

export interface Progress {
  readonly status: ProgressStatus;
  /** Share of what was promised that is done; null without a value, or without the baseline that it is counted from. */
  readonly attainment: number | null;
  /** Where an even path from the start to the term would stand, in the unit of the target. */
  readonly expectedByNow: number | null;
  /** What each month that is left must bring, in the unit of the target. */
  readonly neededPerMonth: number | null;
  /** The value at the end of the term if things go on as so far: a straight line. */
  readonly forecast: number | null;
}

/** Of what should be done by now, from which share on it is on track, and from which on merely behind. */
const ON_TRACK_FROM = 0.95;
const BEHIND_FROM = 0.7;

const DAYS_A_MONTH = 365.25 / 12;
/** Of a term, before which a straight line says nothing. */
const LEAST_ELAPSED = 1 / 12;

/**
 * How far a target is on a day. Values are compared after rounding half-up to the decimals of the target, as it was
 * printed (F8 of the requirements); attainment of a level is counted from its baseline, and is null without one (e.7).
 */
export function assessProgress(target: TargetFacts, { asOf, actual, notApplicable }: ActualFacts): Progress {
  const nothing = { attainment: null, expectedByNow: null, neededPerMonth: null, forecast: null };
  if (notApplicable) return { status: 'NOT_APPLICABLE', ...nothing };
  if (target.value === null || !isComparable(target.comparator))
    return { status: actual === null ? 'UNKNOWN' : 'NO_TARGET', ...nothing };
  const start = startOf(target);
  const elapsed = elapsedShare(target, asOf);
  const expectedByNow = start === null || elapsed === null ? null : start + (target.value - start) * elapsed;
  if (actual === null) return { status: 'UNKNOWN', ...nothing, expectedByNow };
  const done = isReached(target.comparator, actual, target.value, target.decimals);
  return {
    status: statusOf(target, { asOf, actual, done, start, expectedByNow }),
    attainment: attainmentOf(target, actual, start),
    expectedByNow,
    neededPerMonth: done ? 0 : neededPerMonth(target, actual, asOf),
    forecast: forecastOf(actual, start, elapsed),
  };
}

function isComparable(comparator: Comparator): boolean {
  return comparator === 'AT_LEAST' || comparator === 'AT_MOST';
}

/** What the path starts from: nothing, for what is counted up; the baseline of a level; null where it is not known. */
function startOf({ measure, baseline }: TargetFacts): number | null {
  return LEVELS.has(measure) ? baseline : 0;
}

const LEVELS: ReadonlySet<Measure> = new Set<Measure>([
  'RATE_LEVEL',
  'COUNT_LEVEL',
  'COVERAGE',
  'QUOTA_COMPLETION',
  'RATE_INCREASE',
  'COUNT_PER_AREA',
  'COUNT_PER_ORGANISATION',
]);

/** The comparison after rounding half-up to the decimals of the target. */
export function isReached(comparator: Comparator, actual: number, target: number, decimals: number): boolean {
  const rounded = roundHalfUp(actual, decimals);
  return comparator === 'AT_MOST' ? rounded <= target : rounded >= target;
}

export function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/**
 * Digits behind the mark as a target was printed, which keeps a last zero: 3,60 % is more exact than 3,6 %. Only where the
 * print is that number and nothing else can be meant (`1.297` marks thousands, `5/2020` is a date); else those of the value.
 */
export function decimalsAsPrinted({
  value,
  printed,
}: {
  readonly value: number | null;
  readonly printed: string | null;
}): number {
  if (value === null) return 0;
  const [, whole, fraction] = /^(\d+),(\d{1,4})\s*%?$/.exec(printed?.trim() ?? '') ?? [];
  if (fraction !== undefined && Number(`${whole}.${fraction}`) === value) return fraction.length;
  return decimalsOf(value);
}

/** Half goes away from zero, as officials round; what floats miss of a tie is given back. */
export function roundHalfUp(value: number, decimals: number): number {
  const scaled = Math.abs(value) * 10 ** decimals;
  const rounded = Math.floor(scaled + 0.5 + 1e-9) / 10 ** decimals;
  return value < 0 ? -rounded : rounded;
}

function attainmentOf(
  { value, measure, comparator }: TargetFacts,
  actual: number,
  start: number | null,
): number | null {
  if (value === null) return null;
  if (comparator === 'AT_LEAST' && (!LEVELS.has(measure) || start === null))
    return value === 0 ? null : actual / value;
  if (start === null || start === value) return null;
  return (actual - start) / (value - start);
}

interface Standing {
  readonly asOf: CivilDay;
  readonly actual: number;
  readonly done: boolean;
  readonly start: number | null;
  readonly expectedByNow: number | null;
}

function statusOf(
  target: TargetFacts,
  { asOf, actual, done, start, expectedByNow }: Standing,
): ProgressStatus {
  if (asOf < target.from) return 'NOT_STARTED';
  if (done) return 'ACHIEVED';
  if (target.deadline !== null && asOf >= target.deadline) return 'NOT_ACHIEVED';
  if (expectedByNow === null || start === null) return 'BEHIND';
  if (actual === start) return expectedByNow === start ? 'NOT_STARTED' : 'AT_RISK';
  const share = (actual - start) / (expectedByNow - start);
  if (share >= ON_TRACK_FROM) return 'ON_TRACK';
  return share >= BEHIND_FROM ? 'BEHIND' : 'AT_RISK';
}

/** Of the term, the share that is over: 0 to 1; null where it is open. */
function elapsedShare({ from, deadline }: TargetFacts, asOf: CivilDay): number | null {
  if (deadline === null || deadline <= from) return null;
  const share = daysBetween(from, asOf) / daysBetween(from, deadline);
  return Math.min(1, Math.max(0, share));
}

function neededPerMonth({ value, deadline }: TargetFacts, actual: number, asOf: CivilDay): number | null {
  if (deadline === null || value === null || deadline <= asOf) return null;
  return ((value - actual) * DAYS_A_MONTH) / daysBetween(asOf, deadline);
}

function forecastOf(actual: number, start: number | null, elapsed: number | null): number | null {
  if (start === null || elapsed === null || elapsed < LEAST_ELAPSED) return null;
  return start + (actual - start) / elapsed;
}

function daysBetween(from: CivilDay, to: CivilDay): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
