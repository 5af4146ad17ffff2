import type { FetchNode } from '@graphql-hive/router-query-planner';
import { AgencyFailure } from '../agency-failure.ts';
import { pathOf } from '../errors/agency-error.ts';
import type { LostFields } from '../errors/error-report.ts';
import { byteTextOf } from '../reading/text-form.ts';
import type { Splice } from '../writing/splice.ts';
import { type AgencyAnswer, askAgency, readAnswer } from './agency-answer.ts';
import type { Execution, Step, StepTools } from './execution.ts';
import { mergeJson } from './json.ts';
import { compileBody } from './request-body.ts';
import { compileRewrites, renamedKeys } from './rewrites.ts';
import { fetchedFieldsOf } from './shared-roots.ts';
import { cutAnswer, placedRuns, putTexts } from './spliced-answer.ts';

/** A fetch of root fields from one agency. */
export function compileRootFetch<Context>(node: FetchNode, tools: StepTools<Context>): Step<Context> {
  const { serviceName: agency, operation, operationKind = 'query' } = node;
  const writeBody = compileBody(operation, node.variableUsages ?? [], tools.clientVariable);
  const rewrite = compileRewrites(node.outputRewrites, tools.types);
  const renames = renamedKeys(node.outputRewrites);
  const renamed = (key: string): string => renames.get(key) ?? key;
  const everything = lostWith(node, tools.sharedRoots);

  const tellErrors = ({ errors, data }: AgencyAnswer, { report }: Execution<Context>): void => {
    for (const error of errors) {
      const path = pathOf(error)?.map((segment) =>
        typeof segment === 'string' ? renamed(segment) : segment,
      );
      if (path !== undefined) report.agencyTold(agency, error, path, false);
      else report.agencyToldSomewhere(agency, error, data === null ? everything : [], false);
    }
  };
  return async (execution) => {
    try {
      const body = writeBody(execution.variables);
      const given = await askAgency({ agency, body, operationKind }, tools, execution);
      if (splice(given, tools.splices.get(node), execution)) return;
      const answer = readAnswer(agency, given, execution.form);
      tellErrors(answer, execution);
      if (answer.data === null) return;
      execution.collections.clear();
      rewrite(answer.data);
      mergeJson(execution.data, answer.data, false);
    } catch (error) {
      if (!(error instanceof AgencyFailure)) throw error;
      execution.report.agencyFailed(error, everything);
    }
  };
}

/** What is missing without this fetch: of a root that others fill, too, only its own fields. */
function lostWith(node: FetchNode, shared: ReadonlySet<string>): readonly LostFields[] {
  const fetched = fetchedFieldsOf(node);
  const roots = [...new Set(fetched.roots.map(({ key }) => key))];
  const whole = roots.filter((key) => !shared.has(key));
  const partly = roots
    .filter((key) => shared.has(key))
    .map((key) => ({ parent: [key], keys: fetched.entityFields(key).map((field) => field.key) }));
  return whole.length === 0 ? partly : [{ parent: [], keys: whole }, ...partly];
}

/** Lets the answer stand as text where it is the whole answer. */
function splice<Context>(
  given: string | Uint8Array,
  splices: readonly Splice[] | undefined,
  execution: Execution<Context>,
): boolean {
  const [runs] = (execution.form === 'bytes' ? placedRuns(splices) : null) ?? [];
  if (runs === undefined) return false;
  const text = byteTextOf(given);
  const [texts] = (text === null ? null : cutAnswer(text, [{ alias: null, length: 1, runs }])) ?? [];
  if (texts === undefined) return false;
  const objects = { entities: [execution.data], indices: [0], runs, texts };
  putTexts(objects);
  execution.spliced.push(objects);
  return true;
}
