import { type CallAgency, createEngine } from './engine.ts';

/** Where the agencies are, by their names in the supergraph. */
export type Urls = Readonly<Record<string, string>>;

/** The example of the README: asks agencies over HTTP as the bearer of a token. */
export async function askForBooks(supergraphSdl: string, urls: Urls, token: string): Promise<string> {
  const callAgency: CallAgency<{ readonly token: string }> = async ({ agency, body }, viewer) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${viewer.token}` };
    const answer = await fetch(urls[agency] ?? '', { method: 'POST', headers, body });
    return answer.text();
  };
  const engine = createEngine({ supergraphSdl, callAgency });
  const { dataJson, errors = [] } = await engine.executeToJson(
    {
      query: 'query ($first: Int!) { books(first: $first) { title reviews { body } } }',
      variables: { first: 2 },
    },
    { token },
  );
  return `{"data":${dataJson},"errors":${JSON.stringify(errors)}}`;
}
