import type { FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import { type FetchedOperation, readFetchedFields } from './fetched-fields.ts';
import { renamedKeys } from './rewrites.ts';

/** The root keys that more than one fetch of the plan fills: what one of them does not bring, another may. */
export function sharedRootKeys(plan: PlanNode): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const node of rootFetches(plan))
    for (const key of new Set(fetchedFieldsOf(node).roots.map((root) => root.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])));
}

/** What a root fetch asks for, by its keys in the gathered data. */
export function fetchedFieldsOf({ operation, outputRewrites }: FetchNode): FetchedOperation {
  const renames = renamedKeys(outputRewrites);
  return readFetchedFields(operation, (key) => renames.get(key) ?? key);
}

function rootFetches(node: PlanNode): readonly FetchNode[] {
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(rootFetches);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((clause) => (clause ? rootFetches(clause) : []));
    default:
      return [];
  }
}
