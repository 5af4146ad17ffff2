import type { IncomingMessage, ServerResponse } from 'node:http';
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
  const routeOf = (path: string): Route | undefined =>
    routes.get(path) ?? families.find(({ pattern }) => pattern.test(path))?.route;
  return (request, response) => {
    const requestId = requestIdOf(request.headers[REQUEST_ID_HEADER]);
    response.setHeader(REQUEST_ID_HEADER, requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    // Joined, not resolved: `//graphql` is a path of ours, not another host.
    const url = URL.parse(`http://gateway.invalid${request.url ?? '/'}`);
    const run = async (): Promise<void> => {
      const route = url === null ? undefined : routeOf(url.pathname);
      if (url === null || route === undefined)
        throw new Refusal(404, 'BAD_REQUEST', 'Nothing is served here.');
      await route({ request, response, url, requestId });
    };
    // Checked when the headers go out: the server may have begun to stop meanwhile.
    closeWhenDraining(response, isDraining);
    run().catch((error: unknown) => fail(error, response, requestId, logger));
  };
}

function closeWhenDraining(response: ServerResponse, isDraining: () => boolean): void {
  const writeHead = response.writeHead;
  response.writeHead = function writeHeadOrClose(this: ServerResponse, ...given: never[]) {
    if (isDraining()) response.setHeader('connection', 'close');
    return Reflect.apply(writeHead, response, given);
  } as typeof response.writeHead;
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
