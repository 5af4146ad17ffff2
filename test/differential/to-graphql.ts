import type { Expression, Field, Start, Step, Told } from './expression.ts';

/** The whole question as one query. @param after end of the page before */
export function toGraphql({ start, steps, breakdown, leaf }: Expression, after?: string): string {
  const fields = steps.map(stepField);
  let selection: string;
  if (leaf.kind === 'figures')
    selection = leaf.figures.map(({ graphql }, at) => `v${at}: ${graphql}`).join(' ');
  else
    selection = `list: ${call(leaf.page.field, [`first: ${leaf.page.first}`, ...(after === undefined ? [] : [`after: "${after}"`])])}
      { totalCount edges { node { ${leaf.page.node} } } pageInfo { hasNextPage endCursor } }`;
  if (breakdown) {
    const inner = nest(breakdown.steps.map(stepField), selection);
    selection = `buckets: ${call(breakdown.by.field)} { bucket: ${breakdown.by.bucket} cohort { ${inner} } }`;
  }
  return `{ of: ${call(startField(start))} { ${nest(fields, selection)} } }`;
}

interface PageAnswer {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: unknown }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Cursor after which the list goes on; undefined where it ends or is none. */
export function nextPageAfter(expression: Expression, data: unknown): string | undefined {
  if (expression.leaf.kind !== 'page') return undefined;
  const { pageInfo } = endOfChain(data).list as PageAnswer;
  return pageInfo.hasNextPage && pageInfo.endCursor !== null ? pageInfo.endCursor : undefined;
}

/** The answer in the words of both languages. @param pages `data` of the first page and perhaps of the next */
export function readGraphqlAnswer({ leaf, breakdown }: Expression, pages: readonly unknown[]): Told {
  const [first] = pages;
  if (leaf.kind === 'page') {
    const lists = pages.map((data) => endOfChain(data).list as PageAnswer);
    const nodes = lists.flatMap(({ edges }) => edges.map(({ node }) => String(scalar(node))));
    return { buckets: [], list: { total: lists[0]?.totalCount ?? 0, nodes } };
  }
  if (breakdown === undefined) return { buckets: [{ bucket: '', values: values(endOfChain(first)) }] };
  const buckets = (endOfChain(first).buckets ?? []) as readonly { bucket: unknown; cohort: unknown }[];
  return {
    buckets: buckets.map(({ bucket, cohort }) => ({
      bucket: String(scalar(bucket)),
      values: values(endOfChain(cohort)),
    })),
  };
}

type Selected = Readonly<Record<string, unknown>>;

// Every step is answered under the same name, so that the chain is followed without knowing its fields.
function endOfChain(data: unknown): Selected {
  const here = data as Selected;
  return here !== null && typeof here === 'object' && 'of' in here ? endOfChain(here.of) : here;
}

function values(cohort: Selected): readonly unknown[] {
  return Object.keys(cohort)
    .filter((key) => /^v\d+$/.test(key))
    .toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)))
    .map((key) => scalar(cohort[key]));
}

function scalar(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? scalar(Object.values(value)[0]) : value;
}

function nest(fields: readonly string[], selection: string): string {
  return fields.reduceRight((inner, field) => `of: ${field} { ${inner} }`, selection);
}

function stepField(step: Step): string {
  if (step.kind !== 'narrowing') return step.kind;
  return call(step.field, step.is ? [] : ['is: false']);
}

function startField({ asOf, within, classes }: Start): Field {
  return {
    name: 'households',
    arguments: [
      `asOf: "${asOf}"`,
      ...(within === undefined ? [] : [`within: "${within}"`]),
      ...(classes === undefined ? [] : [`class: [${classes.join(', ')}]`]),
    ],
  };
}

function call({ name, arguments: given }: Field, more: readonly string[] = []): string {
  const all = [...given, ...more];
  return all.length === 0 ? name : `${name}(${all.join(', ')})`;
}
