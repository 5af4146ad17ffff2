import { createRequire } from 'node:module';
import type { PlanNode, QueryPlanner } from '@graphql-hive/router-query-planner';
import { orderForPlanner } from './agency-order.ts';
import { planOperation } from './plan-operation.ts';

/** Finds how to gather what a planner document asks for. */
export interface Planner {
  /**
   * @param document what `writePlannerDocument` wrote
   * @returns null where nothing has to be fetched
   * @throws RequestError OPERATION_TOO_LARGE, PlanningError
   */
  plan(document: string, maxPlanningMs: number): Promise<PlanNode | null>;
}

/** Plans that were made beforehand, for the same supergraph. */
export interface StoredPlans {
  /** undefined: none is stored. null: nothing has to be fetched. */
  find(plannerDocument: string): PlanNode | null | undefined;
  /** Told of a plan that had to be made because none was stored. */
  keep?(plannerDocument: string, plan: PlanNode | null): void;
}

/** Supergraph SDL → the native planner. */
export type LoadPlanner = (supergraphSdl: string) => QueryPlanner;

const packages = createRequire(import.meta.url);

/** Loads the native module when called, not before: where all plans are stored it need not be installed. */
export const loadNativePlanner: LoadPlanner = (supergraphSdl) => {
  const module: typeof import('@graphql-hive/router-query-planner') = packages(
    '@graphql-hive/router-query-planner',
  );
  return new module.QueryPlanner(supergraphSdl);
};

/**
 * Stored plans first, else the native planner. Without stored plans it is made at once, so that a supergraph it cannot
 * read is refused at the start; with them when the first plan is missing.
 */
export function createPlanner(
  supergraphSdl: string,
  stored: StoredPlans | undefined,
  load: LoadPlanner = loadNativePlanner,
): Planner {
  const { sdl, restored } = orderForPlanner(supergraphSdl);
  let native = stored === undefined ? load(sdl) : null;
  return {
    async plan(document, maxPlanningMs) {
      const known = stored?.find(document);
      if (known !== undefined) return known;
      native ??= load(sdl);
      const plan = restored(await planOperation(native, document, maxPlanningMs));
      stored?.keep?.(document, plan);
      return plan;
    },
  };
}

/** A plan and the planner document that it answers. */
export interface MadePlan {
  readonly document: string;
  readonly plan: PlanNode | null;
}

/** Remembers what another planner found, in order. */
export class RecordingPlanner implements Planner {
  readonly made: MadePlan[] = [];
  readonly #planner: Planner;

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  async plan(document: string, maxPlanningMs: number): Promise<PlanNode | null> {
    const plan = await this.#planner.plan(document, maxPlanningMs);
    this.made.push({ document, plan });
    return plan;
  }
}
