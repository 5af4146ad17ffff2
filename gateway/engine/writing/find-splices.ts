import type { PlanNode } from '@graphql-hive/router-query-planner';
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { PlannedData } from './planned-data.ts';
import { type ObjectTemplate, rootTemplate } from './root-template.ts';
import { Splice } from './splice.ts';

/** What of a plan's answers need not be read: by node of the plan (of a flattened fetch, the fetch). */
export interface Splices {
  /** Of entities: all that the fetch brings, or nothing. One for each `_entities` field, in their order. */
  readonly entities: ReadonlyMap<object, readonly Splice[]>;
  readonly roots: ReadonlyMap<object, ObjectTemplate>;
  /** All of them, to be placed by the writer of the answer. */
  readonly all: readonly Splice[];
}

export const NO_SPLICES: Splices = { entities: new Map(), roots: new Map(), all: [] };

/**
 * @param root the type that the operation begins at
 * @param fullSchema the schema that also has what is inaccessible: agencies are asked for it, too
 */
export function findSplices(plan: PlanNode, root: string, fullSchema: GraphQLSchema): Splices {
  const data = new PlannedData(plan);
  const entities = entitySplices(data, fullSchema);
  const all = [...entities.values()].flat();
  const roots = new Map<object, ObjectTemplate>();
  const type = fullSchema.getType(root);
  for (const { fetch, selectionSet } of data.rootFetches) {
    const template = isObjectType(type) && templateOf(fetch, selectionSet, type, data);
    if (!template) continue;
    roots.set(fetch, template.object);
    all.push(...template.splices);
  }
  return { entities, roots, all };
}

function templateOf(
  fetch: PlannedData['rootFetches'][number]['fetch'],
  selectionSet: SelectionSetNode,
  type: GraphQLObjectType,
  data: PlannedData,
): { readonly object: ObjectTemplate; readonly splices: readonly Splice[] } | null {
  if (fetch.outputRewrites?.length) return null;
  const splices: Splice[] = [];
  const object = rootTemplate(fetch, selectionSet, type, data, splices);
  // Where everything has to be read, nothing reads faster than JSON.parse.
  return object === null || splices.length === 0 ? null : { object, splices };
}

function entitySplices(data: PlannedData, schema: GraphQLSchema): ReadonlyMap<object, readonly Splice[]> {
  const splices = new Map<object, Splice[]>();
  const rejected = new Set<object>();
  for (const { fetch, request, paths, asked } of data.entities) {
    const fields = asked === null ? null : plainFields(asked.selectionSet);
    const isPlain = isObjectType(schema.getType(asked?.typeName ?? '')) && !request.outputRewrites?.length;
    const isFree = fields?.every((field) => data.isForAnswerOnly(fetch, paths, keyOf(field))) === true;
    if (asked === null || fields === null || !isPlain || !isFree) rejected.add(fetch);
    else splices.set(fetch, [...(splices.get(fetch) ?? []), new Splice(paths, asked.typeName, [fields])]);
  }
  for (const fetch of rejected) splices.delete(fetch);
  return splices;
}

function plainFields({ selections }: SelectionSetNode): readonly FieldNode[] | null {
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  const isPlain = fields.length === selections.length && fields.every((field) => !field.directives?.length);
  return isPlain && fields.every(({ name }) => name.value !== '__typename') ? fields : null;
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
