import { BrokenAnswerError } from '../transport.ts';

const LINE_FEED = 0x0a;
/** A size with its extensions, or a line of the trailer. */
const MOST_LINE_CHARACTERS = 1_024;
const MOST_TRAILER_LINES = 64;
const SIZE = /^([\da-f]{1,8})(?:;[\t\x20-\x7e\x80-\xff]*)?$/i;
/** A line of the trailer: written like one of a head. */
const FIELD = /^[!#$%&'*+\-.^_`|~\da-z]+:[\t\x20-\x7e\x80-\xff]*$/i;

type Stage = 'size' | 'data' | 'after' | 'trailer' | 'whole';

/** Reads a body in chunks (RFC 9112, 7.1), piece by piece; extensions and the trailer are passed over. */
export class ChunkedBody {
  #stage: Stage = 'size';
  /** Of a line, what has come of it. */
  #line = '';
  /** Of the chunk's data. */
  #missing = 0;
  #trailerLines = 0;

  get isWhole(): boolean {
    return this.#stage === 'whole';
  }

  /**
   * @param add gets the data
   * @returns how much of the piece belongs to the body
   * @throws BrokenAnswerError
   */
  read(piece: Buffer, add: (data: Buffer) => void): number {
    let at = 0;
    while (at < piece.length && this.#stage !== 'whole')
      at = this.#stage === 'data' ? this.#readData(piece, at, add) : this.#readLine(piece, at);
    return at;
  }

  #readData(piece: Buffer, at: number, add: (data: Buffer) => void): number {
    const end = Math.min(piece.length, at + this.#missing);
    add(piece.subarray(at, end));
    this.#missing -= end - at;
    if (this.#missing === 0) this.#stage = 'after';
    return end;
  }

  #readLine(piece: Buffer, at: number): number {
    const feed = piece.indexOf(LINE_FEED, at);
    const end = feed < 0 ? piece.length : feed;
    if (this.#line.length + end - at > MOST_LINE_CHARACTERS) throw new BrokenAnswerError();
    this.#line += piece.toString('latin1', at, end);
    if (feed < 0) return end;
    const line = this.#line;
    this.#line = '';
    if (line === '' || line.indexOf('\r') !== line.length - 1) throw new BrokenAnswerError();
    this.#takeLine(line.slice(0, -1));
    return feed + 1;
  }

  #takeLine(line: string): void {
    if (this.#stage === 'size') this.#takeSize(line);
    else if (this.#stage === 'after') {
      if (line !== '') throw new BrokenAnswerError();
      this.#stage = 'size';
    } else if (line === '') this.#stage = 'whole';
    else {
      this.#trailerLines += 1;
      if (this.#trailerLines > MOST_TRAILER_LINES || !FIELD.test(line)) throw new BrokenAnswerError();
    }
  }

  #takeSize(line: string): void {
    const size = SIZE.exec(line)?.[1];
    if (size === undefined) throw new BrokenAnswerError();
    this.#missing = Number.parseInt(size, 16);
    this.#stage = this.#missing === 0 ? 'trailer' : 'data';
  }
}
