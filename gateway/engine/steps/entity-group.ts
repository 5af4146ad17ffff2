import type {
  FlattenNodePathSegment,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { compileRoute, type EntityRoute } from './entity-path.ts';
import type { StepTools } from './execution.ts';
import { type FetchedField, readFetchedFields } from './fetched-fields.ts';
import { compileRepresentation, type Represent } from './representation.ts';
import { compileRewrites, type Rewrite, renamedKeys } from './rewrites.ts';

/** One `_entities` field of a fetch, as the planner describes it. */
export interface EntityRequest {
  readonly alias: string;
  readonly representationsVariableName: string;
  readonly paths: readonly (readonly FlattenNodePathSegment[])[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites?: readonly InputRewrite[];
  readonly outputRewrites?: readonly OutputRewrite[];
}

export interface EntityFetch {
  readonly serviceName: string;
  readonly operation: string;
  readonly operationKind?: 'query' | 'mutation' | 'subscription';
  readonly variableUsages?: readonly string[];
}

/** One `_entities` field of a fetch, compiled. */
export interface EntityGroup {
  readonly agency: string;
  readonly alias: string;
  readonly variable: string;
  readonly routes: readonly EntityRoute[];
  readonly represent: Represent;
  readonly rewrite: Rewrite;
  readonly fields: readonly FetchedField[];
  renamed(key: string): string;
}

export function compileEntityGroup<Context>(
  { serviceName: agency, operation }: EntityFetch,
  request: EntityRequest,
  { types, clientVariable }: StepTools<Context>,
): EntityGroup {
  const renames = renamedKeys(request.outputRewrites);
  const renamed = (key: string): string => renames.get(key) ?? key;
  return {
    agency,
    alias: request.alias,
    variable: request.representationsVariableName,
    routes: request.paths.map((path) => compileRoute(path, types)),
    represent: compileRepresentation({ ...request, agency, clientVariable }, types),
    rewrite: compileRewrites(request.outputRewrites, types),
    fields: readFetchedFields(operation, renamed).entityFields(request.alias),
    renamed,
  };
}
