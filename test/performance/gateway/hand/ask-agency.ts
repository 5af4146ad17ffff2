import { Pool } from 'undici';
import { VIEWER_HEADER } from '../../../../shared/viewer/viewer-token.ts';

/** Asks one agency as one viewer. @throws where it does not answer, or answers with an error */
export type AskAgency = <Data>(agency: string, query: string, variables: unknown) => Promise<Data>;

/** Who asks: the header of a request that holds the viewer signed for an agency. */
export type SignedViewerFor = (agency: string) => string;

/** A pool of connections to each agency → what asks them for one request. */
export function connectAgencies(
  urls: Readonly<Record<string, string>>,
): (viewerFor: SignedViewerFor) => AskAgency {
  const doors = new Map(
    Object.entries(urls).map(([agency, text]) => {
      const { origin, pathname } = new URL(text);
      return [agency, { pool: new Pool(origin, { connections: 64 }), path: pathname }];
    }),
  );
  return (viewerFor) =>
    async <Data>(agency: string, query: string, variables: unknown): Promise<Data> => {
      const door = doors.get(agency);
      if (door === undefined) throw new Error(`No agency ${agency}.`);
      const { statusCode, body } = await door.pool.request({
        path: door.path,
        method: 'POST',
        headers: { 'content-type': 'application/json', [VIEWER_HEADER]: viewerFor(agency) },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await body.json()) as { readonly data?: Data; readonly errors?: unknown };
      if (statusCode !== 200 || answer.errors !== undefined || answer.data === undefined)
        throw new Error(`${agency} answered ${statusCode}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
      return answer.data;
    };
}
