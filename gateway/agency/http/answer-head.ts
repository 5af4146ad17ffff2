import { BrokenAnswerError } from '../transport.ts';

export interface AnswerHead {
  readonly status: number;
  /** Where the body ends: after so many bytes, after its last chunk, or where the connection ends. */
  readonly framing: number | 'chunked' | 'close';
  /** How long the other side keeps the connection, in milliseconds; undefined: it does not say; null: not at all. */
  readonly keptMs: number | null | undefined;
}

/** The lines of a head: names of the characters that names have, a colon right after, no line folded, both line ends each. */
const HEAD = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: [^\r\n\0]*)?(?:\r\n[!#$%&'*+\-.^_`|~\dA-Za-z]+:[^\r\n\0]*)*$/;
const LENGTH = /^\d{1,15}$/;
const TIMEOUT = /(?:^|[,\s])timeout=(\d{1,6})(?:[,\s]|$)/i;
const SPACE = 0x20;
const TAB = 0x09;

/** What header lines say about framing, as they stand. */
interface Said {
  contentLength: string | null;
  transferEncoding: string | null;
  connection: string;
  keepAlive: string;
}

/**
 * The head of an answer (RFC 9112, 2 to 6.3). Stricter than the RFC where that lets a reader guess.
 * @param text with a character for each byte, without the empty line
 * @returns null for a preliminary answer (1xx)
 * @throws BrokenAnswerError
 */
export function readHead(text: string): AnswerHead | null {
  const match = HEAD.exec(text);
  if (match === null) throw new BrokenAnswerError();
  const said = readLines(text);
  const isOld = match[1] === '0';
  const status = Number(match[2]);
  // Another protocol was not asked for.
  if (status === 101) throw new BrokenAnswerError();
  if (status < 200) return null;
  const framing = framingOf(status, said, isOld);
  const isKept =
    framing !== 'close' && !isOld && !announcesNoBody(status, said) && !saysClose(said.connection);
  return { status, framing, keptMs: isKept ? announcedMs(said.keepAlive) : null };
}

function readLines(text: string): Said {
  const said: Said = { contentLength: null, transferEncoding: null, connection: '', keepAlive: '' };
  for (let end = text.indexOf('\r\n'); end >= 0; ) {
    const at = end + 2;
    end = text.indexOf('\r\n', at);
    readLine(text, at, end < 0 ? text.length : end, said);
  }
  return said;
}

function readLine(text: string, at: number, end: number, said: Said): void {
  const colon = text.indexOf(':', at);
  // Names that matter are told by their length first: most lines are looked at no further.
  const length = colon - at;
  if (length !== 10 && length !== 14 && length !== 17) return;
  const name = text.slice(at, colon).toLowerCase();
  const value = trimmed(text, colon + 1, end);
  if (name === 'content-length') said.contentLength = once(said.contentLength, value);
  else if (name === 'transfer-encoding') said.transferEncoding = once(said.transferEncoding, value);
  else if (name === 'connection')
    said.connection = said.connection === '' ? value : `${said.connection},${value}`;
  else if (name === 'keep-alive') said.keepAlive = value;
}

/** Other blanks than these two belong to a value. */
function trimmed(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(character: number): boolean {
  return character === SPACE || character === TAB;
}

function once(known: string | null, value: string): string {
  if (known !== null) throw new BrokenAnswerError();
  return value;
}

function framingOf(
  status: number,
  { contentLength, transferEncoding }: Said,
  isOld: boolean,
): AnswerHead['framing'] {
  if (transferEncoding !== null) {
    if (contentLength !== null || isOld || transferEncoding.toLowerCase() !== 'chunked')
      throw new BrokenAnswerError();
    if (status === 204) throw new BrokenAnswerError();
    return status === 304 ? 0 : 'chunked';
  }
  if (contentLength !== null && !LENGTH.test(contentLength)) throw new BrokenAnswerError();
  if (status === 204 || status === 304) return 0;
  return contentLength === null ? 'close' : Number(contentLength);
}

function announcesNoBody(status: number, { contentLength }: Said): boolean {
  return (status === 204 || status === 304) && contentLength !== null && Number(contentLength) > 0;
}

function saysClose(connection: string): boolean {
  // What most say.
  if (connection === '' || connection === 'keep-alive') return false;
  return connection.split(',').some((part) => part.trim().toLowerCase() === 'close');
}

function announcedMs(keepAlive: string): number | undefined {
  if (keepAlive === '') return undefined;
  const seconds = TIMEOUT.exec(keepAlive)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}
