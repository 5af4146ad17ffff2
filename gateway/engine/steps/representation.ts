import type { FieldRequiresNode, InputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import { writeJson } from '../../../shared/json/write-json.ts';
import type { Variables } from '../operation/coerce-variables.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { isJsonObject, type JsonObject, mergedJson, ownValue } from './json.ts';
import { compileRewrites } from './rewrites.ts';

/** What an agency is told of an entity so that it finds it. */
export interface Representation {
  /** Null where no key is whole, so that the agency could not find the entity. */
  readonly json: string | null;
  /** Data keys at the top of the entity whose value is null or not there, by the name the agency knows. */
  readonly missing: readonly { readonly name: string; readonly dataKey: string }[];
}

/** Null where the agency has nothing to do with the entity: it is of another type. */
export type Represent = (entity: JsonObject, variables: Variables) => Representation | null;

export interface RepresentationPlan {
  readonly agency: string;
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites?: readonly InputRewrite[];
  clientVariable(plannerName: string): string;
}

export function compileRepresentation(plan: RepresentationPlan, types: TypeIndex): Represent {
  const { agency, requires, clientVariable } = plan;
  const rewrite = compileRewrites(plan.inputRewrites, types);
  const onlyType = singleType(requires);
  return (entity, variables) => {
    const typeName = ownValue(entity, '__typename') ?? onlyType;
    if (typeof typeName !== 'string') return null;
    const context: ProjectionContext = {
      types,
      isTrue: (variable) => variables[clientVariable(variable)] === true,
    };
    const fields = fieldsFor(requires, typeName, context);
    if (fields.length === 0) return null;
    const projected = project(fields, entity, typeName, context);
    rewrite(projected);
    const isFindable = hasWholeKey(projected, agency, types);
    return { json: isFindable ? writeJson(projected) : null, missing: missingOf(fields, entity) };
  };
}

interface ProjectionContext {
  readonly types: TypeIndex;
  isTrue(variable: string): boolean;
}

/** What is needed of an object of this type, fragments resolved. */
function fieldsFor(
  selections: readonly RequiresSelection[],
  typeName: string | null,
  context: ProjectionContext,
): readonly FieldRequiresNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    // The planner writes fragments out; a spread here would be a version that we do not know.
    if (selection.kind === 'FragmentSpread') throw new Error('The plan spreads a fragment in what it needs.');
    const { typeCondition, skipIf, includeIf, selections: inner } = selection;
    if (typeName !== null && !context.types.satisfies(typeName, [typeCondition])) return [];
    if (skipIf !== undefined && context.isTrue(skipIf)) return [];
    if (includeIf !== undefined && !context.isTrue(includeIf)) return [];
    return fieldsFor(inner, typeName, context);
  });
}

function project(
  fields: readonly FieldRequiresNode[],
  source: JsonObject,
  typeName: string | null,
  context: ProjectionContext,
): JsonObject {
  const projected: JsonObject = {};
  for (const { name, alias, selections } of fields) {
    if (name === '__typename' && typeName !== null) {
      projected.__typename = typeName;
      continue;
    }
    const value = projectValue(selections, ownValue(source, name), context);
    // The same field may be needed by two fragments, with other fields below.
    projected[alias ?? name] = mergedJson(ownValue(projected, alias ?? name), value, false);
  }
  return projected;
}

function projectValue(
  selections: readonly RequiresSelection[] | undefined,
  value: unknown,
  context: ProjectionContext,
): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map((item) => projectValue(selections, item, context));
  if (selections === undefined || selections.length === 0 || !isJsonObject(value)) return value;
  const given = ownValue(value, '__typename');
  const typeName = typeof given === 'string' ? given : null;
  return project(fieldsFor(selections, typeName, context), value, typeName, context);
}

function missingOf(fields: readonly FieldRequiresNode[], entity: JsonObject): Representation['missing'] {
  return fields
    .filter(({ name }) => name !== '__typename' && (ownValue(entity, name) ?? null) === null)
    .map(({ name, alias }) => ({ name: alias ?? name, dataKey: name }));
}

function hasWholeKey(representation: JsonObject, agency: string, types: TypeIndex): boolean {
  const has = (name: string): boolean => (ownValue(representation, name) ?? null) !== null;
  const keys = types.keysOf(agency, String(representation.__typename));
  if (keys.length > 0) return keys.some((names) => names.every(has));
  return Object.keys(representation).some((name) => name !== '__typename' && has(name));
}

function singleType(requires: readonly RequiresSelection[]): string | undefined {
  const names = requires.map((selection) =>
    selection.kind === 'InlineFragment' ? selection.typeCondition : undefined,
  );
  return names.every((name) => name === names[0]) ? names[0] : undefined;
}
