import type { Socket } from 'node:net';
import { BrokenAnswerError, OversizeAnswerError } from '../transport.ts';
import { AnswerReader, type HttpAnswer } from './answer-reader.ts';
import { ConnectionError, type HttpCall } from './http-call.ts';

export interface ConnectionOptions {
  readonly socket: Socket;
  /** The event that says the socket may be used. */
  readonly opened: 'connect' | 'secureConnect';
  readonly maxAnswerBytes: number;
  /** It has been answered and may be used again. */
  readonly onFree: (connection: Connection) => void;
  /** It is no more. Told once. */
  readonly onGone: (connection: Connection) => void;
}

const CONNECT_WITHIN_MS = 3_000;
/** Where the other side does not say how long it keeps a connection: well within the 5 s of Node. */
const KEPT_MS = 3_000;
/** Ours end before theirs, or a request would meet a connection that is just being closed. */
const MARGIN_MS = 2_000;
const LONGEST_KEPT_MS = 60_000;

/** One connection to an agency, one call at a time. */
export class Connection {
  readonly #socket: Socket;
  readonly #options: ConnectionOptions;
  #call: HttpCall | null = null;
  #reader: AnswerReader | null = null;
  #isHoldingProcess = true;
  #isGone = false;
  /** On the clock of `performance.now()`. */
  #usableUntil = 0;

  constructor(options: ConnectionOptions) {
    const { socket, opened } = options;
    this.#options = options;
    this.#socket = socket;
    const tooLate = setTimeout(() => this.#end(new ConnectionError('CONNECT_TIMEOUT')), CONNECT_WITHIN_MS);
    socket.setNoDelay(true);
    socket.once(opened, () => clearTimeout(tooLate));
    socket.on('data', (piece: Buffer) => this.#read(piece));
    socket.on('end', () => this.#otherSideEnded());
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => {
      clearTimeout(tooLate);
      this.#end(new ConnectionError('CONNECTION_LOST'));
    });
  }

  /** Whether the other side still keeps it. */
  isUsable(now: number): boolean {
    return !this.#isGone && now < this.#usableUntil;
  }

  send(call: HttpCall): void {
    this.#call = call;
    this.#reader = new AnswerReader(this.#options.maxAnswerBytes);
    if (!this.#isHoldingProcess) {
      this.#isHoldingProcess = true;
      this.#socket.ref();
    }
    // Not waited for: what is lost is told by the socket.
    this.#socket.write(call.text, 'latin1');
  }

  /** The process may end while it rests. */
  letProcessEnd(): void {
    if (!this.#isHoldingProcess) return;
    this.#isHoldingProcess = false;
    this.#socket.unref();
  }

  /** Ends it where it works for this call: what is left of the answer could not be told from the next one. */
  cancel(call: HttpCall): void {
    if (this.#call === call) this.#end(new ConnectionError('CALL_CANCELLED'));
  }

  destroy(): void {
    this.#end(new ConnectionError('CONNECTION_CLOSED'));
  }

  #read(piece: Buffer): void {
    const reader = this.#reader;
    try {
      // Nothing was asked: whatever it is, it must not be taken for the next answer.
      if (reader === null) throw new ConnectionError('CONNECTION_LOST');
      const answer = reader.read(piece);
      if (answer !== undefined) this.#answered(answer, reader.keptMs);
    } catch (error) {
      this.#end(error as Error);
    }
  }

  #answered(answer: HttpAnswer, keptMs: number | null | undefined): void {
    const call = this.#call;
    this.#call = null;
    this.#reader = null;
    const usableMs = keptMs === undefined ? KEPT_MS : (keptMs ?? 0) - MARGIN_MS;
    // Behind what is left of this request the next one would wait, and be answered twice.
    const isWritten = this.#socket.writableLength === 0;
    if (usableMs > 0 && isWritten) {
      this.#usableUntil = performance.now() + Math.min(usableMs, LONGEST_KEPT_MS);
      this.#options.onFree(this);
    } else this.#end(new ConnectionError('CONNECTION_CLOSED'));
    call?.answered(answer);
  }

  #otherSideEnded(): void {
    try {
      if (this.#reader === null) throw new ConnectionError('CONNECTION_LOST');
      this.#answered(this.#reader.end(), null);
    } catch {
      this.#end(new ConnectionError('CONNECTION_LOST'));
    }
  }

  #end(error: Error): void {
    if (this.#isGone) return;
    this.#isGone = true;
    const [call, reader] = [this.#call, this.#reader];
    this.#call = null;
    this.#reader = null;
    this.#socket.destroy();
    this.#options.onGone(this);
    call?.failed(reader?.hasBegun === true ? asBroken(error) : error);
  }
}

/** A failure after the answer began: the agency may not be asked again. */
function asBroken(error: Error): Error {
  const isSaid = error instanceof BrokenAnswerError || error instanceof OversizeAnswerError;
  return isSaid ? error : new BrokenAnswerError({ cause: error });
}
