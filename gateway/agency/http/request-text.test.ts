import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requestWriter } from './request-text.ts';

interface Arrived {
  readonly request: IncomingMessage;
  readonly body: Buffer;
}

/** What a server of Node reads of bytes. */
async function startReader() {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      arrived.push({ request, body: Buffer.concat(pieces) });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/graphql`),
    read: (text: string) => sent(port, text, arrived),
  };
}

/** Everything that the server took for a request. */
function sent(port: number, text: string, arrived: Arrived[]): Promise<Arrived[]> {
  arrived.length = 0;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text, 'latin1'));
    socket.on('error', reject).resume();
    socket.on('close', () => resolve([...arrived]));
  });
}

const someUrl = new URL('http://bank.example.vn/graphql');
/** UTF-16, with halves of letters that stand alone. */
const anyText = fc.array(fc.nat(0xff_ff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
const BODIES = [
  '',
  '{"query":"{ __typename }"}',
  '{"tên":"Nguyễn Thị Ánh ở Điện Biên","note":"hộ nghèo"}',
  '\u{1f33e}',
  'half a letter: \ud83c and the other: \udf3e',
  '\r\n\r\nPOST /other HTTP/1.1\r\n\r\n',
  '\u0000\u010a\u010d\u0d0a',
];

describe('a request', () => {
  it.each(BODIES)('arrives as it was written, with the body %j', async (body) => {
    const { url, read } = await startReader();
    const text = requestWriter(url)(body, { 'x-viewer': 'a.b-c', traceparent: '00-1-2-01' });
    const [first, ...others] = await read(text);
    expect(others).toEqual([]);
    expect(first?.request).toMatchObject({ method: 'POST', url: '/graphql', httpVersion: '1.1' });
    expect(first?.request.rawHeaders).toEqual([
      ...['host', url.host],
      ...['connection', 'keep-alive'],
      ...['content-type', 'application/json'],
      ...['accept', 'application/json'],
      ...['x-viewer', 'a.b-c'],
      ...['traceparent', '00-1-2-01'],
      ...['content-length', String(Buffer.byteLength(body))],
    ]);
    expect(first?.body.equals(Buffer.from(body))).toBe(true);
  });

  it('arrives with any text for a body', async () => {
    const { url, read } = await startReader();
    const write = requestWriter(url);
    for (const body of fc.sample(anyText, { seed: 41, numRuns: 150 })) {
      const arrived = await read(write(body, {}));
      expect(arrived.map((one) => one.body.equals(Buffer.from(body)))).toEqual([true]);
    }
  });

  it('arrives as one of two that are written one behind the other', async () => {
    const { url, read } = await startReader();
    const write = requestWriter(url);
    const arrived = await read(write('{"tên":1}', {}) + write('{"tên":2}', {}));
    expect(arrived.map(({ body }) => body.toString())).toEqual(['{"tên":1}', '{"tên":2}']);
  });

  it.each([
    ['http://bank.example.vn', 'POST / HTTP/1.1', 'bank.example.vn'],
    ['http://bank.example.vn:80/graphql', 'POST /graphql HTTP/1.1', 'bank.example.vn'],
    [
      'https://bank.example.vn:8443/a/b?room=1&x=%20',
      'POST /a/b?room=1&x=%20 HTTP/1.1',
      'bank.example.vn:8443',
    ],
    ['http://[::1]:4003/graphql', 'POST /graphql HTTP/1.1', '[::1]:4003'],
    ['http://user:secret@bank.example.vn/graphql#part', 'POST /graphql HTTP/1.1', 'bank.example.vn'],
    [
      'http://bank.example.vn/hộ nghèo?tên=Ánh',
      'POST /h%E1%BB%99%20ngh%C3%A8o?t%C3%AAn=%C3%81nh HTTP/1.1',
      'bank.example.vn',
    ],
    ['http://ngân-hàng.vn/', 'POST / HTTP/1.1', 'xn--ngn-hng-gwa2n.vn'],
    ['http://bank.example.vn/a\r\nx-a: 1', 'POST /ax-a:%201 HTTP/1.1', 'bank.example.vn'],
  ])('to %s goes to the path and the host', (url, line, host) => {
    const lines = requestWriter(new URL(url))('', {}).split('\r\n');
    expect(lines.slice(0, 2)).toEqual([
      line,
      `host: ${new URL(host.startsWith('xn') ? url : `http://${host}`).host}`,
    ]);
  });
});

const UNWRITABLE = [
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\u010a',
  '\u010d',
  '\u0100',
  'é',
  '\u{1f33e}',
  '\ud83c',
  '\u0d0a',
];

describe('a header', () => {
  it.each(UNWRITABLE)('is refused with %j in its value', (letters) => {
    const write = requestWriter(someUrl);
    for (const value of [letters, `a${letters}`, `${letters}a`, `a${letters}x-other: 1`])
      expect(() => write('{}', { 'x-viewer': value })).toThrow(TypeError);
    expect(() => write('{}', { 'x-a': '1', 'x-viewer': letters, 'x-b': '2' })).toThrow('x-viewer');
  });

  it('does not tell its value where it is refused', () => {
    expect(() => requestWriter(someUrl)('{}', { 'x-viewer': 'secret\n' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });

  it('arrives alone and whole, or is refused, whatever its value', async () => {
    const { url, read } = await startReader();
    const write = requestWriter(url);
    const value = fc.oneof(
      anyText,
      fc.string({ unit: 'binary-ascii' }),
      fc.string(),
      fc.constantFrom(...UNWRITABLE),
    );
    for (const text of fc.sample(value, { seed: 42, numRuns: 300 })) {
      const written = textOr(() => write('{}', { 'x-viewer': text, 'x-next': 'n' }));
      if (written === null) continue;
      for (const { request } of await read(written)) {
        expect(request.headers['x-viewer']).toBe(text.replace(/^[ \t]+|[ \t]+$/g, ''));
        expect(request.headers['x-next']).toBe('n');
        expect(request.rawHeaders).toHaveLength(14);
      }
    }
  });

  it('may be empty, or hold any letter of ASCII that is seen', async () => {
    const { url, read } = await startReader();
    const seen = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 0x21 + index));
    const [arrived] = await read(requestWriter(url)('{}', { 'x-empty': '', 'x-seen': `${seen} \t${seen}` }));
    expect(arrived?.request.headers).toMatchObject({ 'x-empty': '', 'x-seen': `${seen} \t${seen}` });
  });
});

function textOr(write: () => string): string | null {
  try {
    return write();
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return null;
  }
}
