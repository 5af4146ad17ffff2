import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { compress, negotiateEncoding, SHORTEST_COMPRESSED_BYTES } from './compress.ts';
import type { AnswerType } from './media-type.ts';

export interface Answer {
  readonly status: number;
  readonly type: AnswerType;
  /** UTF-8. */
  readonly bytes: Uint8Array;
}

/** Sends an answer that nobody may keep; compressed where that is on, worth it, and the caller accepts it. */
export async function sendAnswer(
  response: ServerResponse,
  { status, type, bytes }: Answer,
  compresses: boolean,
): Promise<void> {
  const headers: OutgoingHttpHeaders = {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Encoding',
  };
  const encoding =
    compresses && bytes.length >= SHORTEST_COMPRESSED_BYTES
      ? negotiateEncoding(response.req.headers['accept-encoding'])
      : null;
  const sent = encoding === null ? bytes : await compress(bytes, encoding);
  if (encoding !== null) headers['content-encoding'] = encoding;
  headers['content-length'] = sent.length;
  response.writeHead(status, headers);
  if (sent.length > LONGEST_WITH_HEAD_BYTES) response.end(sent);
  else response.end(Buffer.from(sent.buffer, sent.byteOffset, sent.length).toString('latin1'), 'latin1');
}

// Node joins the head and a body that is text into one write; a body of bytes it writes beside it, which costs a small
// answer more than all else that is done with it. Latin-1 is a letter for each byte, so the bytes stay what they are.
const LONGEST_WITH_HEAD_BYTES = 16_384;
