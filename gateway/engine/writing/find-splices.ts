import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type FieldNode, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import type { CompletionContext } from '../completion/compile-completion.ts';
import { PlannedData } from './planned-data.ts';
import { Splice } from './splice.ts';

/** By node of the plan (of a flattened fetch, the fetch), what it brings that may be spliced; all of it, or nothing. */
export type Splices = ReadonlyMap<object, readonly Splice[]>;

/** @param rootType name of the type that the operation begins at */
export function findSplices(plan: PlanNode, rootType: string, { schema }: CompletionContext): Splices {
  const data = new PlannedData(plan);
  const splices = new Map<object, Splice[]>();
  const rejected = new Set<object>();
  for (const { fetch, request, paths, asked } of data.entities) {
    const fields = asked === null ? null : plainFields(asked.selectionSet);
    const isPlain = isObjectType(schema.getType(asked?.typeName ?? '')) && !request.outputRewrites?.length;
    const isFree = fields?.every((field) => data.isForAnswerOnly(fetch, paths, keyOf(field))) === true;
    if (asked === null || fields === null || !isPlain || !isFree) rejected.add(fetch);
    else splices.set(fetch, [...(splices.get(fetch) ?? []), new Splice(paths, asked.typeName, fields)]);
  }
  for (const fetch of rejected) splices.delete(fetch);
  // An operation of one fetch is shown as it came.
  const [root] = data.rootFetches;
  if (plan.kind === 'Fetch' && root !== undefined && !plan.outputRewrites?.length) {
    const fields = plainFields(root.selectionSet);
    if (fields !== null) splices.set(plan, [new Splice([[]], rootType, fields)]);
  }
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
