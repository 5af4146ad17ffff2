import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { asksForEvents, sendEventStream } from '../http/event-stream.ts';
import { listen, type RunningServer, readBody, sendJson } from '../http/http-server.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../viewer/viewer-token.ts';
import type { AgencyRequest, AgencyResponse, Subgraph } from './subgraph.ts';

const LARGEST_BODY_BYTES = 16 * 1024 * 1024;

/**
 * Serves a subgraph: `POST /graphql` for signed requests, subscriptions as server-sent events where `Accept` asks for
 * them, `/health/live` and `/health/ready` for orchestrators. Closing cuts subscriptions short.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  host: string,
  port: number,
  logger: Logger,
): Promise<RunningServer> {
  const closing = new AbortController();
  const door: Door = { subgraph, logger, closing: closing.signal };
  const server = await listen((request, response) => void answer(door, request, response), host, port);
  return {
    ...server,
    close: () => {
      closing.abort();
      return server.close();
    },
  };
}

interface Door {
  readonly subgraph: Subgraph;
  readonly logger: Logger;
  /** Aborted when the server stops. */
  readonly closing: AbortSignal;
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { status, body } = (await route(door, request, response)) ?? {};
    if (status !== undefined) sendJson(response, status, body ?? '');
  } catch (error) {
    door.logger.error({ err: error }, 'a request failed');
    if (!response.headersSent) sendJson(response, 500, '{"errors":[{"message":"Internal error."}]}');
  }
}

/** @returns what is to be sent; nothing where it has been, event by event */
async function route(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<AgencyResponse | undefined> {
  const { subgraph } = door;
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
  const headers = {
    [VIEWER_HEADER]: single(request.headers[VIEWER_HEADER]),
    [REQUEST_ID_HEADER]: single(request.headers[REQUEST_ID_HEADER]),
  };
  if (asksForEvents(request.headers.accept)) return streamEvents(door, { body, headers }, response);
  return subgraph.handle({ body, headers });
}

async function streamEvents(
  { subgraph, closing }: Door,
  request: AgencyRequest,
  response: ServerResponse,
): Promise<AgencyResponse | undefined> {
  const left = new AbortController();
  response.once('close', () => left.abort());
  const signal = AbortSignal.any([left.signal, closing]);
  const opened = await subgraph.open(request, signal);
  if ('status' in opened) return opened;
  await sendEventStream(response, opened.events, { signal });
  return undefined;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
