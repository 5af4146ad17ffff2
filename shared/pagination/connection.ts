import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { encodeCursor } from './page.ts';

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Thông tin lật trang. Where a page ends and whether more follows.',
})
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Còn trang sau hay không. Whether more rows follow.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Dùng làm `after` cho trang sau. Give it as `after` of the next page.',
  })
  endCursor?: string | null;
}

export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: string;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  /** Rows of the whole list, not of the page. */
  readonly totalCount: number | (() => Promise<number>);
}

/**
 * Makes the Relay connection and edge types of a node type: `HouseholdConnection`, `HouseholdEdge`.
 * @param name name of the node's GraphQL type
 */
export function connectionOf<Node extends object>(
  node: () => ClassType<Node>,
  name: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: 'Một dòng của danh sách. One row of the list.',
  })
  class NodeEdge {
    @Field(() => node())
    node!: Node;

    @Field(() => String, { description: 'Vị trí của dòng. The place of the row in the list.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: 'Danh sách theo trang. A list in pages, in a total order.',
  })
  class NodeConnection {
    @Field(() => [NodeEdge])
    edges!: NodeEdge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'Tổng số dòng của cả danh sách. Rows of the whole list, not of this page.',
    })
    totalCount!: number;
  }
  return NodeConnection as unknown as ClassType<Connection<Node>>;
}

/**
 * A page out of at most `first + 1` rows in the list's order: the extra row only tells that more follows.
 * @param cursorOf the row's values in the list's total order
 * @param totalCount the number, or how to count it if the query asks
 */
export function toConnection<Node>(
  rows: readonly Node[],
  first: number,
  cursorOf: (row: Node) => readonly (string | number)[],
  totalCount: number | (() => Promise<number>),
): Connection<Node> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(cursorOf(node)) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}
