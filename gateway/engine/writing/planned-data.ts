import type {
  BatchFetchNode,
  FetchNode,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { EntityFetch, EntityRequest } from '../steps/entity-group.ts';
import { entityRequestOf } from '../steps/entity-group.ts';

/** A part of the gathered data, by data key, without list indices. */
class DataNode {
  readonly children = new Map<string, DataNode>();
  /** The fetches that bring it. */
  readonly fetches = new Set<object>();
  /** Whether a later fetch reads it or goes through it. */
  isNeeded = false;
  /** Whether nothing can be said of what lies below. */
  isOpaque = false;

  child(key: string): DataNode {
    const child = this.children.get(key) ?? new DataNode();
    this.children.set(key, child);
    return child;
  }
}

/** One `_entities` field of a fetch. */
export interface PlannedEntities {
  readonly fetch: EntityFetch;
  readonly request: EntityRequest;
  /** Data keys, for each route. */
  readonly paths: readonly (readonly string[])[];
  /** What is asked of them; null where it is more than one fragment. */
  readonly asked: { readonly typeName: string; readonly selectionSet: SelectionSetNode } | null;
}

/** What a plan gathers, and what of it the plan itself needs. */
export class PlannedData {
  readonly entities: PlannedEntities[] = [];
  readonly rootFetches: { readonly fetch: FetchNode; readonly selectionSet: SelectionSetNode }[] = [];
  readonly #root = new DataNode();

  constructor(plan: PlanNode) {
    this.#addNode(plan);
  }

  /** Whether only this fetch brings what lies below a key of these places, and nothing else in the plan reads it. */
  isForAnswerOnly(fetch: object, paths: readonly (readonly string[])[], key: string): boolean {
    return paths.every((path) => {
      let node = this.#root;
      for (const step of path) {
        if (node.isOpaque) return false;
        node = node.child(step);
      }
      if (node.isOpaque) return false;
      const { isNeeded, isOpaque, fetches } = node.child(key);
      return !isNeeded && !isOpaque && fetches.size === 1 && fetches.has(fetch);
    });
  }

  /** Whether no other fetch brings an object here, so that what is put into it stays in it. */
  isBroughtOnce(fetch: object, path: readonly string[]): boolean {
    const { fetches } = path.reduce((node, step) => node.child(step), this.#root);
    return fetches.size === 1 && fetches.has(fetch);
  }

  #addNode(node: PlanNode): void {
    switch (node.kind) {
      case 'Fetch':
        this.#addRoot(node);
        return;
      case 'Flatten':
        if (node.node.kind === 'Fetch') this.#addEntities(node.node, [entityRequestOf(node.node, node.path)]);
        return;
      case 'BatchFetch':
        this.#addEntities(node, node.entityBatch.aliases);
        return;
      case 'Sequence':
      case 'Parallel':
        for (const inner of node.nodes) this.#addNode(inner);
        return;
      case 'Condition':
        for (const inner of [node.ifClause, node.elseClause]) if (inner) this.#addNode(inner);
        return;
      default:
    }
  }

  #addRoot(fetch: FetchNode): void {
    const { selectionSet, fragments } = readOperation(fetch.operation);
    this.rootFetches.push({ fetch, selectionSet });
    this.#addSelections(this.#root, selectionSet, fragments, fetch);
    // A renamed key is somewhere else in the end: where, this does not say.
    if (fetch.outputRewrites?.length) this.#root.isOpaque = true;
  }

  #addEntities(fetch: FetchNode | BatchFetchNode, requests: readonly EntityRequest[]): void {
    const { selectionSet, fragments } = readOperation(fetch.operation);
    for (const request of requests) {
      const paths = request.paths.map(keysOf);
      const field = selectionSet.selections.find((one) => isFieldOf(one, request.alias));
      const below = field?.kind === Kind.FIELD ? field.selectionSet : undefined;
      for (const path of paths) {
        const at = this.#pass(path);
        needAll(at, request.requires);
        if (below !== undefined) this.#addSelections(at, below, fragments, fetch);
        if (request.outputRewrites?.length) at.isOpaque = true;
      }
      this.entities.push({ fetch, request, paths, asked: onlyFragment(below) });
    }
  }

  #pass(path: readonly string[]): DataNode {
    let node = this.#root;
    for (const key of path) {
      node = node.child(key);
      node.isNeeded = true;
    }
    return node;
  }

  #addSelections(
    at: DataNode,
    { selections }: SelectionSetNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    fetch: object,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const node = at.child((selection.alias ?? selection.name).value);
        node.fetches.add(fetch);
        if (selection.selectionSet) this.#addSelections(node, selection.selectionSet, fragments, fetch);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner !== undefined) this.#addSelections(at, inner.selectionSet, fragments, fetch);
    }
  }
}

function readOperation(text: string): {
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
} {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    selectionSet: operation?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] },
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
  };
}

function keysOf(path: readonly FlattenNodePathSegment[]): readonly string[] {
  return path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
}

function isFieldOf(selection: SelectionSetNode['selections'][number], responseKey: string): boolean {
  return selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === responseKey;
}

function onlyFragment(below: SelectionSetNode | undefined): PlannedEntities['asked'] {
  const [fragment, ...more] = below?.selections ?? [];
  if (fragment?.kind !== Kind.INLINE_FRAGMENT || more.length > 0 || fragment.directives?.length) return null;
  const typeName = fragment.typeCondition?.name.value;
  return typeName === undefined ? null : { typeName, selectionSet: fragment.selectionSet };
}

function needAll(at: DataNode, requires: readonly RequiresSelection[]): void {
  for (const selection of requires) {
    if (selection.kind === 'Field') {
      const child = at.child(selection.name);
      child.isNeeded = true;
      needAll(child, selection.selections ?? []);
    } else if (selection.kind === 'InlineFragment') needAll(at, selection.selections);
    else at.isOpaque = true;
  }
}
