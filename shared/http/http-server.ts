import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface RunningServer {
  readonly port: number;
  readonly url: string;
  /**
   * Stops accepting, closes idle connections, lets running requests finish, for ever or within the limit.
   */
  close(limit?: DrainLimit): Promise<void>;
}

/** Connections whose requests take longer are cut. */
export interface DrainLimit {
  readonly ms: number;
  /** Told how many were. */
  readonly onCut: (connections: number) => void;
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** How long the server waits for the other side. */
export interface ServerTimeouts {
  /**
   * For the next request on a connection. Longer than whoever stands in front keeps it, or a request may meet a
   * connection that is just being closed. @default 65000
   */
  readonly keepAliveMs?: number;
  /** For a request's headers. @default 10000 */
  readonly headersMs?: number;
  /** For a whole request, its body included. @default 30000 */
  readonly requestMs?: number;
  /** How often the two above are looked after. @default 1000 */
  readonly checkEveryMs?: number;
}

/** Listens; port 0 takes a free one. @throws the listen error (EADDRINUSE …) */
export async function listen(
  handler: RequestHandler,
  host: string,
  port: number,
  timeouts: ServerTimeouts = {},
): Promise<RunningServer> {
  const { keepAliveMs = 65_000, headersMs = 10_000, requestMs = 30_000, checkEveryMs = 1_000 } = timeouts;
  const server = createServer(
    {
      keepAliveTimeout: keepAliveMs,
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkEveryMs,
    },
    handler,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    port: actual,
    url: `http://${host}:${actual}`,
    close: (limit) => drain(server, limit),
  };
}

async function drain(server: Server, limit: DrainLimit | undefined): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  const timer = limit && setTimeout(() => cut(server, limit), limit.ms);
  await closed;
  clearTimeout(timer);
}

function cut(server: Server, { onCut }: DrainLimit): void {
  server.getConnections((_error, connections) => {
    onCut(connections);
    server.closeAllConnections();
  });
}

/** @returns the body as text, or `null` when it is longer than `maxBytes` */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving early must not destroy the request, or the refusal could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function sendJson(response: ServerResponse, status: number, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  });
  response.end(bytes);
}
