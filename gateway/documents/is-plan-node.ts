import type { PlanNode } from '@graphql-hive/router-query-planner';

/** Whether a value read from a file is a plan that the engine carries out: its nodes, and where and what they fetch. */
export function isPlanNode(value: unknown): value is PlanNode {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case 'Fetch':
      return isFetch(value);
    case 'BatchFetch':
      return isFetch(value) && isObject(value.entityBatch) && Array.isArray(value.entityBatch.aliases);
    case 'Flatten':
      return Array.isArray(value.path) && isPlanNode(value.node);
    case 'Sequence':
    case 'Parallel':
      return Array.isArray(value.nodes) && value.nodes.every(isPlanNode);
    case 'Condition':
      return typeof value.condition === 'string' && [value.ifClause, value.elseClause].every(isBranch);
    default:
      return false;
  }
}

function isBranch(value: unknown): boolean {
  return value === undefined || value === null || isPlanNode(value);
}

function isFetch({ serviceName, operation }: Readonly<Record<string, unknown>>): boolean {
  return typeof serviceName === 'string' && typeof operation === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
