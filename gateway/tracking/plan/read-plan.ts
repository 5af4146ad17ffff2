import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { askGraph } from '../../local/ask-graph.ts';
import type { LocalContext } from '../../local/local-context.ts';
import type { PlanRow } from '../progress/target-row.ts';

const INDICATOR = '{ code version nameVi nameEn fragment numerator denominator unit gap }';

const TARGET = `{ id code labelVi labelEn rooms value unit printed comparator measure deadlineOn
  baseline { value unit } alternativeReading { text measure comparator value unit }
  tracking { kind indicator ${INDICATOR} alternativeIndicator ${INDICATOR} reasonVi reasonEn }
  reported(asOf: $asOf) { id value asOf status reportedBy }
  areaTargets { id code areaNameVi value unit comparator baselineValue area { code validFrom level } } }`;

const PLAN = `query ($code: String!, $asOf: Date!) { plan(code: $code) {
  code periodFrom periodTo area { code validFrom } areas { code area { code validFrom } }
  targets ${TARGET} } }`;

/** A plan with all its targets, how each is tracked and what was reported by the day; null where there is none. */
export function readPlan(context: LocalContext, code: string, asOf: CivilDay): Promise<PlanRow | null> {
  return context.once(`plan ${code} on ${asOf}`, async () => {
    const { plan } = await askGraph<{ plan: PlanRow | null }>(
      context,
      PLAN,
      { code, asOf },
      'a plan and its targets',
    );
    return plan;
  });
}

interface OfPlan {
  readonly id: string;
  readonly plan: { readonly code: string } | null;
}

/** Codes of the plans that these targets are of, by id. */
export async function plansOfTargets(
  context: LocalContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { targets } = await askGraph<{ targets: readonly OfPlan[] }>(
    context,
    'query ($ids: [ID!]!) { targets: targetsOf(ids: $ids) { id plan { code } } }',
    { ids },
    'which plan a target is of',
  );
  return new Map(targets.flatMap(({ id, plan }) => (plan === null ? [] : [[id, plan.code] as const])));
}

interface OfTarget {
  readonly id: string;
  readonly target: OfPlan | null;
}

/** The same of targets of areas. */
export async function plansOfAreaTargets(
  context: LocalContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { targets } = await askGraph<{ targets: readonly OfTarget[] }>(
    context,
    'query ($ids: [ID!]!) { targets: areaTargetsOf(ids: $ids) { id target { id plan { code } } } }',
    { ids },
    'which plan a target of an area is of',
  );
  return new Map(
    targets.flatMap(({ id, target }) => (target?.plan ? [[id, target.plan.code] as const] : [])),
  );
}
