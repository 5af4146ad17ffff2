import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { listen, type RunningServer, readBody, sendJson } from '../http/http-server.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../viewer/viewer-token.ts';
import type { Subgraph } from './subgraph.ts';

const LARGEST_BODY_BYTES = 16 * 1024 * 1024;

/** Serves a subgraph: `POST /graphql` for signed requests, `/health/live` and `/health/ready` for orchestrators. */
export function serveSubgraph(
  subgraph: Subgraph,
  host: string,
  port: number,
  logger: Logger,
): Promise<RunningServer> {
  return listen((request, response) => void answer(subgraph, request, response, logger), host, port);
}

async function answer(
  subgraph: Subgraph,
  request: IncomingMessage,
  response: ServerResponse,
  logger: Logger,
): Promise<void> {
  try {
    const { status, body } = await route(subgraph, request);
    sendJson(response, status, body);
  } catch (error) {
    logger.error({ err: error }, 'a request failed');
    if (!response.headersSent) sendJson(response, 500, '{"errors":[{"message":"Internal error."}]}');
  }
}

async function route(
  subgraph: Subgraph,
  request: IncomingMessage,
): Promise<{ status: number; body: string }> {
  const path = request.url?.split('?')[0];
  if (path === '/health/live') return { status: 200, body: '{"status":"live"}' };
  if (path === '/health/ready') {
    const ready = await subgraph.isReady();
    return { status: ready ? 200 : 503, body: `{"status":"${ready ? 'ready' : 'not ready'}"}` };
  }
  if (path !== '/graphql') return { status: 404, body: '{"errors":[{"message":"Not found."}]}' };
  if (request.method !== 'POST') return { status: 405, body: '{"errors":[{"message":"Use POST."}]}' };
  const body = await readBody(request, LARGEST_BODY_BYTES);
  if (body === null) return { status: 413, body: '{"errors":[{"message":"The body is too large."}]}' };
  return subgraph.handle({
    body,
    headers: {
      [VIEWER_HEADER]: single(request.headers[VIEWER_HEADER]),
      [REQUEST_ID_HEADER]: single(request.headers[REQUEST_ID_HEADER]),
    },
  });
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
