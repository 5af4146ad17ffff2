import { request as httpRequest, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { negotiateEncoding } from './compress.ts';

describe('the encoding of an answer', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['GZIP;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=0, br;q=0, *', null],
    ['gzip;q=abc', null],
    ['deflate, zstd', null],
  ])('for a caller who accepts %s is %s', (accepted, encoding) => {
    expect(negotiateEncoding(accepted)).toBe(encoding);
  });
});

interface Raw {
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

let house: TestGateway;
let authorization: string;
beforeAll(async () => {
  house = await startTestGateway();
  authorization = await house.authorizationOf('administrator');
});
afterAll(() => house[Symbol.asyncDispose]());

const aliases = Array.from({ length: 20 }, (_, index) => `${'the_type_'.repeat(40)}${index}: __typename`);
const LONG = `{ ${aliases.join(' ')} }`;
const SHORT = '{ __typename }';

/** Without fetch, which decompresses. */
function ask(query: string, acceptEncoding: string, url = house.url, token = authorization): Promise<Raw> {
  const headers = {
    'content-type': 'application/json',
    authorization: token,
    'accept-encoding': acceptEncoding,
    'x-request-id': 'compress',
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}/graphql`, { method: 'POST', headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
      resolve({ headers: response.headers, bytes: Buffer.concat(chunks) });
    });
    request.once('error', reject);
    request.end(JSON.stringify({ query }));
  });
}

describe('a long answer', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('is sent in %s to who accepts it, and says the same', async (encoding, decompress) => {
    const plain = await ask(LONG, 'identity');
    const packed = await ask(LONG, encoding);

    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers['content-length']).toBe(String(packed.bytes.length));
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(decompress(packed.bytes).toString()).toBe(plain.bytes.toString());
    expect([plain.headers.vary, packed.headers.vary]).toEqual([
      'Accept, Accept-Encoding',
      'Accept, Accept-Encoding',
    ]);
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('is sent as it is where compression is off', async () => {
    await using other = await startTestGateway({ environment: { RESPONSE_COMPRESSION: 'off' } });
    const { headers } = await ask(LONG, 'gzip', other.url, await other.authorizationOf('administrator'));

    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('a short answer', () => {
  it('is sent as it is', async () => {
    const { headers, bytes } = await ask(SHORT, 'gzip, br');

    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(bytes.toString())).toMatchObject({ data: { __typename: 'Query' } });
  });
});
