import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';

/** A supergraph as the planner is given it, and its plans with the agencies' own names. */
export interface OrderedSupergraph {
  readonly sdl: string;
  restored(plan: PlanNode | null): PlanNode | null;
}

const LAST = '1_';
const FIRST = '0_';

/**
 * Planner 0.0.38 reads agencies in the order of their names, and finds no way from an `@interfaceObject` to the types
 * of the interface where its agency comes before the one that knows them. So those come last, under other names.
 */
export function orderForPlanner(sdl: string): OrderedSupergraph {
  if (!sdl.includes('isInterfaceObject: true')) return { sdl, restored: (plan) => plan };
  const document = parse(sdl, { noLocation: true });
  const late = agenciesOfInterfaceObjects(document);
  const renamed = visit(document, {
    enter: (node) => {
      if (node.kind !== Kind.ENUM_VALUE_DEFINITION) return undefined;
      const prefix = late.has(node.name.value) ? LAST : FIRST;
      return { ...node, directives: node.directives?.map((directive) => renamedGraph(directive, prefix)) };
    },
  });
  return { sdl: print(renamed), restored };
}

/** The values of `join__Graph` that know an interface only as one type. */
function agenciesOfInterfaceObjects(document: DocumentNode): ReadonlySet<string> {
  const graphs = new Set<string>();
  visit(document, {
    enter: (node) => {
      if (node.kind !== Kind.DIRECTIVE || node.name.value !== 'join__type') return;
      const values = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
      const graph = values.get('graph');
      const isObject = values.get('isInterfaceObject');
      if (isObject?.kind === Kind.BOOLEAN && isObject.value && graph?.kind === Kind.ENUM)
        graphs.add(graph.value);
    },
  });
  return graphs;
}

function renamedGraph(directive: ConstDirectiveNode, prefix: string): ConstDirectiveNode {
  if (directive.name.value !== 'join__graph') return directive;
  const renamed = directive.arguments?.map((argument) => {
    const { name, value } = argument;
    if (name.value !== 'name' || value.kind !== Kind.STRING) return argument;
    return { ...argument, value: { ...value, value: prefix + value.value } };
  });
  return { ...directive, arguments: renamed };
}

function restored(plan: PlanNode | null): PlanNode | null {
  return JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
    key === 'serviceName' && typeof value === 'string' ? value.slice(FIRST.length) : value,
  );
}
