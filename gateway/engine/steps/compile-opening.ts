import type { FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import type { AgencyCall } from '../contract.ts';
import type { OperationVariables } from '../operation/coerce-variables.ts';
import { compileBody } from './request-body.ts';

/** What opens the stream of a subscription. */
export type Opening = (variables: OperationVariables) => AgencyCall;

/** @returns undefined where the plan is not of a subscription */
export function compileOpening(
  plan: PlanNode,
  clientVariable: (plannerName: string) => string,
): Opening | undefined {
  const node = plan.kind === 'Sequence' ? plan.nodes[0] : plan;
  if (node?.kind !== 'Subscription') return undefined;
  const { serviceName: agency, operation, variableUsages = [] } = node.primary;
  const writeBody = compileBody(operation, variableUsages, clientVariable);
  return (variables) => ({ agency, body: writeBody(variables), operationKind: 'subscription' });
}

/** The fetch of a subscription: planner 0.0.38 leaves out its kind. */
export function primaryFetch(node: Extract<PlanNode, { kind: 'Subscription' }>): FetchNode {
  return { ...node.primary, kind: 'Fetch', operationKind: 'subscription' };
}
