import type { IncomingMessage, ServerResponse } from 'node:http';
import { AGENCIES } from '../../../../gateway/agencies.ts';
import { listen } from '../../../../shared/http/http-server.ts';
import { VIEWER_HEADER } from '../../../../shared/viewer/viewer-token.ts';
import { readOptions, tellReady } from '../process-protocol.ts';
import { Recordings } from './recordings.ts';

export interface MemoisedProcessOptions {
  /** Where recordings are kept. */
  readonly folder: string;
}

/** What the benchmark may tell this process, as JSON to `/upstream`. */
export interface Upstream {
  /** GraphQL endpoint of each real agency. */
  readonly urls: Readonly<Record<string, string>>;
}

/**
 * Six agencies in one process that answer from recordings. What was never asked is asked of the real agency where one is
 * known, and recorded; else it is answered with an error and counted (`GET /unknown`).
 */
async function start({ folder }: MemoisedProcessOptions): Promise<void> {
  const recordings = new Recordings(folder);
  let upstream: Upstream | null = null;
  let unknown = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bytesOf(request);
    const agency = request.url?.slice(1) ?? '';
    if (agency === 'unknown') return send(response, 200, Buffer.from(String(unknown)));
    if (agency === 'upstream') {
      upstream = JSON.parse(body.toString()) as Upstream;
      unknown = 0;
      return send(response, 200, Buffer.from('{}'));
    }
    const viewer = request.headers[VIEWER_HEADER];
    if (typeof viewer !== 'string') return send(response, 401, Buffer.from('{"errors":[]}'));
    const known = recordings.find(agency, body) ?? (await askReal(upstream, agency, body, viewer));
    if (known === null) {
      unknown += 1;
      // A GraphQL answer: gateways that break a circuit on 503 would ask no more.
      return send(response, 200, Buffer.from('{"errors":[{"message":"Not recorded."}]}'));
    }
    send(response, 200, known);
  };
  async function askReal(
    from: Upstream | null,
    agency: string,
    body: Buffer,
    viewer: string,
  ): Promise<Buffer | null> {
    const url = from?.urls[agency];
    if (url === undefined) return null;
    const real = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [VIEWER_HEADER]: viewer },
      body,
    });
    const bytes = Buffer.from(await real.arrayBuffer());
    if (!real.ok) throw new Error(`${agency} answered ${real.status}: ${bytes.toString().slice(0, 500)}`);
    recordings.keep(agency, body, bytes);
    return bytes;
  }
  const { url } = await listen(
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        send(response, 502, Buffer.from('{"errors":[{"message":"The real agency failed."}]}'));
      });
    },
    '127.0.0.1',
    0,
  );
  tellReady({ url, urls: Object.fromEntries(AGENCIES.map((agency) => [agency, `${url}/${agency}`])) });
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}

await start(readOptions<MemoisedProcessOptions>());
