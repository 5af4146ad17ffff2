import {
  type FieldNode,
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
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import type { DataKeys } from '../operation/data-keys.ts';
import type { ForbiddenFields } from '../security/guarded-operation.ts';
import { isJsonObject, ownValue } from '../steps/json.ts';
import { type CollectContext, collectFields, needsConcreteType } from './collect-fields.ts';
import { completeLeaf } from './complete-leaf.ts';
import { type Complete, INVALID } from './completion.ts';

export interface CompletionContext extends CollectContext {
  readonly keys: DataKeys;
  readonly forbidden: ForbiddenFields;
}

interface CompiledField {
  readonly responseKey: string;
  readonly dataKey: string;
  readonly complete: Complete;
}

/**
 * Selections on a type → a function that makes their part of the answer out of gathered data: only what was asked
 * for, in the order asked, with null propagated to the nearest field that may be null. Types that only the data
 * tells are compiled when they first come.
 */
export function compileObject(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  context: CompletionContext,
): Complete {
  const fields = [...collectFields(type, selectionSets, context)].flatMap(([responseKey, group]) =>
    compileField(type, responseKey, group, context),
  );
  return (value, run) => {
    if (!isJsonObject(value)) {
      run.reportUnusable(`An agency's value is no ${type.name}.`, run.path);
      return INVALID;
    }
    const answer: Record<string, unknown> = {};
    for (const { responseKey, dataKey, complete } of fields) {
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
  group: readonly FieldNode[],
  context: CompletionContext,
): readonly CompiledField[] {
  const [first] = group;
  if (first === undefined) return [];
  const fieldName = first.name.value;
  if (fieldName === '__typename')
    return [{ responseKey, dataKey: '__typename', complete: completeTypename(parent) }];
  const dataKey = context.keys.of(first);
  if (fieldName === SchemaMetaFieldDef.name || fieldName === TypeMetaFieldDef.name)
    // Answered by graphql-js from the public schema: already complete.
    return [{ responseKey, dataKey, complete: (value) => value ?? null }];
  const field = 'getFields' in parent ? parent.getFields()[fieldName] : undefined;
  if (field === undefined) return [];
  if (group.some((node) => context.forbidden.has(node)))
    return [{ responseKey, dataKey, complete: withhold(field.type, `${parent.name}.${fieldName}`) }];
  const below = group.flatMap(({ selectionSet }) => selectionSet ?? []);
  const complete = compileValue(field.type, `${parent.name}.${fieldName}`, below, context);
  return [{ responseKey, dataKey, complete }];
}

/** Whatever was gathered: a key that agencies need may be there although the viewer may not read it. */
function withhold(type: GraphQLOutputType, label: string): Complete {
  if (!isNonNullType(type)) return () => null;
  return (_value, run) => {
    run.reportMissing(`Cannot return null for non-nullable field ${label}.`, run.path);
    return INVALID;
  };
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
  selectionSets: readonly SelectionSetNode[],
  context: CompletionContext,
): Complete {
  if (isNonNullType(type)) {
    const complete = compilePresent(type.ofType, label, selectionSets, context);
    return (value, run) => {
      if (value !== null && value !== undefined) return complete(value, run);
      run.reportMissing(`Cannot return null for non-nullable field ${label}.`, run.path);
      return INVALID;
    };
  }
  const complete = compilePresent(type, label, selectionSets, context);
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
  selectionSets: readonly SelectionSetNode[],
  context: CompletionContext,
): Complete {
  if (isListType(type)) return completeList(compileValue(type.ofType, label, selectionSets, context), label);
  if (isLeafType(type)) return completeLeaf(type);
  if (isObjectType(type)) return compileObject(type, selectionSets, context);
  if (isAbstractType(type)) return compileAbstract(type, selectionSets, context);
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
  selectionSets: readonly SelectionSetNode[],
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
    if (typeName === type.name && needsConcreteType(type, selectionSets, context)) {
      run.reportMissing(`No agency says of which type this ${type.name} is.`, run.path);
      return INVALID;
    }
    const known = byTypeName.get(typeName);
    if (known !== undefined) return known(value, run);
    const concrete = schema.getType(typeName);
    const compiled = compileObject(isCompositeType(concrete) ? concrete : type, selectionSets, context);
    byTypeName.set(typeName, compiled);
    return compiled(value, run);
  };
}

function isPossible(schema: GraphQLSchema, type: GraphQLCompositeType, typeName: string): boolean {
  if (typeName === type.name) return true;
  const concrete = schema.getType(typeName);
  return isAbstractType(type) && isObjectType(concrete) && schema.isSubType(type, concrete);
}
