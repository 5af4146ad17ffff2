import type { GraphClient } from '../graph-client.ts';

interface EntriesPage {
  readonly needLists: {
    readonly edges: readonly {
      readonly node: {
        readonly targetCode: string;
        readonly entries: {
          readonly edges: readonly {
            readonly node: {
              readonly household: { readonly id: string } | null;
              readonly person: { readonly id: string } | null;
            };
          }[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        };
      };
    }[];
  };
}

const ENTRIES = `query ($list: String, $after: String) {
  needLists(after: $list, first: 1) { edges { node {
    targetCode
    entries(first: 100, after: $after) {
      edges { node { household { id } person { id } } }
      pageInfo { hasNextPage endCursor }
    }
  } } }
}`;

const LISTS = '{ needLists(first: 100) { edges { cursor node { targetCode unit } } } }';

interface Lists {
  readonly needLists: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly targetCode: string; readonly unit: 'HOUSEHOLD' | 'PERSON' };
    }[];
  };
}

/** Members of Trà Vinh's nine lists by the code of their target: distinct households, or distinct persons. */
export async function countTraVinh(client: GraphClient): Promise<ReadonlyMap<string, number>> {
  const { needLists } = await client.ask<Lists>(LISTS);
  const counts = new Map<string, number>();
  for (const [index, { node }] of needLists.edges.entries()) {
    const before = needLists.edges[index - 1]?.cursor ?? null;
    counts.set(node.targetCode, await countMembers(client, before, node.unit));
  }
  return counts;
}

async function countMembers(
  client: GraphClient,
  list: string | null,
  unit: 'HOUSEHOLD' | 'PERSON',
): Promise<number> {
  const members = new Set<string>();
  let after: string | null = null;
  do {
    const page: EntriesPage = await client.ask<EntriesPage>(ENTRIES, { list, after });
    const entries = page.needLists.edges[0]?.node.entries;
    if (entries === undefined) break;
    for (const { node } of entries.edges) {
      const member = unit === 'HOUSEHOLD' ? node.household : node.person;
      if (member !== null) members.add(member.id);
    }
    after = entries.pageInfo.hasNextPage ? entries.pageInfo.endCursor : null;
  } while (after !== null);
  return members.size;
}
