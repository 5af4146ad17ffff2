import { AgencyFailure } from '../agency-failure.ts';
import { once } from '../once.ts';
import { byteTextOf, type TextForm } from '../reading/text-form.ts';
import { type AgencyAnswer, askAgency, badResponse, readAnswer } from './agency-answer.ts';
import { collectEntities, type GatheredEntities, isNothingAsked, lostFields } from './entity-collection.ts';
import { tellEntityErrors } from './entity-errors.ts';
import { compileEntityGroup, type EntityFetch, type EntityRequest } from './entity-group.ts';
import { mergeEntities } from './entity-merge.ts';
import type { Execution, Step, StepTools } from './execution.ts';
import { isJsonObject, type JsonObject, ownValue } from './json.ts';
import { compileBody, type OwnVariable } from './request-body.ts';
import { cutAnswer, type PlacedRuns, placedRuns, putTexts } from './spliced-answer.ts';

/** A fetch of fields that one agency adds to entities which others brought: Flatten and BatchFetch. */
export function compileEntityFetch<Context>(
  node: EntityFetch,
  requests: readonly EntityRequest[],
  tools: StepTools<Context>,
): Step<Context> {
  const { serviceName: agency, operation, operationKind = 'query' } = node;
  const writeBody = compileBody(operation, node.variableUsages ?? [], tools.clientVariable);
  const groups = requests.map((request) => compileEntityGroup(node, request, tools));
  const runs = once(() => placedRuns(tools.splices.entities.get(node)));
  return async (execution) => {
    const gathered = collectEntities(groups, execution);
    if (gathered.every(isNothingAsked)) return;
    try {
      const body = writeBody(execution.variables, representationsOf(gathered, execution.form));
      const given = await askAgency({ agency, body, operationKind }, tools, execution);
      if (splice(given, gathered, runs, execution)) return;
      const answer = readAnswer(agency, given, execution.form);
      const lists = gathered.map((entities) => entitiesIn(answer, entities));
      tellEntityErrors(agency, answer.errors, gathered, lists, execution);
      gathered.forEach((entities, index) => {
        mergeEntities(entities, lists[index] ?? null, tools.types, execution);
      });
    } catch (error) {
      if (!(error instanceof AgencyFailure)) throw error;
      execution.report.agencyFailed(error, gathered.flatMap(lostFields));
    }
  };
}

function representationsOf(gathered: readonly GatheredEntities[], form: TextForm): readonly OwnVariable[] {
  const variables: OwnVariable[] = [];
  // Groups may share a variable.
  for (const { group, representations } of gathered)
    if (!variables.some(({ name }) => name === group.variable))
      variables.push({ name: group.variable, json: representations.toJson(form) });
  return variables;
}

/** Lets the answer stand as text in the objects that it belongs to, where nobody needs to read it. */
function splice<Context>(
  given: string | Uint8Array,
  gathered: readonly GatheredEntities[],
  placed: () => PlacedRuns | null,
  execution: Execution<Context>,
): boolean {
  // The writer of the answer has placed them by now, or has not been made.
  const runs = execution.form === 'bytes' ? placed() : null;
  if (runs === null || mayLackInputs(gathered, execution)) return false;
  const text = byteTextOf(given);
  const lists = gathered.map(({ group: { alias }, representations: { length } }, at) => ({
    alias,
    length,
    runs: runs[at] ?? [],
  }));
  const cut = text === null ? null : cutAnswer(text, lists);
  if (cut === null) return false;
  for (const [at, { places }] of gathered.entries())
    for (const { entities, indices } of places) {
      const objects = { entities, runs: runs[at] ?? [] };
      putTexts(objects, indices, cut[at] ?? []);
      execution.spliced.push(objects);
    }
  return true;
}

// What was computed without a value that an agency failed to give is not shown: the answer has to be read.
function mayLackInputs<Context>(
  gathered: readonly GatheredEntities[],
  { report }: Execution<Context>,
): boolean {
  return (
    report.errors.length > 0 && gathered.some(({ places }) => places.some(({ missing }) => missing !== null))
  );
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
  if (list.length !== representations.length)
    throw badResponse(group.agency, 'another number of entities than was asked for');
  for (const entity of list)
    if (entity !== null && !isJsonObject(entity)) throw badResponse(group.agency, 'an entity is no object');
  if (data !== null) group.rewrite(data);
  return list;
}
