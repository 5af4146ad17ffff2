import type { PlanNode, QueryPlanner } from '@graphql-hive/router-query-planner';
import { RequestError } from '../errors/request-error.ts';

// Progressive @override by label is not used: every field has one owner at a time.
const NO_LABELS = new Set<string>();

/** A fault on our side, for the log: the operation is valid and cannot be planned. It holds no variables. */
export class PlanningError extends Error {
  readonly plannerDocument: string;

  constructor(plannerDocument: string, cause: unknown) {
    super('The planner found no plan for a valid operation.', { cause });
    this.name = 'PlanningError';
    this.plannerDocument = plannerDocument;
  }
}

/**
 * Plans off the main thread, so that an operation that is hard to plan delays nobody else.
 * @returns null where nothing has to be fetched
 * @throws RequestError OPERATION_TOO_LARGE when planning takes longer than allowed
 * @throws PlanningError when the planner finds no way to fields that the public schema offers
 */
export async function planOperation(
  planner: QueryPlanner,
  text: string,
  maxPlanningMs: number,
): Promise<PlanNode | null> {
  const signal = AbortSignal.timeout(maxPlanningMs);
  try {
    const plan = await planner.planAsync(text, null, NO_LABELS, 0, signal);
    return plan.node ?? null;
  } catch (error) {
    if (!signal.aborted) throw new PlanningError(text, error);
    throw RequestError.of('OPERATION_TOO_LARGE', 'The operation takes too long to plan.');
  }
}
