import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { type Conditions, holds } from '../operation/conditions.ts';
import type { DataKeys } from '../operation/data-keys.ts';
import { isJsonObject, ownValue } from '../steps/json.ts';
import { type ConditionalField, type ConditionalSelection, collectFields } from './collect-fields.ts';
import { completeLeaf } from './complete-leaf.ts';
import { type Complete, INVALID } from './completion.ts';

export interface CompletionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly keys: DataKeys;
}

interface CompiledField {
  readonly responseKey: string;
  readonly dataKey: string;
  /** Included if one of these holds; null for always. */
  readonly alternatives: readonly Conditions[] | null;
  readonly complete: Complete;
}

/**
 * Selections on a type → a function that makes their part of the answer out of gathered data: only what was asked
 * for, in the order asked, with null propagated to the nearest field that may be null. Types that only the data
 * tells are compiled when they first come.
 */
export function compileObject(
  type: GraphQLCompositeType,
  selections: readonly ConditionalSelection[],
  context: CompletionContext,
): Complete {
  const collected = collectFields(context.schema, context.fragments, type, selections);
  const fields = [...collected].flatMap(([responseKey, group]) =>
    compileField(type, responseKey, group, context),
  );
  return (value, run) => {
    if (!isJsonObject(value)) {
      run.reportUnusable(`An agency's value is no ${type.name}.`, run.path);
      return INVALID;
    }
    const answer: Record<string, unknown> = {};
    for (const { responseKey, dataKey, alternatives, complete } of fields) {
      if (alternatives !== null && !alternatives.some((conditions) => holds(conditions, run.variables)))
        continue;
      run.path.push(dataKey);
      const completed = complete(ownValue(value, dataKey), run);
      run.path.pop();
      if (completed === INVALID) return INVALID;
      if (responseKey === '__proto__') defineOwn(answer, responseKey, completed);
      else answer[responseKey] = completed;
    }
    return answer;
  };
}

function defineOwn(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function compileField(
  parent: GraphQLCompositeType,
  responseKey: string,
  group: readonly ConditionalField[],
  context: CompletionContext,
): readonly CompiledField[] {
  const first = group[0]?.field;
  if (first === undefined) return [];
  const isAlways = group.some(({ conditions }) => conditions.length === 0);
  const alternatives = isAlways ? null : group.map(({ conditions }) => conditions);
  const fieldName = first.name.value;
  if (fieldName === '__typename')
    return [{ responseKey, dataKey: '__typename', alternatives, complete: completeTypename(parent) }];
  const dataKey = context.keys.of(first);
  if (fieldName === SchemaMetaFieldDef.name || fieldName === TypeMetaFieldDef.name)
    // Answered by graphql-js from the public schema: already complete.
    return [{ responseKey, dataKey, alternatives, complete: (value) => value ?? null }];
  const field = 'getFields' in parent ? parent.getFields()[fieldName] : undefined;
  if (field === undefined) return [];
  // With one field there is nothing to tell apart: whether it is included has been decided above.
  const selections = group.flatMap(({ field: { selectionSet }, conditions }) =>
    selectionSet === undefined ? [] : [{ selectionSet, conditions: group.length === 1 ? [] : conditions }],
  );
  const complete = compileValue(field.type, `${parent.name}.${fieldName}`, selections, context);
  return [{ responseKey, dataKey, alternatives, complete }];
}

function completeTypename(parent: GraphQLCompositeType): Complete {
  return isObjectType(parent)
    ? () => parent.name
    : (value, run) => {
        if (typeof value === 'string') return value;
        run.reportMissing(`Cannot return null for non-nullable field ${parent.name}.__typename.`, run.path);
        return INVALID;
      };
}

function compileValue(
  type: GraphQLOutputType,
  label: string,
  selections: readonly ConditionalSelection[],
  context: CompletionContext,
): Complete {
  if (isNonNullType(type)) {
    const complete = compilePresent(type.ofType, label, selections, context);
    return (value, run) => {
      if (value !== null && value !== undefined) return complete(value, run);
      run.reportMissing(`Cannot return null for non-nullable field ${label}.`, run.path);
      return INVALID;
    };
  }
  const complete = compilePresent(type, label, selections, context);
  return (value, run) => {
    if (value === null || value === undefined) return null;
    const completed = complete(value, run);
    return completed === INVALID ? null : completed;
  };
}

/** For values that are there. */
function compilePresent(
  type: GraphQLOutputType,
  label: string,
  selections: readonly ConditionalSelection[],
  context: CompletionContext,
): Complete {
  if (isListType(type)) return completeList(compileValue(type.ofType, label, selections, context), label);
  if (isLeafType(type)) return completeLeaf(type);
  if (isObjectType(type)) return compileObject(type, selections, context);
  if (isAbstractType(type)) return compileAbstract(type, selections, context);
  throw new Error(`The schema has a type of no known kind at ${label}.`);
}

function completeList(completeItem: Complete, label: string): Complete {
  return (value, run) => {
    if (!Array.isArray(value)) {
      run.reportUnusable(`An agency's value for ${label} is no list.`, run.path);
      return INVALID;
    }
    const answer: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) {
      run.path.push(index);
      const completed = completeItem(value[index], run);
      run.path.pop();
      if (completed === INVALID) return INVALID;
      answer.push(completed);
    }
    return answer;
  };
}

function compileAbstract(
  type: GraphQLCompositeType,
  selections: readonly ConditionalSelection[],
  context: CompletionContext,
): Complete {
  const { schema } = context;
  const byTypeName = new Map<string, Complete>();
  return (value, run) => {
    // The planner asks for the type wherever it makes a difference.
    const typeName = (isJsonObject(value) ? ownValue(value, '__typename') : undefined) ?? type.name;
    if (typeof typeName !== 'string' || !isPossible(schema, type, typeName)) {
      run.reportUnusable(`An agency's value is of no public type of ${type.name}.`, run.path);
      return INVALID;
    }
    const known = byTypeName.get(typeName);
    if (known !== undefined) return known(value, run);
    const concrete = schema.getType(typeName);
    const compiled = compileObject(isCompositeType(concrete) ? concrete : type, selections, context);
    byTypeName.set(typeName, compiled);
    return compiled(value, run);
  };
}

function isPossible(schema: GraphQLSchema, type: GraphQLCompositeType, typeName: string): boolean {
  if (typeName === type.name) return true;
  const concrete = schema.getType(typeName);
  return isAbstractType(type) && isObjectType(concrete) && schema.isSubType(type, concrete);
}
