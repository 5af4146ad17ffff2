import type { GraphQLSchema } from 'graphql';
import { checkIndicator, type IndicatorFault, type IndicatorText } from './check-indicator.ts';

/** What a target is tracked by. */
export interface TrackedBy {
  readonly plan: string;
  readonly target: string;
  readonly indicators: readonly IndicatorText[];
}

/** An indicator that a graph no longer answers, and what it would leave untracked. */
export interface BrokenIndicator {
  readonly code: string;
  readonly faults: readonly IndicatorFault[];
  /** `plan target`, of each target that it tracks. */
  readonly breaks: readonly string[];
}

/** Indicators in use that a graph does not answer; empty where it may replace the one in use. */
export function brokenIndicators(
  schema: GraphQLSchema,
  tracked: readonly TrackedBy[],
): readonly BrokenIndicator[] {
  const users = new Map<string, { readonly indicator: IndicatorText; readonly breaks: string[] }>();
  for (const { plan, target, indicators } of tracked)
    for (const indicator of indicators) {
      const known = users.get(indicator.code) ?? { indicator, breaks: [] };
      known.breaks.push(`${plan} ${target}`);
      users.set(indicator.code, known);
    }
  return Array.from(users.values(), ({ indicator, breaks }) => ({
    code: indicator.code,
    faults: checkIndicator(schema, indicator),
    breaks,
  })).filter(({ faults }) => faults.length > 0);
}
