import type { PlanNode } from '@graphql-hive/router-query-planner';

/** Every agency that a plan may ask, each once, in the order of names. */
export function agenciesOfPlan(plan: PlanNode | null): readonly string[] {
  return plan === null ? [] : [...new Set(agenciesOf(plan))].toSorted();
}

function agenciesOf(node: PlanNode): readonly string[] {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return [node.serviceName];
    case 'Flatten':
      return agenciesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(agenciesOf);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((clause) => (clause ? agenciesOf(clause) : []));
    case 'Subscription':
      return [node.primary.serviceName];
    default:
      throw new Error(`The plan has a ${node.kind}, which this engine does not know.`);
  }
}
