import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Utf8Text } from '../engine/utf8-text.ts';
import { compress, type Encoding, negotiateEncoding, SHORTEST_COMPRESSED_BYTES } from './compress.ts';
import type { AnswerType } from './media-type.ts';

export interface Answer {
  readonly status: number;
  readonly type: AnswerType;
  readonly body: Utf8Text;
}

/**
 * Sends an answer that nobody may keep; compressed where that is on, worth it, and the caller accepts it.
 * @returns null where it is sent at once
 */
export function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  compresses: boolean,
): Promise<void> | null {
  const { status, body } = answer;
  const encoding =
    compresses && body.length >= SHORTEST_COMPRESSED_BYTES
      ? negotiateEncoding(response.req.headers['accept-encoding'])
      : null;
  if (encoding !== null) return sendCompressed(response, answer, encoding);
  response.writeHead(status, headersOf(answer, body.length));
  if (body.length > LONGEST_WITH_HEAD_BYTES) response.end(body.toBytes());
  else response.end(body.latin1, 'latin1');
  return null;
}

// Node joins the head and a body that is text into one write; a body of bytes it writes beside it, which costs a small
// answer more than all else that is done with it.
const LONGEST_WITH_HEAD_BYTES = 16_384;

async function sendCompressed(response: ServerResponse, answer: Answer, encoding: Encoding): Promise<void> {
  const bytes = await compress(answer.body.toBytes(), encoding);
  response.writeHead(answer.status, { ...headersOf(answer, bytes.length), 'content-encoding': encoding });
  response.end(bytes);
}

function headersOf({ type }: Answer, length: number): OutgoingHttpHeaders {
  return {
    'content-type': `${type}; charset=utf-8`,
    'content-length': length,
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Encoding',
  };
}
