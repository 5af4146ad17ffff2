import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { RequestHandler } from '../../shared/http/http-server.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { REQUEST_ID_HEADER } from '../../shared/viewer/viewer-token.ts';
import { JSON_TYPE, negotiateAnswerType } from './media-type.ts';
import { Refusal } from './refusal.ts';
import { requestIdOf } from './request-id.ts';

/** One HTTP request on its way through the gateway. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly requestId: string;
}

export type Route = (exchange: Exchange) => Promise<void> | void;

/** A route of many paths. */
export interface PathFamily {
  readonly pattern: RegExp;
  readonly route: Route;
}

export interface RouterOptions {
  /** Exact paths. */
  readonly routes: ReadonlyMap<string, Route>;
  /** Where no exact path fits; the first that does. @default none */
  readonly families?: readonly PathFamily[];
  /** True while the server is stopping: kept-alive connections are then closed after their answer. */
  readonly isDraining: () => boolean;
  readonly logger: Logger;
}

/** Gives every request its id and its route, and every failure a coded answer. */
export function createRouter({ routes, families = [], isDraining, logger }: RouterOptions): RequestHandler {
  // Most requests are for exactly a path: its address is read once.
  const known = new Map([...routes].map(([path, route]) => [path, { route, url: new URL(path, ORIGIN) }]));
  const find = (path: string): Found | null => known.get(path) ?? findRoute(path, routes, families);
  const writeHead = headWriter(isDraining);
  return (request, response) => {
    const requestId = requestIdOf(request.headers[REQUEST_ID_HEADER]);
    Object.assign(response, { [REQUEST_ID]: requestId, writeHead });
    const failed = (error: unknown): void => fail(error, response, requestId, logger);
    try {
      const found = find(request.url ?? '/');
      if (found === null) throw new Refusal(404, 'BAD_REQUEST', 'Nothing is served here.');
      found.route({ request, response, url: found.url, requestId })?.catch(failed);
    } catch (error) {
      failed(error);
    }
  };
}

const ORIGIN = 'http://gateway.invalid';

interface Found {
  readonly route: Route;
  readonly url: URL;
}

function findRoute(
  path: string,
  routes: ReadonlyMap<string, Route>,
  families: readonly PathFamily[],
): Found | null {
  // Joined, not resolved: `//graphql` is a path of ours, not another host.
  const url = URL.parse(ORIGIN + path);
  if (url === null) return null;
  const { pathname } = url;
  const route = routes.get(pathname) ?? families.find(({ pattern }) => pattern.test(pathname))?.route;
  return route === undefined ? null : { route, url };
}

const REQUEST_ID = Symbol('request id');

type Identified = ServerResponse & { readonly [REQUEST_ID]: string };

/**
 * Writes a response's head with what every head has. All at once: headers that are set one by one are checked and kept
 * one by one. Whether the server stops is asked when the head goes out: it may have begun to meanwhile.
 */
function headWriter(isDraining: () => boolean): ServerResponse['writeHead'] {
  return function writeHead(this: Identified, status: number, headers: OutgoingHttpHeaders = {}) {
    return ServerResponse.prototype.writeHead.call(this, status, {
      [REQUEST_ID_HEADER]: this[REQUEST_ID],
      'x-content-type-options': 'nosniff',
      ...headers,
      ...(isDraining() ? { connection: 'close' } : {}),
    });
  } as ServerResponse['writeHead'];
}

function fail(error: unknown, response: ServerResponse, requestId: string, logger: Logger): void {
  const refusal = error instanceof Refusal ? error : internalError();
  if (error instanceof Refusal)
    logger.info({ requestId, status: error.status, code: error.code }, 'a request was refused');
  else logger.error({ requestId, err: error }, 'a request failed');
  if (response.destroyed) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const bytes = Buffer.from(refusal.body(requestId));
  // A refusal has the shape of a GraphQL answer. Whoever accepts nothing of ours is told so in JSON.
  const type = negotiateAnswerType(response.req.headers.accept) ?? JSON_TYPE;
  response.writeHead(type === JSON_TYPE ? refusal.jsonStatus : refusal.status, {
    ...refusal.headers,
    'content-type': `${type}; charset=utf-8`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

function internalError(): Refusal {
  return new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal error.');
}
