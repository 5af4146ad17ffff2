import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { evaluatePlan, type PlanEvaluation } from '../evaluate/evaluate-plan.ts';
import type { PlanRow } from '../progress/target-row.ts';
import { readPlan } from './read-plan.ts';

/** A plan on a day: what it asks for, and what the agencies' data say. */
export interface PlanOnDay {
  readonly plan: PlanRow;
  readonly evaluation: PlanEvaluation;
}

/** One composed operation for each plan and day, whoever asks how often in the request; null where there is no such plan. */
export function planOnDay(context: LocalContext, code: string, asOf: CivilDay): Promise<PlanOnDay | null> {
  return context.once(`progress of ${code} on ${asOf}`, async () => {
    const plan = await readPlan(context, code, asOf);
    return plan === null ? null : { plan, evaluation: await evaluatePlan(context, plan, asOf) };
  });
}
