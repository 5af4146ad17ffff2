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
  /** What has come of the head. */
  #headBytes: Buffer = NOTHING;
  #head: AnswerHead | null = null;
  #chunked: ChunkedBody | null = null;
  /** What has come of the body, with room for more. */
  #body = NOTHING;
  #length = 0;
  #hasSurplus = false;

  /** @param maxBytes the longest body that is read */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Whether anything has come, preliminary answers apart. */
  get hasBegun(): boolean {
    return this.#head !== null || this.#headBytes.length > 0;
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
    let bytes = this.#headBytes.length === 0 ? piece : Buffer.concat([this.#headBytes, piece]);
    for (let end = bytes.indexOf(END_OF_HEAD); end >= 0; end = bytes.indexOf(END_OF_HEAD)) {
      if (end > MOST_HEAD_BYTES) throw new BrokenAnswerError();
      this.#head = readHead(bytes.toString('latin1', 0, end));
      bytes = bytes.subarray(end + END_OF_HEAD.length);
      if (this.#head !== null) return this.#readBody(this.#head, bytes);
      // Something preliminary: the answer follows.
    }
    if (bytes.length >= MOST_HEAD_BYTES + END_OF_HEAD.length) throw new BrokenAnswerError();
    this.#headBytes = bytes;
    return undefined;
  }

  #readBody(head: AnswerHead, piece: Buffer): HttpAnswer | undefined {
    const { framing } = head;
    if (framing === 'chunked') return this.#readChunks(head, piece);
    if (framing === 'close') {
      this.#add(piece);
      return undefined;
    }
    if (framing > this.#maxBytes) throw new OversizeAnswerError();
    const missing = framing - this.#length;
    this.#hasSurplus = piece.length > missing;
    const own = this.#hasSurplus ? piece.subarray(0, missing) : piece;
    // Most answers come in one piece, which is not copied.
    if (own.length === framing) return { status: head.status, body: own };
    this.#add(own);
    return this.#length === framing ? this.#whole(head) : undefined;
  }

  #readChunks(head: AnswerHead, piece: Buffer): HttpAnswer | undefined {
    this.#chunked ??= new ChunkedBody();
    const chunked = this.#chunked;
    const read = chunked.read(piece, (data) => this.#add(data));
    if (!chunked.isWhole) return undefined;
    this.#hasSurplus = read < piece.length;
    return this.#whole(head);
  }

  /** Copied: a piece kept for each few bytes that somebody dribbles would take many times their size. */
  #add(data: Buffer): void {
    const length = this.#length + data.length;
    if (length > this.#maxBytes) throw new OversizeAnswerError();
    if (length > this.#body.length) {
      const room = Math.min(Math.max(length, 2 * this.#body.length), this.#maxBytes);
      const larger = Buffer.allocUnsafeSlow(room);
      this.#body.copy(larger, 0, 0, this.#length);
      this.#body = larger;
    }
    data.copy(this.#body, this.#length);
    this.#length = length;
  }

  #whole({ status }: AnswerHead): HttpAnswer {
    return { status, body: this.#body.subarray(0, this.#length) };
  }
}
