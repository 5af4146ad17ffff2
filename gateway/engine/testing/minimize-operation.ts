import { type ASTNode, type DocumentNode, parse, print, visit } from 'graphql';

/** Whether an operation still shows what is looked for. It must refuse operations that are not valid. */
export type StillShows = (query: string) => Promise<boolean>;

/**
 * The smallest operation found that still shows the same, by taking away one node after the other: fields, fragments,
 * arguments, directives, variables. Fragments are also replaced by what is in them.
 * @param query a valid operation that shows it
 */
export async function minimizeOperation(query: string, stillShows: StillShows): Promise<string> {
  let smallest = print(parse(query));
  let index = 0;
  while (true) {
    const smaller = withoutNode(parse(smallest), index);
    if (smaller === null) return smallest;
    // What became shorter keeps the index: another node stands there now.
    if (smaller.length < smallest.length && (await stillShows(smaller))) smallest = smaller;
    else index += 1;
  }
}

/** The document without its removable node number `index` in reading order; null past the last one. */
function withoutNode(document: DocumentNode, index: number): string | null {
  let remaining = index;
  let isDone = false;
  const result = visit(document, {
    enter(node) {
      if (isDone) return undefined;
      const ways = waysWithout(node);
      if (remaining >= ways.length) {
        remaining -= ways.length;
        return undefined;
      }
      isDone = true;
      return ways[remaining];
    },
  });
  return isDone ? print(withoutUnused(result)) : null;
}

/** Without the variables and fragments that nothing uses any more: they would make the document invalid. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const text = print(document);
  const count = (pattern: string): number => text.match(new RegExp(`${pattern}\\b`, 'g'))?.length ?? 0;
  return visit(document, {
    enter(node) {
      if (node.kind === 'VariableDefinition' && count(`\\$${node.variable.name.value}`) < 2) return null;
      if (node.kind === 'FragmentDefinition' && count(`\\.\\.\\.${node.name.value}`) < 1) return null;
      return undefined;
    },
  });
}

/** What can stand in the place of a node: null for nothing. */
function waysWithout(node: ASTNode): readonly (ASTNode | null)[] {
  switch (node.kind) {
    case 'Field':
      return node.alias === undefined ? [null] : [null, { ...node, alias: undefined }];
    case 'InlineFragment':
      return [null, ...node.selectionSet.selections];
    case 'FragmentSpread':
    case 'Argument':
    case 'Directive':
    case 'VariableDefinition':
      return [null];
    default:
      return [];
  }
}
