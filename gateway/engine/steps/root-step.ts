import type { FetchNode } from '@graphql-hive/router-query-planner';
import { AgencyFailure } from '../agency-failure.ts';
import { pathOf } from '../errors/agency-error.ts';
import type { LostFields } from '../errors/error-report.ts';
import { byteTextOf } from '../reading/text-form.ts';
import { type AgencyAnswer, askAgency, readAnswer } from './agency-answer.ts';
import type { Execution, Step, StepTools } from './execution.ts';
import { mergeJson } from './json.ts';
import { TemplateReader } from './read-template.ts';
import { compileBody } from './request-body.ts';
import { compileRewrites, renamedKeys } from './rewrites.ts';
import { fetchedFieldsOf } from './shared-roots.ts';

/** A fetch of root fields from one agency. */
export function compileRootFetch<Context>(node: FetchNode, tools: StepTools<Context>): Step<Context> {
  const { serviceName: agency, operation, operationKind = 'query' } = node;
  const writeBody = compileBody(operation, node.variableUsages ?? [], tools.clientVariable);
  const rewrite = compileRewrites(node.outputRewrites, tools.types);
  const renames = renamedKeys(node.outputRewrites);
  const renamed = (key: string): string => renames.get(key) ?? key;
  const everything = lostWith(node, tools.sharedRoots);

  const template = tools.splices.roots.get(node);
  const reader = template === undefined ? null : new TemplateReader(template);

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
      if (readPartly(given, reader, execution)) return;
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

/** Reads of the answer only what later fetches need; the rest stands in it as text. */
function readPartly<Context>(
  given: string | Uint8Array,
  reader: TemplateReader | null,
  execution: Execution<Context>,
): boolean {
  const text = reader !== null && execution.form === 'bytes' ? byteTextOf(given) : null;
  const read = text === null ? null : (reader?.read(text) ?? null);
  if (read === null) return false;
  const { data } = execution;
  execution.collections.clear();
  mergeJson(data, read.data, false);
  for (const { entities, runs } of read.spliced) {
    const isRoot = entities[0] === read.data;
    if (isRoot) for (const { mark } of runs) data[mark] = read.data[mark];
    execution.spliced.push({ entities: isRoot ? [data] : entities, runs });
  }
  return true;
}
