import { type FragmentDefinitionNode, Kind, parse } from 'graphql';
import {
  addFragment,
  type FieldTree,
  type KeyMap,
  printTree,
  translatePath,
} from '../indicator/field-tree.ts';
import type { IndicatorRow } from '../progress/target-row.ts';

/** One operation for all indicators of a plan on a day, for its area and for the areas inside. */
export interface ComposedOperation {
  readonly text: string;
  /** Where the author's paths stand in a row of the answer, by code of the indicator. */
  readonly keysOf: ReadonlyMap<string, ReadonlyMap<string, KeyMap>>;
}

export interface Composition {
  readonly whole: readonly IndicatorRow[];
  /** Those that areas inside have targets of. */
  readonly parts: readonly IndicatorRow[];
  /** Level of the areas inside. */
  readonly level: string | null;
}

/** @throws Error where a fragment does not parse: what is stored was checked */
export function composeOperation({ whole, parts, level }: Composition): ComposedOperation {
  const keysOf = new Map<string, ReadonlyMap<string, KeyMap>>();
  const wholeTree = treeOf(whole, keysOf);
  const partsTree = treeOf(parts, keysOf);
  const inside =
    level === null || parts.length === 0
      ? ''
      : `inside: cohort { areas(level: ${level}) { key: area { code validFrom } ${printTree(partsTree)
          .slice(1, -1)
          .trim()} } }`;
  const row = `{ key: area { code validFrom } ${printTree(wholeTree).slice(1, -1).trim()} ${inside} }`;
  const used = variablesIn(row);
  const text = `query ($code: String!, $areaOn: Date!, $asOf: Date!${used}) {
    area(code: $code, asOf: $areaOn) { row: cohort(asOf: $asOf) ${row} } }`;
  return { text, keysOf };
}

function treeOf(
  indicators: readonly IndicatorRow[],
  keysOf: Map<string, ReadonlyMap<string, KeyMap>>,
): FieldTree {
  const tree: FieldTree = new Map();
  for (const indicator of indicators) keysOf.set(indicator.code, addFragment(tree, fragmentOf(indicator)));
  return tree;
}

/** @throws Error where it is not one fragment */
export function fragmentOf({
  code,
  fragment,
}: Pick<IndicatorRow, 'code' | 'fragment'>): FragmentDefinitionNode {
  const [definition] = parse(fragment).definitions;
  if (definition?.kind === Kind.FRAGMENT_DEFINITION) return definition;
  throw new Error(`The indicator ${code} is no fragment.`);
}

/** Variables beside the day that the fields use, as they are declared. */
function variablesIn(text: string): string {
  return ['from', 'baselineOn']
    .filter((name) => new RegExp(`\\$${name}\\b`).test(text))
    .map((name) => `, $${name}: Date!`)
    .join('');
}

/** The operation that answers one path of one indicator, with what makes it a cohort. */
export function composeGap(
  indicator: IndicatorRow,
): { readonly text: string; readonly path: readonly string[] } | null {
  if (indicator.gap === null) return null;
  const tree: FieldTree = new Map();
  const keys = addFragment(tree, fragmentOf(indicator));
  const path = translatePath(keys, indicator.gap.split('.'));
  if (path === null) return null;
  const wanted = path.reduceRight((inner, key, at) => {
    const field = fieldAt(tree, path.slice(0, at), key);
    return `{ ${field} ${inner} }`;
  }, '{ members scope asOf }');
  const used = variablesIn(wanted);
  return {
    text: `query ($code: String!, $areaOn: Date!, $asOf: Date!${used}) {
    area(code: $code, asOf: $areaOn) { row: cohort(asOf: $asOf) ${wanted} } }`,
    path,
  };
}

function fieldAt(tree: FieldTree, above: readonly string[], key: string): string {
  const level = above.reduce<FieldTree>((at, step) => at.get(step)?.children ?? new Map(), tree);
  return level.get(key)?.text ?? key;
}
