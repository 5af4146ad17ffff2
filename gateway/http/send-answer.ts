import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Utf8Text } from '../engine/utf8-text.ts';
import { compress, negotiateEncoding, SHORTEST_COMPRESSED_BYTES } from './compress.ts';
import type { AnswerType } from './media-type.ts';

export interface Answer {
  readonly status: number;
  readonly type: AnswerType;
  readonly body: Utf8Text;
}

/** Sends an answer that nobody may keep; compressed where that is on, worth it, and the caller accepts it. */
export async function sendAnswer(
  response: ServerResponse,
  { status, type, body }: Answer,
  compresses: boolean,
): Promise<void> {
  const headers: OutgoingHttpHeaders = {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Encoding',
  };
  const encoding =
    compresses && body.length >= SHORTEST_COMPRESSED_BYTES
      ? negotiateEncoding(response.req.headers['accept-encoding'])
      : null;
  if (encoding !== null) {
    const bytes = await compress(body.toBytes(), encoding);
    response.writeHead(status, { ...headers, 'content-encoding': encoding, 'content-length': bytes.length });
    response.end(bytes);
    return;
  }
  headers['content-length'] = body.length;
  response.writeHead(status, headers);
  if (body.length > LONGEST_WITH_HEAD_BYTES) response.end(body.toBytes());
  else response.end(body.latin1, 'latin1');
}

// Node joins the head and a body that is text into one write; a body of bytes it writes beside it, which costs a small
// answer more than all else that is done with it.
const LONGEST_WITH_HEAD_BYTES = 16_384;
