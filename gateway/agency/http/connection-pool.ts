import { isIP, connect as openSocket, type Socket } from 'node:net';
import { connect as openSecureSocket } from 'node:tls';
import { Connection } from './connection.ts';
import { ConnectionError, type HttpCall } from './http-call.ts';

export interface ConnectionPoolOptions {
  readonly url: URL;
  /** The most connections at a time; calls beyond wait for one. */
  readonly connections: number;
  /** The longest answer that is read. */
  readonly maxAnswerBytes: number;
}

const LOOK_EVERY_MS = 500;

/** Kept-alive connections to one address. */
export class ConnectionPool {
  readonly #options: ConnectionPoolOptions;
  readonly #openSocket: () => Socket;
  readonly #connections = new Set<Connection>();
  /** The one used last stands last, and is taken first: the longer one rests, the sooner it is closed. */
  readonly #free: Connection[] = [];
  /** Answered since the loop turned last, and before that. */
  #answered: Connection[] = [];
  #resting: Connection[] = [];
  readonly #waiting = new Set<HttpCall>();
  #isWorking = false;
  #timer: NodeJS.Timeout | null = null;
  #closing: PromiseWithResolvers<void> | null = null;

  constructor(options: ConnectionPoolOptions) {
    this.#options = options;
    this.#openSocket = socketOpener(options.url);
  }

  send(call: HttpCall): void {
    const { isCancelled } = call.cancellation;
    if (isCancelled || this.#closing !== null) {
      call.failed(new ConnectionError(isCancelled ? 'CALL_CANCELLED' : 'CONNECTION_CLOSED'));
      return;
    }
    this.#wait(call);
    this.#workLater();
  }

  /** Resolves when calls on their way have ended. */
  close(): Promise<void> {
    this.#closing ??= Promise.withResolvers();
    this.#endIfClosed();
    return this.#closing.promise;
  }

  /** null: there is one in a moment, or all are busy and there may be no more. */
  #take(): Connection | null {
    const now = performance.now();
    for (let free = this.#free.pop(); free !== undefined; free = this.#free.pop()) {
      if (free.isUsable(now)) return free;
      free.destroy();
    }
    const isWorthWaiting = this.#resting.length + this.#answered.length >= this.#waiting.size;
    return isWorthWaiting || this.#connections.size >= this.#options.connections ? null : this.#open();
  }

  #open(): Connection {
    const connection = new Connection({
      socket: this.#openSocket(),
      opened: this.#options.url.protocol === 'https:' ? 'secureConnect' : 'connect',
      maxAnswerBytes: this.#options.maxAnswerBytes,
      onFree: (freed) => this.#rest(freed),
      onGone: (gone) => this.#forget(gone),
    });
    this.#connections.add(connection);
    return connection;
  }

  #wait(call: HttpCall): void {
    this.#waiting.add(call);
    call.cancellation.whenCancelled(() => {
      if (this.#waiting.delete(call)) call.failed(new ConnectionError('CALL_CANCELLED'));
    });
  }

  #rest(connection: Connection): void {
    this.#answered.push(connection);
    this.#workLater();
  }

  #workLater(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    setImmediate(this.#work);
  }

  /**
   * Once in each turn of the loop, when all that had come by then has been read. A connection rests for a whole turn: if
   * the other side sent more than its answer, it would be taken for the answer to the next call.
   */
  readonly #work = (): void => {
    this.#isWorking = false;
    this.#free.push(...this.#resting.filter((connection) => this.#connections.has(connection)));
    this.#resting = this.#answered;
    this.#answered = [];
    for (const call of this.#waiting) {
      const connection = this.#take();
      if (connection === null) break;
      this.#waiting.delete(call);
      start(call, connection);
    }
    if (this.#resting.length > 0) this.#workLater();
    if (this.#free.length > 0) this.#lookLater();
    this.#endIfClosed();
  };

  #lookLater(): void {
    this.#timer ??= setTimeout(() => this.#look(), LOOK_EVERY_MS).unref();
  }

  /** Closes what the other side is about to close; what rests on does not keep the process. */
  #look(): void {
    this.#timer = null;
    const now = performance.now();
    for (const connection of [...this.#free]) {
      if (connection.isUsable(now)) connection.letProcessEnd();
      else connection.destroy();
    }
    if (this.#free.length > 0) this.#lookLater();
  }

  #forget(gone: Connection): void {
    this.#connections.delete(gone);
    const at = this.#free.indexOf(gone);
    if (at >= 0) this.#free.splice(at, 1);
    // There may be another one now.
    if (this.#waiting.size > 0) this.#workLater();
    else this.#endIfClosed();
  }

  /** A pool that closes ends its connections as they come free; the last one closes it. */
  #endIfClosed(): void {
    if (this.#closing === null || this.#waiting.size > 0) return;
    for (const connection of [...this.#free]) connection.destroy();
    if (this.#connections.size > 0) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#closing.resolve();
  }
}

function start(call: HttpCall, connection: Connection): void {
  connection.send(call);
  call.cancellation.whenCancelled(() => connection.cancel(call));
}

function socketOpener(url: URL): () => Socket {
  const isSecure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
  if (!isSecure) return () => openSocket({ host, port });
  let session: Buffer | undefined;
  // A name of a host, not an address, is what a certificate is asked for by.
  const servername = isIP(host) === 0 ? host : '';
  return () => {
    const socket = openSecureSocket({ host, port, servername, session, ALPNProtocols: ['http/1.1'] });
    socket.on('session', (given: Buffer) => {
      session = given;
    });
    return socket;
  };
}
