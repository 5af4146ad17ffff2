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

/**
 * Listens for the chunks itself: an iterator over the request costs more than all else that is done with a small one.
 * @returns the body as text, or `null` when it is longer than `maxBytes`; what is left of it is then not read
 * @throws where the client leaves before its end
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const left = (): void => reject(new Error('The client left before the end of its request.'));
    // No event comes any more for one who left before the reading began.
    if (request.destroyed) return left();
    const chunks: Buffer[] = [];
    let length = 0;
    const onData = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      // Not destroyed, or the refusal could not be sent.
      request.off('data', onData).pause();
      resolve(null);
    };
    request.on('data', onData);
    request.on('end', () => {
      // The close that follows is no leaving: an error made for each request costs a trace of the stack.
      request.off('close', left);
      resolve(Buffer.concat(chunks, length).toString('utf8'));
    });
    request.on('error', reject);
    request.on('close', left);
  });
}

export function sendJson(response: ServerResponse, status: number, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  });
  response.end(bytes);
}
