import type { PlanEvaluation } from '../evaluate/evaluate-plan.ts';
import type { AreaSum } from './progress.type.ts';
import type { PlanRow, TargetRow } from './target-row.ts';
import { trackAreaTarget } from './track-target.ts';

/** Units whose values of areas add up. */
const ADDITIVE = new Set(['HOUSEHOLD', 'PERSON', 'COMMUNE', 'GROUP', 'VND']);

/** What the areas have of a target, added up; null where values do not add up, or no area has any. */
export function sumOfAreas(plan: PlanRow, target: TargetRow, evaluation: PlanEvaluation): AreaSum | null {
  if (target.areaTargets.length === 0 || !ADDITIVE.has(target.unit)) return null;
  const promised = target.areaTargets.reduce((sum, { value }) => sum + value, 0);
  const actuals = target.areaTargets.map((of) => trackAreaTarget(plan, target, of, evaluation).actual);
  return {
    promised,
    difference: target.value === null ? null : promised - target.value,
    actual: actuals.reduce<number | null>(
      (sum, actual) => (sum === null || actual === null ? null : sum + actual),
      0,
    ),
  };
}
