import type { FlattenNodePathSegment, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import { parse, print } from 'graphql';
import type { MadePlan } from '../engine/engine.ts';

/** How an operation is answered, without a variable's value or an entity: what may be shown and kept. */
export interface DescribedPlan {
  /** For people. */
  readonly text: string;
  /** In order: one, or one for each root field of a mutation; none where no agency is asked. */
  readonly steps: readonly DescribedStep[];
}

export type DescribedStep =
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly DescribedStep[] }
  | {
      readonly kind: 'condition';
      readonly variable: string;
      readonly whenTrue: readonly DescribedStep[];
      readonly whenFalse: readonly DescribedStep[];
    }
  | DescribedFetch;

export interface DescribedFetch {
  readonly kind: 'fetch';
  readonly agency: string;
  /** As it is sent, indented. */
  readonly document: string;
  /** Whose fields it gives: places in the answer, with what is sent of the objects there. Absent for root fields. */
  readonly entities?: readonly { readonly path: string; readonly sends: string }[];
}

export function describePlan(plans: readonly MadePlan[]): DescribedPlan {
  const steps = plans.flatMap(({ plan }) => (plan === null ? [] : [describe(plan)]));
  const text = steps.length === 0 ? 'No agency is asked.' : steps.map((step) => textOf(step, 0)).join('\n');
  return { text, steps };
}

function describe(node: PlanNode): DescribedStep {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map(describe) };
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map(describe) };
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        whenTrue: node.ifClause ? [describe(node.ifClause)] : [],
        whenFalse: node.elseClause ? [describe(node.elseClause)] : [],
      };
    case 'Fetch':
      return fetchOf(node);
    case 'BatchFetch': {
      const entities = node.entityBatch.aliases.flatMap(({ paths, requires }) =>
        paths.map((path) => ({ path: pathText(path), sends: selectionText(requires) })),
      );
      return { ...fetchOf(node), entities };
    }
    case 'Flatten': {
      const inner = describe(node.node);
      if (inner.kind !== 'fetch' || node.node.kind !== 'Fetch') return inner;
      const sends = selectionText(node.node.requires ?? []);
      return { ...inner, entities: [{ path: pathText(node.path), sends }] };
    }
    default:
      throw new Error(`The plan has a ${node.kind}, which this engine does not know.`);
  }
}

function fetchOf(node: { readonly serviceName: string; readonly operation: string }): DescribedFetch {
  return { kind: 'fetch', agency: node.serviceName, document: print(parse(node.operation)) };
}

function pathText(path: readonly FlattenNodePathSegment[]): string {
  return path.map(segmentText).join('.');
}

function segmentText(segment: FlattenNodePathSegment): string {
  if (segment === '@') return '@';
  return 'Field' in segment ? segment.Field : `|[${segment.TypeCondition.join('|')}]`;
}

function selectionText(selections: readonly RequiresSelection[]): string {
  return `{ ${selections.map(requiredText).join(' ')} }`;
}

function requiredText(selection: RequiresSelection): string {
  switch (selection.kind) {
    case 'Field':
      return selection.selections?.length
        ? `${selection.name} ${selectionText(selection.selections)}`
        : selection.name;
    case 'InlineFragment':
      return `... on ${selection.typeCondition} ${selectionText(selection.selections)}`;
    case 'FragmentSpread':
      return `...${selection.value}`;
  }
}

function textOf(step: DescribedStep, depth: number): string {
  const lines = (steps: readonly DescribedStep[]): string[] => steps.map((inner) => textOf(inner, depth + 1));
  switch (step.kind) {
    case 'sequence':
      return [indented('one after another', depth), ...lines(step.steps)].join('\n');
    case 'parallel':
      return [indented('at the same time', depth), ...lines(step.steps)].join('\n');
    case 'condition':
      return [
        indented(`where $${step.variable} is true`, depth),
        ...lines(step.whenTrue),
        indented('else', depth),
        ...lines(step.whenFalse),
      ].join('\n');
    case 'fetch': {
      const places = (step.entities ?? []).map(({ path, sends }) => `for ${path}, sending ${sends}`);
      const heading = [`ask ${step.agency}`, ...places].join('\n  ');
      return [indented(heading, depth), indented(step.document, depth + 1)].join('\n');
    }
  }
}

function indented(text: string, depth: number): string {
  return text.replaceAll(/^/gm, '  '.repeat(depth));
}
