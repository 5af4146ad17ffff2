import { listen, readBody, sendJson } from '../../../../shared/http/http-server.ts';
import { readOptions, tellReady } from '../process-protocol.ts';
import { ANSWERS } from './answers.ts';
import { connectAgencies } from './ask-agency.ts';

export interface HandProcessOptions {
  /** GraphQL endpoint of each agency. */
  readonly urls: Readonly<Record<string, string>>;
}

const LARGEST_BODY_BYTES = 1024 * 1024;

/** Fetch and merge by hand as a process: the request's document is not read, its name says which code answers. */
async function start({ urls }: HandProcessOptions): Promise<void> {
  const asViewer = connectAgencies(urls);
  const { url } = await listen(
    (request, response) => {
      const viewerFor = (agency: string): string => String(request.headers[`x-viewer-${agency}`] ?? '');
      answer(asViewer(viewerFor), readBody(request, LARGEST_BODY_BYTES)).then(
        (body) => sendJson(response, 200, body),
        (error: unknown) => sendJson(response, 500, JSON.stringify({ errors: [{ message: String(error) }] })),
      );
    },
    '127.0.0.1',
    0,
  );
  tellReady({ url: `${url}/graphql` });
}

async function answer(ask: ReturnType<ReturnType<typeof connectAgencies>>, reading: Promise<string | null>) {
  const { operationName, variables } = JSON.parse((await reading) ?? '{}');
  return JSON.stringify({ data: await ANSWERS[operationName]?.(ask, variables) });
}

await start(readOptions<HandProcessOptions>());
