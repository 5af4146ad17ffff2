import type { FieldRequiresNode, InputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { Variables } from '../operation/coerce-variables.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { isJsonObject, type JsonObject, mergedJson, ownValue } from './json.ts';
import { jsonText } from './json-text.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';

/** A data key at the top of an entity whose value is null or not there, with the name that the agency knows. */
export interface MissingInput {
  readonly name: string;
  readonly dataKey: string;
}

/** What an agency is told of entities of one type so that it finds them. */
export interface Represent {
  /** JSON, also what tells equal ones; null where no key is whole, so that the agency could not find the entity. */
  write(entity: JsonObject): string | null;
  missing(entity: JsonObject): readonly MissingInput[];
}

/** Null where the agency has nothing to do with the entity: it is of another type. */
export type FindRepresent = (entity: JsonObject, variables: Variables) => Represent | null;

export interface RepresentationPlan {
  readonly agency: string;
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites?: readonly InputRewrite[];
  clientVariable(plannerName: string): string;
}

const NOTHING: readonly MissingInput[] = [];

export function compileRepresentation(plan: RepresentationPlan, types: TypeIndex): FindRepresent {
  const { agency, requires, clientVariable } = plan;
  const rewrite = plan.inputRewrites?.length ? compileRewrites(plan.inputRewrites, types) : null;
  const onlyType = singleType(requires);
  const hasConditions = isConditional(requires);
  const byType = new Map<string, Represent | null>();
  const make = (typeName: string, variables: Variables): Represent | null => {
    const context: ProjectionContext = {
      types,
      isTrue: (variable) => variables[clientVariable(variable)] === true,
    };
    const fields = fieldsFor(requires, typeName, context);
    if (fields.length === 0) return null;
    const keys = types.keysOf(agency, typeName);
    return isPlain(fields, rewrite)
      ? representPlainly(fields, typeName, keys)
      : representByProjection({ fields, typeName, rewrite, agency }, context);
  };
  return (entity, variables) => {
    const typeName = entity.__typename ?? onlyType;
    if (typeof typeName !== 'string') return null;
    if (hasConditions) return make(typeName, variables);
    let represent = byType.get(typeName);
    if (represent === undefined) {
      represent = make(typeName, variables);
      byType.set(typeName, represent);
    }
    return represent;
  };
}

interface ProjectionContext {
  readonly types: TypeIndex;
  isTrue(variable: string): boolean;
}

function isConditional(selections: readonly RequiresSelection[]): boolean {
  return selections.some((selection) => {
    if (selection.kind === 'Field') return isConditional(selection.selections ?? []);
    if (selection.kind === 'FragmentSpread') return false;
    const { skipIf, includeIf } = selection;
    return skipIf !== undefined || includeIf !== undefined || isConditional(selection.selections);
  });
}

/** Leaves only, each once: nearly all keys are. */
function isPlain(fields: readonly FieldRequiresNode[], rewrite: Rewrite | null): boolean {
  const names = new Set(fields.map(({ name, alias }) => alias ?? name));
  const isLeaf = ({ selections }: FieldRequiresNode): boolean => (selections ?? []).length === 0;
  return rewrite === null && names.size === fields.length && fields.every(isLeaf);
}

function representPlainly(
  fields: readonly FieldRequiresNode[],
  typeName: string,
  keys: readonly (readonly string[])[],
): Represent {
  const inputs = fields.filter(({ name }) => name !== '__typename');
  const typeFirst = fields[0]?.name === '__typename';
  const members = fields.map(({ name, alias }, at) => ({
    start: `${at === 0 ? '{' : ','}${JSON.stringify(alias ?? name)}:`,
    name,
    text: name === '__typename' ? JSON.stringify(typeName) : null,
  }));
  const head = typeFirst ? `${members[0]?.start}${members[0]?.text}` : '';
  const rest = typeFirst ? members.slice(1) : members;
  const dataKeyOf = new Map(inputs.map(({ name, alias }) => [alias ?? name, name]));
  const wholeKeys =
    keys.length > 0
      ? keys.map((names) => names.map((name) => dataKeyOf.get(name) ?? null))
      : inputs.map(({ name }) => [name]);
  return {
    write(entity) {
      if (!wholeKeys.some((names) => isWhole(names, entity))) return null;
      let json = head;
      for (const { start, name, text } of rest) json += start + (text ?? jsonText(ownValue(entity, name)));
      return `${json}}`;
    },
    missing: (entity) => missingOf(inputs, entity),
  };
}

function isWhole(names: readonly (string | null)[], entity: JsonObject): boolean {
  return names.every((name) => name !== null && hasValue(entity, name));
}

interface ProjectedType {
  readonly fields: readonly FieldRequiresNode[];
  readonly typeName: string;
  readonly rewrite: Rewrite | null;
  readonly agency: string;
}

function representByProjection(
  { fields, typeName, rewrite, agency }: ProjectedType,
  context: ProjectionContext,
): Represent {
  const inputs = fields.filter(({ name }) => name !== '__typename');
  return {
    write(entity) {
      const projected = project(fields, entity, typeName, context);
      rewrite?.(projected);
      return hasWholeKey(projected, agency, context.types) ? jsonText(projected) : null;
    },
    missing: (entity) => missingOf(inputs, entity),
  };
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

function missingOf(inputs: readonly FieldRequiresNode[], entity: JsonObject): readonly MissingInput[] {
  if (inputs.every(({ name }) => hasValue(entity, name))) return NOTHING;
  return inputs
    .filter(({ name }) => !hasValue(entity, name))
    .map(({ name, alias }) => ({ name: alias ?? name, dataKey: name }));
}

function hasWholeKey(representation: JsonObject, agency: string, types: TypeIndex): boolean {
  const keys = types.keysOf(agency, String(representation.__typename));
  if (keys.length > 0) return keys.some((names) => isWhole(names, representation));
  return Object.keys(representation).some((name) => name !== '__typename' && hasValue(representation, name));
}

function hasValue(object: JsonObject, name: string): boolean {
  return (ownValue(object, name) ?? null) !== null;
}

function singleType(requires: readonly RequiresSelection[]): string | undefined {
  const names = requires.map((selection) =>
    selection.kind === 'InlineFragment' ? selection.typeCondition : undefined,
  );
  return names.every((name) => name === names[0]) ? names[0] : undefined;
}
