import { BrokenAnswerError, OversizeAnswerError } from '../transport.ts';
import { type AnswerHead, readHead } from './answer-head.ts';
import { ChunkedBody } from './chunked-body.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** Longest head that is read, in bytes; Node's own limit. */
const MOST_HEAD_BYTES = 16_384;
const END_OF_HEAD = Buffer.from('\r\n\r\n');
const NOTHING = Buffer.alloc(0);

/**
 * Reads one answer of HTTP/1.1 (RFC 9112), piece by piece as it comes. What is not written as it has to be is refused:
 * of an answer that two readers may understand in two ways, the rest would be taken for the answer to somebody else.
 */
export class AnswerReader {
  readonly #maxBytes: number;
  /** Of the head, or of a body, what has come of it. */
  #pieces: Buffer[] = [];
  #length = 0;
  #head: AnswerHead | null = null;
  #chunked: ChunkedBody | null = null;
  #hasSurplus = false;

  /** @param maxBytes the longest body that is read */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Whether anything has come. */
  get hasBegun(): boolean {
    return this.#head !== null || this.#length > 0;
  }

  /** Once the answer is whole: how long the other side keeps the connection, in milliseconds; null: it must not be used again. */
  get keptMs(): number | null | undefined {
    return this.#hasSurplus ? null : this.#head?.keptMs;
  }

  /**
   * @returns the answer when it is whole
   * @throws BrokenAnswerError, OversizeAnswerError
   */
  read(piece: Buffer): HttpAnswer | undefined {
    return this.#head === null ? this.#readHead(piece) : this.#readBody(this.#head, piece);
  }

  /**
   * The other side has said all that it will.
   * @throws BrokenAnswerError where the answer is not whole
   */
  end(): HttpAnswer {
    if (this.#head === null || this.#head.framing !== 'close') throw new BrokenAnswerError();
    return this.#whole(this.#head);
  }

  #readHead(piece: Buffer): HttpAnswer | undefined {
    const bytes = this.#length === 0 ? piece : Buffer.concat([...this.#pieces, piece]);
    const end = bytes.indexOf(END_OF_HEAD);
    if (end > MOST_HEAD_BYTES || (end < 0 && bytes.length > MOST_HEAD_BYTES)) throw new BrokenAnswerError();
    if (end < 0) {
      this.#keep(bytes);
      return undefined;
    }
    this.#pieces = [];
    this.#length = 0;
    const head = readHead(bytes.toString('latin1', 0, end));
    const rest = bytes.subarray(end + END_OF_HEAD.length);
    // Something preliminary: the answer follows.
    if (head === null) return rest.length === 0 ? undefined : this.#readHead(rest);
    this.#head = head;
    if (head.framing === 'chunked') this.#chunked = new ChunkedBody();
    return this.#readBody(head, rest);
  }

  #keep(bytes: Buffer): void {
    this.#pieces = [bytes];
    this.#length = bytes.length;
  }

  #readBody(head: AnswerHead, piece: Buffer): HttpAnswer | undefined {
    if (head.framing === 'chunked') return this.#readChunks(head, piece);
    if (head.framing === 'close') {
      this.#add(piece);
      return undefined;
    }
    if (head.framing > this.#maxBytes) throw new OversizeAnswerError();
    const missing = head.framing - this.#length;
    if (piece.length < missing) {
      this.#add(piece);
      return undefined;
    }
    this.#hasSurplus = piece.length > missing;
    this.#add(this.#hasSurplus ? piece.subarray(0, missing) : piece);
    return this.#whole(head);
  }

  #readChunks(head: AnswerHead, piece: Buffer): HttpAnswer | undefined {
    const chunked = this.#chunked;
    if (chunked === null) return undefined;
    const read = chunked.read(piece, (data) => this.#add(data));
    if (!chunked.isWhole) return undefined;
    this.#hasSurplus = read < piece.length;
    return this.#whole(head);
  }

  #add(data: Buffer): void {
    if (data.length === 0) return;
    this.#length += data.length;
    if (this.#length > this.#maxBytes) throw new OversizeAnswerError();
    this.#pieces.push(data);
  }

  #whole({ status }: AnswerHead): HttpAnswer {
    const [first = NOTHING] = this.#pieces;
    const body = this.#pieces.length > 1 ? Buffer.concat(this.#pieces, this.#length) : first;
    return { status, body };
  }
}
