import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { areaKey, type DayEvaluation, evaluationOf, type PlanEvaluation } from '../evaluate/evaluate-plan.ts';
import { type EvaluatedIndicator, type Missing, NOTHING_MISSING } from '../evaluate/read-value.ts';
import {
  assessProgress,
  decimalsAsPrinted,
  decimalsOf,
  type Progress,
  roundHalfUp,
  type TargetFacts,
} from './assess-progress.ts';
import type { AreaTargetRow, IndicatorRow, PlanRow, TargetRow } from './target-row.ts';

/** How far a target is, of a plan or of one of its areas, with what the answer rests on. */
export interface Tracked extends Progress {
  readonly targetId: string;
  readonly code: string;
  /** The day that counts: the asked one, or the last of the term where that is over. */
  readonly asOf: CivilDay;
  readonly unit: string;
  readonly target: number | null;
  readonly baseline: number | null;
  /** In the unit of the target; computed, else null. */
  readonly actual: number | null;
  /** The same rounded half-up to the decimals of the target. */
  readonly actualRounded: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: Missing;
  readonly indicator: IndicatorRow | null;
}

/**
 * A value of an indicator in the unit of the target: percents and percentage points are hundredths of fractions; null
 * where the two cannot be compared, as a count with a percentage.
 */
export function inUnitOf(
  unit: string,
  value: number | null,
  indicatorUnit: string | undefined,
): number | null {
  if (value === null) return null;
  const isFraction = indicatorUnit === 'FRACTION' || indicatorUnit === 'PERCENTAGE_POINT_FRACTION';
  if (unit === 'PERCENT' || unit === 'PERCENTAGE_POINT') return isFraction ? value * 100 : null;
  if (unit === 'PERSON' || unit === 'HOUSEHOLD' || unit === 'COMMUNE')
    return unit === indicatorUnit ? value : null;
  return value;
}

const NOT_EVALUATED: EvaluatedIndicator = {
  numerator: null,
  denominator: null,
  value: null,
  notApplicable: false,
  missing: NOTHING_MISSING,
};

/** A target of the plan as a whole. */
export function trackTarget(plan: PlanRow, target: TargetRow, evaluation: PlanEvaluation): Tracked {
  const indicator = target.tracking?.indicator ?? null;
  const day = evaluationOf(evaluation, target);
  return tracked(target, factsOf(plan, target), indicator, evaluatedOf(day.whole, indicator), day);
}

/** The other reading of an ambiguous target; null where there is none that can be computed. */
export function trackAlternative(
  plan: PlanRow,
  target: TargetRow,
  evaluation: PlanEvaluation,
): Tracked | null {
  const reading = target.alternativeReading;
  const indicator = target.tracking?.alternativeIndicator ?? null;
  if (reading === null || indicator === null) return null;
  const other = {
    ...target,
    value: reading.value ?? target.value,
    unit: reading.unit ?? target.unit,
    comparator: reading.comparator ?? target.comparator,
    measure: reading.measure ?? target.measure,
  };
  // The value of the other reading is none that was printed.
  const facts = {
    ...factsOf(plan, other),
    ...(reading.value === null ? {} : { decimals: decimalsOf(reading.value) }),
  };
  const day = evaluationOf(evaluation, target);
  return tracked(other, facts, indicator, evaluatedOf(day.whole, indicator), day);
}

/** What an area inside the plan has of a target. */
export function trackAreaTarget(
  plan: PlanRow,
  target: TargetRow,
  of: AreaTargetRow,
  evaluation: PlanEvaluation,
): Tracked {
  const indicator = target.tracking?.indicator ?? null;
  const day = evaluationOf(evaluation, target);
  const row = of.area === null ? undefined : day.areas.get(areaKey(of.area));
  const facts: TargetFacts = {
    ...factsOf(plan, target),
    value: of.value,
    decimals: decimalsOf(of.value),
    comparator: of.comparator,
    baseline: of.baselineValue,
  };
  const asked = { id: of.id, code: of.code, unit: of.unit, value: of.value };
  return tracked(asked, facts, indicator, evaluatedOf(row, indicator), day);
}

function factsOf(plan: PlanRow, target: TargetRow): TargetFacts {
  return {
    value: target.value,
    decimals: decimalsAsPrinted(target),
    comparator: target.comparator,
    measure: target.measure,
    baseline: target.baseline !== null && target.baseline.unit === target.unit ? target.baseline.value : null,
    from: plan.periodFrom,
    deadline: target.deadlineOn ?? null,
  };
}

function evaluatedOf(
  row: ReadonlyMap<string, EvaluatedIndicator> | undefined,
  indicator: IndicatorRow | null,
): EvaluatedIndicator {
  return (indicator && row?.get(indicator.code)) ?? NOT_EVALUATED;
}

function tracked(
  { id, code, unit, value }: Pick<TargetRow, 'id' | 'code' | 'unit' | 'value'>,
  facts: TargetFacts,
  indicator: IndicatorRow | null,
  evaluated: EvaluatedIndicator,
  { asOf }: DayEvaluation,
): Tracked {
  const actual = inUnitOf(unit, evaluated.value, indicator?.unit);
  const progress = assessProgress(facts, { asOf, actual, notApplicable: evaluated.notApplicable });
  // A share of a quota that is not printed: what happened is known, what it is a share of is not.
  const withoutQuota = value === null && evaluated.numerator !== null && progress.status === 'UNKNOWN';
  return {
    ...progress,
    status: withoutQuota ? 'NO_TARGET' : progress.status,
    targetId: id,
    code,
    asOf,
    unit,
    target: value,
    baseline: facts.baseline,
    actual,
    actualRounded: actual === null ? null : roundHalfUp(actual, value === null ? 2 : facts.decimals),
    numerator: evaluated.numerator,
    denominator: evaluated.denominator,
    missing: evaluated.missing,
    indicator,
  };
}
