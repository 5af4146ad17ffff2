import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { PlannedData } from './planned-data.ts';
import { Splice } from './splice.ts';
import { ANY_LEAF } from './value-pattern.ts';

/** A value in an agency's answer, and how to read it. */
export type TemplateValue =
  | { readonly kind: 'leaf'; readonly pattern: RegExp }
  | { readonly kind: 'list'; readonly of: TemplateValue }
  | { readonly kind: 'object'; readonly object: ObjectTemplate };

/** What stands between the braces of an object, in this order. */
export type TemplateMember =
  /** So many fields that nobody needs to read: they are the next of the object's splice. */
  | { readonly kind: 'unread'; readonly fields: number }
  | { readonly kind: 'typename'; readonly text: string; readonly typeName: string }
  | { readonly kind: 'read'; readonly start: string; readonly key: string; readonly value: TemplateValue };

export interface ObjectTemplate {
  /** Null where every member is read. */
  readonly splice: Splice | null;
  readonly members: readonly TemplateMember[];
}

/** Where a field stands in the gathered data, and what is needed of it. */
interface Place {
  readonly fetch: object;
  readonly data: PlannedData;
  readonly path: readonly string[];
  readonly splices: Splice[];
}

/**
 * How the answer of a fetch of root fields is built: what later fetches need of it is read, what only the answer shows
 * is not. Null where that cannot be told.
 * @param type the root in the schema that also has what is inaccessible
 * @param splices is filled with what need not be read
 */
export function rootTemplate(
  fetch: object,
  selectionSet: SelectionSetNode,
  type: GraphQLObjectType,
  data: PlannedData,
  splices: Splice[],
): ObjectTemplate | null {
  return objectTemplate(selectionSet, type, { fetch, data, path: [], splices });
}

function objectTemplate(
  { selections }: SelectionSetNode,
  type: GraphQLObjectType,
  place: Place,
): ObjectTemplate | null {
  const members: TemplateMember[] = [];
  const groups: FieldNode[][] = [];
  let group: FieldNode[] = [];
  const endGroup = (): void => {
    if (group.length === 0) return;
    groups.push(group);
    members.push({ kind: 'unread', fields: group.length });
    group = [];
  };
  for (const field of selections) {
    if (field.kind !== Kind.FIELD || field.directives?.length) return null;
    if (isUnread(field, place)) {
      group.push(field);
      continue;
    }
    endGroup();
    const member = readMember(field, type, place);
    if (member === null) return null;
    members.push(member);
  }
  endGroup();
  const splice = groups.length === 0 ? null : new Splice([place.path], type.name, groups);
  if (splice !== null) place.splices.push(splice);
  return { splice, members };
}

function isUnread(field: FieldNode, { fetch, data, path }: Place): boolean {
  return field.name.value !== '__typename' && data.isForAnswerOnly(fetch, [path], keyOf(field));
}

function readMember(field: FieldNode, parent: GraphQLObjectType, place: Place): TemplateMember | null {
  const key = keyOf(field);
  if (field.name.value === '__typename')
    return field.alias === undefined
      ? { kind: 'typename', text: `"__typename":"${parent.name}"`, typeName: parent.name }
      : null;
  const definition = parent.getFields()[field.name.value];
  if (definition === undefined) return null;
  const value = readValue(field, definition.type, { ...place, path: [...place.path, key] });
  return value === null ? null : { kind: 'read', start: `"${key}":`, key, value };
}

function readValue(field: FieldNode, type: GraphQLOutputType, place: Place): TemplateValue | null {
  if (isNonNullType(type)) return readValue(field, type.ofType, place);
  if (isListType(type)) {
    const of = readValue(field, type.ofType, place);
    return of === null ? null : { kind: 'list', of };
  }
  if (isLeafType(type)) return { kind: 'leaf', pattern: ANY_LEAF };
  if (!isObjectType(type) || field.selectionSet === undefined) return null;
  if (!place.data.isBroughtOnce(place.fetch, place.path)) return null;
  const object = objectTemplate(field.selectionSet, type, place);
  return object === null ? null : { kind: 'object', object };
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
