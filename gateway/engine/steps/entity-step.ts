import { AgencyFailure } from '../agency-failure.ts';
import { type AgencyAnswer, askAgency, badResponse } from './agency-answer.ts';
import { collectEntities, type GatheredEntities, lostFields } from './entity-collection.ts';
import { tellEntityErrors } from './entity-errors.ts';
import { compileEntityGroup, type EntityFetch, type EntityRequest } from './entity-group.ts';
import { mergeEntities } from './entity-merge.ts';
import type { Step, StepTools } from './execution.ts';
import { isJsonObject, type JsonObject, ownValue } from './json.ts';
import { compileBody } from './request-body.ts';

/** A fetch of fields that one agency adds to entities which others brought: Flatten and BatchFetch. */
export function compileEntityFetch<Context>(
  node: EntityFetch,
  requests: readonly EntityRequest[],
  tools: StepTools<Context>,
): Step<Context> {
  const { serviceName: agency, operation, operationKind = 'query' } = node;
  const writeBody = compileBody(operation, node.variableUsages ?? [], tools.clientVariable);
  const groups = requests.map((request) => compileEntityGroup(node, request, tools));
  return async (execution) => {
    const gathered = collectEntities(groups, execution);
    if (gathered.every(({ positions }) => positions.length === 0)) return;
    try {
      const body = writeBody(execution.variables, representationsOf(gathered));
      const answer = await askAgency({ agency, body, operationKind }, tools, execution);
      const lists = gathered.map((entities) => entitiesIn(answer, entities));
      tellEntityErrors(agency, answer.errors, gathered, lists, execution.report);
      gathered.forEach((entities, index) => {
        mergeEntities(entities, lists[index] ?? null, tools.types, execution);
      });
    } catch (error) {
      if (!(error instanceof AgencyFailure)) throw error;
      execution.report.agencyFailed(error, gathered.flatMap(lostFields));
    }
  };
}

function representationsOf(gathered: readonly GatheredEntities[]): { name: string; json: string }[] {
  const lists = new Map(gathered.map(({ group, representations }) => [group.variable, representations]));
  return [...lists].map(([name, { texts }]) => ({ name, json: `[${texts.join(',')}]` }));
}

/**
 * The entities of one alias, aligned with the representations that were sent: only the index tells which is whose,
 * so any other length or shape is refused. Null where the agency told errors instead.
 * @throws AgencyFailure
 */
function entitiesIn(
  { data, errors }: AgencyAnswer,
  { group, representations }: GatheredEntities,
): readonly (JsonObject | null)[] | null {
  const list = data === null ? null : ownValue(data, group.alias);
  if (list === null && errors.length > 0) return null;
  if (!Array.isArray(list)) throw badResponse(group.agency, 'no list of entities');
  if (list.length !== representations.texts.length)
    throw badResponse(group.agency, 'another number of entities than was asked for');
  for (const entity of list)
    if (entity !== null && !isJsonObject(entity)) throw badResponse(group.agency, 'an entity is no object');
  if (data !== null) group.rewrite(data);
  return list;
}
