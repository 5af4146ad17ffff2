import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { onTestFinished } from 'vitest';
import { Cancellation } from '../../cancellation.ts';
import type { HttpAnswer } from '../answer-reader.ts';
import { ConnectionPool } from '../connection-pool.ts';
import { requestWriter } from '../request-text.ts';

/** What came over a socket, as it came. */
export interface RawRequest {
  readonly head: string;
  readonly body: string;
  readonly socket: Socket;
  /** The how-manieth connection of the agency it came over, from 1. */
  readonly connection: number;
}

export type RawAnswerer = (request: RawRequest) => void;

export interface RawAgency {
  readonly url: URL;
  /** Bodies, in the order in which they came. */
  readonly asked: string[];
  /** Connections, in the order in which they were opened. */
  readonly sockets: Socket[];
  /** Nothing is there any more until it is started again, at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** An agency that answers with bytes, until the test is over. */
export async function startRawAgency(answer: RawAnswerer, identity?: Identity): Promise<RawAgency> {
  const sockets: Socket[] = [];
  const asked: string[] = [];
  const welcome = (socket: Socket): void => {
    const connection = sockets.push(socket);
    readRequests(socket, ({ head, body }) => {
      asked.push(body);
      answer({ head, body, socket, connection });
    });
  };
  const server = identity === undefined ? createServer(welcome) : createSecureServer(identity, welcome);
  server.on('tlsClientError', () => undefined);
  const port = await listenOn(server, 0);
  const stop = (): Promise<void> => stopped(server, sockets);
  onTestFinished(stop);
  const url = new URL(`${identity === undefined ? 'http' : 'https'}://127.0.0.1:${port}/graphql?room=1`);
  return { url, asked, sockets, stop, start: async () => void (await listenOn(server, port)) };
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stopped(server: Server, sockets: readonly Socket[]): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

/** A character for each byte. */
function readRequests(socket: Socket, told: (request: { head: string; body: string }) => void): void {
  let pieces: Buffer[] = [];
  let [length, wanted] = [0, 0];
  const take = (): void => {
    if (length < wanted) return;
    const text = Buffer.concat(pieces).toString('latin1');
    const start = text.indexOf('\r\n\r\n') + 4;
    if (start < 4) return;
    const end = start + Number(/^content-length: (\d+)$/m.exec(text)?.[1]);
    pieces = [Buffer.from(text, 'latin1')];
    wanted = end;
    if (text.length < end) return;
    pieces = [Buffer.from(text.slice(end), 'latin1')];
    [length, wanted] = [text.length - end, 0];
    told({ head: text.slice(0, start), body: text.slice(start, end) });
    if (length > 0) take();
  };
  socket.on('error', () => undefined);
  socket.on('data', (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
    take();
  });
}

/** An answer by its length; of a character for each byte. */
export function answerOf(body: string, ...lines: readonly string[]): string {
  const head = ['HTTP/1.1 200 OK', ...lines, `content-length: ${body.length}`];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

export interface PoolUnderTest {
  readonly pool: ConnectionPool;
  /** Resolves to the body that answers this one. */
  ask(body: string, cancellation?: Cancellation): Promise<string>;
  answerTo(body: string, cancellation?: Cancellation): Promise<HttpAnswer>;
}

/** Connections to this address, closed when the test is over. */
export function poolTo(url: URL, connections = 64, maxAnswerBytes = 1_000_000): PoolUnderTest {
  const pool = new ConnectionPool({ url, connections, maxAnswerBytes });
  const write = requestWriter(url);
  onTestFinished(() => void pool.close());
  const answerTo = (body: string, cancellation = new Cancellation()): Promise<HttpAnswer> =>
    new Promise((answered, failed) => {
      pool.send({ text: write(body, {}), cancellation, answered, failed });
    });
  const ask = async (body: string, cancellation?: Cancellation): Promise<string> =>
    (await answerTo(body, cancellation)).body.toString();
  return { pool, ask, answerTo };
}

/** How a call failed. @throws where it did not */
export async function failureOf(call: Promise<unknown>): Promise<{ name: string; code?: string }> {
  try {
    await call;
  } catch (error) {
    return error as Error;
  }
  throw new Error('The call was answered.');
}
