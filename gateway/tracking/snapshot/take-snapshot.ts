import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { askGraph } from '../../local/ask-graph.ts';
import type { LocalContext } from '../../local/local-context.ts';
import type { PlanOnDay } from '../plan/track-plan.ts';
import type { AreaTargetRow, PlanRow, TargetRow } from '../progress/target-row.ts';
import { type Tracked, trackAreaTarget, trackTarget } from '../progress/track-target.ts';

/** A value as it is kept: numbers as their digits, so that what is kept is what was computed. */
export interface SnapshotValue {
  readonly targetId: string;
  /** Code of the area inside the plan. */
  readonly areaCode: string;
  readonly actual: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly status: string;
  readonly reported: string | null;
  readonly indicatorCode: string | null;
  readonly indicatorVersion: number | null;
  readonly fragment: string | null;
  readonly missingAgencies: readonly string[];
}

/** Every target of a plan on a day, and of its areas, as evidence of what was known then. */
export function valuesOf({ plan, evaluation }: PlanOnDay): readonly SnapshotValue[] {
  return plan.targets.flatMap((target) => [
    valueOfTarget(
      trackTarget(plan, target, evaluation),
      target.id,
      planAreaCode(plan),
      target.reported?.value ?? null,
    ),
    ...target.areaTargets.map((of) =>
      valueOfTarget(trackAreaTarget(plan, target, of, evaluation), target.id, areaCodeOf(target, of), null),
    ),
  ]);
}

/** The code that the plan itself has for its area. */
function planAreaCode({ area, areas }: PlanRow): string {
  const own = areas.find((one) => one.area?.code === area?.code && one.area?.validFrom === area?.validFrom);
  return own?.code ?? '';
}

/** Codes of targets of areas are `TARGET@AREA`. */
function areaCodeOf(target: TargetRow, { code }: AreaTargetRow): string {
  return code.slice(target.code.length + 1);
}

function valueOfTarget(
  tracked: Tracked,
  targetId: string,
  areaCode: string,
  reported: number | null,
): SnapshotValue {
  const { indicator } = tracked;
  return {
    targetId,
    areaCode,
    actual: digits(tracked.actual),
    numerator: digits(tracked.numerator),
    denominator: digits(tracked.denominator),
    status: tracked.status,
    reported: digits(reported),
    indicatorCode: indicator?.code ?? null,
    indicatorVersion: indicator?.version ?? null,
    fragment: indicator?.fragment ?? null,
    missingAgencies: tracked.missing.agencies,
  };
}

/** Decimal digits, never with an exponent. */
function digits(value: number | null): string | null {
  if (value === null) return null;
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}

const AGENCIES = ['register', 'labour', 'bank', 'insurance', 'education', 'plans'];

/** Versions of the data of the agencies that answer. */
export async function dataVersions(
  context: LocalContext,
): Promise<readonly { readonly agency: string; readonly version: string }[]> {
  const fields = AGENCIES.map((agency) => `${agency}DataVersion`);
  const { data } = await context.execute(`{ ${fields.join(' ')} }`, {}, 'the versions of the agencies’ data');
  const answered = (data ?? {}) as Readonly<Record<string, string | null>>;
  return AGENCIES.flatMap((agency) => {
    const version = answered[`${agency}DataVersion`];
    return version ? [{ agency, version }] : [];
  });
}

export interface SnapshotTaken {
  readonly outcome: string;
  readonly stored: { readonly id: string } | null;
}

/** Freezes what is known of a plan on a day. */
export async function storeSnapshot(
  context: LocalContext,
  onDay: PlanOnDay,
  asked: { readonly asOf: CivilDay; readonly reason: string; readonly idempotencyKey: string },
): Promise<SnapshotTaken> {
  const input = {
    plan: onDay.plan.code,
    ...asked,
    takenAt: new Date(context.clock.nowMs()).toISOString(),
    values: valuesOf(onDay),
    dataVersions: await dataVersions(context),
  };
  const { change } = await askGraph<{ change: SnapshotTaken }>(
    context,
    'mutation ($input: StoreSnapshotInput!) { change: storeSnapshot(input: $input) { outcome stored { id } } }',
    { input },
    'storing a snapshot',
  );
  return change;
}
