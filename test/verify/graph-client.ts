/** Talks to the running system as one persona; a GraphQL error ends the run with its text. */
export interface GraphClient {
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
}

export function createGraphClient(url: string, token: string): GraphClient {
  return {
    async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as {
        data?: Data | null;
        errors?: readonly { readonly message: string }[];
      };
      if (answer.errors !== undefined)
        throw new Error(answer.errors.map((error) => error.message).join('\n'));
      if (answer.data === undefined || answer.data === null)
        throw new Error(`No data, HTTP ${response.status}.`);
      return answer.data;
    },
  };
}

interface PageOf<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Every row of a connection, a page of 100 at a time.
 * @param query takes `$after: String` and names the connection `rows`
 */
export async function* allRows<Node>(
  client: GraphClient,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): AsyncGenerator<Node> {
  let after: string | null = null;
  do {
    const { rows }: { rows: PageOf<Node> } = await client.ask(query, { ...variables, after });
    for (const { node } of rows.edges) yield node;
    after = rows.pageInfo.hasNextPage ? rows.pageInfo.endCursor : null;
  } while (after !== null);
}
