import type {
  FetchNode,
  FlattenNodePathSegment,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { compileRoute, type EntityRoute } from './entity-path.ts';
import type { StepTools } from './execution.ts';
import { type FetchedField, readFetchedFields } from './fetched-fields.ts';
import { compileRepresentation, type FindRepresent } from './representation.ts';
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

/** A fetch of one `_entities` field, with the path that it is flattened at, as the batch of one that it is. */
export function entityRequestOf(
  { requires = [], inputRewrites, outputRewrites }: FetchNode,
  path: readonly FlattenNodePathSegment[],
): EntityRequest {
  return {
    alias: '_entities',
    representationsVariableName: 'representations',
    paths: [path],
    requires,
    inputRewrites,
    outputRewrites,
  };
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
  readonly findRepresent: FindRepresent;
  /** The same for groups of which the entities and their representations are the same; null where that is unsure. */
  readonly sharing: string | null;
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
    sharing: sharingOf(agency, request, types),
    findRepresent: compileRepresentation({ ...request, agency, clientVariable }, types),
    rewrite: compileRewrites(request.outputRewrites, types),
    fields: readFetchedFields(operation, renamed).entityFields(request.alias),
    renamed,
  };
}

/** Five agencies that are asked about the same households are told the same of them: it is gathered once. */
function sharingOf(
  agency: string,
  { paths, requires, inputRewrites = [] }: EntityRequest,
  types: TypeIndex,
): string | null {
  const keys: unknown[] = [];
  for (const selection of requires) {
    if (selection.kind !== 'InlineFragment' || types.isAbstract(selection.typeCondition)) return null;
    const { selections, typeCondition, skipIf, includeIf } = selection;
    if (skipIf !== undefined || includeIf !== undefined) return null;
    const names = new Set(
      selections.map((inner) => (inner.kind === 'Field' ? (inner.alias ?? inner.name) : '')),
    );
    const known = types.keysOf(agency, typeCondition);
    const usable = known.filter((key) => key.every((name) => names.has(name)));
    keys.push([known.length > 0, usable.map((key) => key.join(' ')).sort()]);
  }
  return JSON.stringify([paths, requires, inputRewrites, keys]);
}
