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
  response.writeHead(status, { ...headers, 'content-length': sent.length });
  response.end(sent);
}
