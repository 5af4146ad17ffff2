import type { TestFederation } from '../../harness/start-federation.ts';
import type { SidesTold } from './sides-told.ts';

const SIDES = 'numerator denominator missingAgencies';
const PROGRESS = `query ($plan: String!, $asOf: Date!) { plan(code: $plan) { progress(asOf: $asOf) { targets {
  target { code deadlineOn } computed { ${SIDES} } alternative { ${SIDES} }
  areas { areaTarget { code area { code } } computed { ${SIDES} } } } } } }`;

interface Computed extends SidesTold {
  readonly missingAgencies: readonly string[];
}

/** A target as the gateway tracks it. */
export interface TrackedTarget {
  readonly target: { readonly code: string; readonly deadlineOn: string | null };
  /** Null: reported by the offices. */
  readonly computed: Computed | null;
  /** By the other reading of the wording. */
  readonly alternative: Computed | null;
  readonly areas: readonly {
    readonly areaTarget: { readonly code: string; readonly area: { readonly code: string } };
    readonly computed: Computed | null;
  }[];
}

/** Every target of the plan on the day, asked for as a user would. */
export async function askProgress(
  { execute }: TestFederation,
  plan: string,
  asOf: string,
): Promise<readonly TrackedTarget[]> {
  const { data, errors } = await execute(PROGRESS, { plan, asOf });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as { plan: { progress: { targets: readonly TrackedTarget[] } } }).plan.progress.targets;
}

const PLANS = '{ plans(first: 10) { edges { node { code area { code } periodFrom } } } }';

export interface PlanOfArea {
  readonly code: string;
  readonly area: { readonly code: string };
  readonly periodFrom: string;
}

/** The plans of the house. */
export async function askPlans({ execute }: TestFederation): Promise<readonly PlanOfArea[]> {
  const { data, errors } = await execute(PLANS);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as { plans: { edges: readonly { node: PlanOfArea }[] } }).plans.edges.map(({ node }) => node);
}
