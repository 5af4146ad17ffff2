import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Shorter answers are sent as they are: what they would save fits in one or two packets. */
export const SHORTEST_COMPRESSED_BYTES = 4_096;

const compressors: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Buffer>>> = {
  // The lowest levels: a page of households becomes four to five times smaller for a third of what higher ones cost,
  // which gain a tenth (npm run bench:compression).
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 1 }),
};

/**
 * Compresses off the main thread.
 *
 * Lengths of compressed answers can tell a secret to who may put text beside it, repeat the request and see the length
 * (BREACH). Here nobody can do the first two for somebody else: a page of another site cannot send the bearer's token,
 * and no answer holds a secret of the session. Whoever relays strangers' texts under one token turns it off.
 */
export function compress(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  return compressors[encoding](bytes);
}

/** The encoding that the caller likes best of ours; null where it names none of them. Of equals, brotli. */
export function negotiateEncoding(acceptEncoding: string | undefined): Encoding | null {
  const qualities = qualitiesOf(acceptEncoding ?? '');
  const qualityOf = (encoding: Encoding): number => qualities.get(encoding) ?? qualities.get('*') ?? 0;
  const [br, gzip] = [qualityOf('br'), qualityOf('gzip')];
  if (br === 0 && gzip === 0) return null;
  return br >= gzip ? 'br' : 'gzip';
}

function qualitiesOf(acceptEncoding: string): ReadonlyMap<string, number> {
  const entries = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part): [string, number] => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const given = parameters.find((parameter) => parameter.startsWith('q='));
      const quality = given === undefined ? 1 : Number(given.slice(2));
      return [name, Number.isNaN(quality) ? 0 : quality];
    });
  return new Map(entries);
}
