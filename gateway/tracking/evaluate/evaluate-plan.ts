import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { EngineResponse, GraphQLError } from '../../engine/contract.ts';
import { codedErrorOf } from '../../local/ask-graph.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { reviewDayOf } from '../../review-day.ts';
import type { AreaKey, IndicatorRow, PlanRow, TargetRow } from '../progress/target-row.ts';
import { composeOperation } from './compose-operation.ts';
import { type EvaluatedIndicator, type Fault, type RowOfAnswer, readValue } from './read-value.ts';

/** Indicators on one day: for the plan's area, and for the areas inside by key. */
export interface DayEvaluation {
  readonly asOf: CivilDay;
  readonly whole: ReadonlyMap<string, EvaluatedIndicator>;
  readonly areas: ReadonlyMap<string, ReadonlyMap<string, EvaluatedIndicator>>;
}

/** The indicators of a plan as it is asked for on a day, each on the day that counts for its targets. */
export interface PlanEvaluation {
  readonly asOf: CivilDay;
  readonly days: ReadonlyMap<CivilDay, DayEvaluation>;
}

/** The asked day, or the last of the term where that is over: what came later is not what was promised. */
export function countingDay({ deadlineOn }: Pick<TargetRow, 'deadlineOn'>, asOf: CivilDay): CivilDay {
  return deadlineOn !== null && deadlineOn < asOf ? deadlineOn : asOf;
}

/** What counts for a target. */
export function evaluationOf({ asOf, days }: PlanEvaluation, target: TargetRow): DayEvaluation {
  const day = countingDay(target, asOf);
  return days.get(day) ?? nothingOn(day);
}

const nothingOn = (asOf: CivilDay): DayEvaluation => ({ asOf, whole: new Map(), areas: new Map() });

export function areaKey({ code, validFrom }: AreaKey): string {
  return `${code}@${validFrom}`;
}

/** First day of the plan's period, and the day of the yearly review before it. */
export function daysOf({ periodFrom }: PlanRow): { readonly from: CivilDay; readonly baselineOn: CivilDay } {
  return { from: periodFrom, baselineOn: reviewDayOf(periodFrom) };
}

/**
 * All indicators of a plan, in one operation over all agencies for each day that counts, as the viewer.
 * @throws CodedError where there is no such area
 */
export async function evaluatePlan(
  context: LocalContext,
  plan: PlanRow,
  asOf: CivilDay,
): Promise<PlanEvaluation> {
  const targetsOn = Map.groupBy(plan.targets, (target) => countingDay(target, asOf));
  const days = await Promise.all(
    [...targetsOn].map(
      async ([day, targets]) => [day, await evaluateOnDay(context, { ...plan, targets }, day)] as const,
    ),
  );
  return { asOf, days: new Map(days) };
}

async function evaluateOnDay(context: LocalContext, plan: PlanRow, asOf: CivilDay): Promise<DayEvaluation> {
  const whole = distinct(plan.targets.flatMap(indicatorsOf));
  const parts = distinct(
    plan.targets.filter((target) => target.areaTargets.length > 0).flatMap(indicatorsOf),
  );
  if (plan.area === null || whole.length === 0) return nothingOn(asOf);
  const { text, keysOf } = composeOperation({ whole, parts, level: levelInside(plan) });
  const response = await context.execute(
    text,
    variablesOf(plan, plan.area, asOf),
    `the indicators of ${plan.code}`,
  );
  const row = rowOf(response);
  const faults = faultsBelow(response.errors ?? [], ['area', 'row']);
  const read = (of: RowOfAnswer, indicators: readonly IndicatorRow[]): Map<string, EvaluatedIndicator> =>
    new Map(
      indicators.map((indicator) => [
        indicator.code,
        readValue(of, indicator, keysOf.get(indicator.code) ?? new Map()),
      ]),
    );
  const inside = (row.inside as { areas?: readonly Row[] | null } | null | undefined)?.areas ?? [];
  const faultsInside = faults
    .filter(({ path }) => path[0] === 'inside')
    .map(({ path, error }) => ({ path: path.slice(2), error }));
  return {
    asOf,
    whole: read({ row, faults }, whole),
    areas: new Map(
      inside.map((part) => [areaKey(part.key as AreaKey), read({ row: part, faults: faultsInside }, parts)]),
    ),
  };
}

type Row = Readonly<Record<string, unknown>>;

export function variablesOf(plan: PlanRow, area: AreaKey, asOf: CivilDay): Record<string, string> {
  return { code: area.code, areaOn: area.validFrom, asOf, ...daysOf(plan) };
}

export function indicatorsOf({ tracking }: TargetRow): readonly IndicatorRow[] {
  return [tracking?.indicator, tracking?.alternativeIndicator].filter(
    (indicator): indicator is IndicatorRow => indicator !== null && indicator !== undefined,
  );
}

function distinct(indicators: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return [...new Map(indicators.map((indicator) => [indicator.code, indicator])).values()];
}

/** Level of the areas that the plan has targets for; null where it has none. */
export function levelInside({ targets }: PlanRow): string | null {
  const areas = targets.flatMap(({ areaTargets }) => areaTargets.flatMap(({ area }) => area ?? []));
  return areas[0]?.level ?? null;
}

/** @throws CodedError of what was wrong where no row came back */
function rowOf({ data, errors = [] }: EngineResponse): Row {
  const row = (data as { area?: { row?: Row | null } | null } | null | undefined)?.area?.row;
  if (row !== null && row !== undefined) return row;
  throw errors[0] ? codedErrorOf(errors[0]) : new Error('The area of the plan did not come back.');
}

// Places in lists are left out of the paths: a fault in one row is blamed on all, which errs on the side of not knowing.
function faultsBelow(errors: readonly GraphQLError[], above: readonly string[]): readonly Fault[] {
  return errors.flatMap((error) => {
    const path = (error.path ?? []).filter((step): step is string => typeof step === 'string');
    return above.every((step, at) => path[at] === step) ? [{ path: path.slice(above.length), error }] : [];
  });
}
