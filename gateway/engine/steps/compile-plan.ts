import type { ConditionNode, PlanNode } from '@graphql-hive/router-query-planner';
import { primaryFetch } from './compile-opening.ts';
import { entityRequestOf } from './entity-group.ts';
import { compileEntityFetch } from './entity-step.ts';
import type { Step, StepTools } from './execution.ts';
import { compileRootFetch } from './root-step.ts';

/** A plan of the planner → a function that carries it out. @throws on a node that this engine does not know */
export function compilePlan<Context>(node: PlanNode, tools: StepTools<Context>): Step<Context> {
  switch (node.kind) {
    case 'Fetch':
      return compileRootFetch(node, tools);
    case 'Subscription':
      return compileRootFetch(primaryFetch(node), tools);
    case 'Flatten': {
      const { node: fetch, path } = node;
      if (fetch.kind !== 'Fetch') throw new Error(`The plan flattens a ${fetch.kind}.`);
      return compileEntityFetch(fetch, [entityRequestOf(fetch, path)], tools);
    }
    case 'BatchFetch':
      return compileEntityFetch(node, node.entityBatch.aliases, tools);
    case 'Sequence':
      return inSequence(node.nodes.map((inner) => compilePlan(inner, tools)));
    case 'Parallel':
      return inParallel(node.nodes.map((inner) => compilePlan(inner, tools)));
    case 'Condition':
      return onCondition(node, tools);
    default:
      throw new Error(`The plan has a ${node.kind}, which this engine does not know.`);
  }
}

function inSequence<Context>(steps: readonly Step<Context>[]): Step<Context> {
  return async (execution) => {
    for (const step of steps) await step(execution);
  };
}

function inParallel<Context>(steps: readonly Step<Context>[]): Step<Context> {
  return async (execution) => {
    await Promise.all(steps.map((step) => step(execution)));
  };
}

function onCondition<Context>(node: ConditionNode, tools: StepTools<Context>): Step<Context> {
  const whenTrue = node.ifClause ? compilePlan(node.ifClause, tools) : null;
  const whenFalse = node.elseClause ? compilePlan(node.elseClause, tools) : null;
  const variable = tools.clientVariable(node.condition);
  return async (execution) => {
    const step = execution.variables.coerced[variable] === true ? whenTrue : whenFalse;
    await step?.(execution);
  };
}
