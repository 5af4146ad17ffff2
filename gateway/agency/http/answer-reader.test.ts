import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AnswerReader, type HttpAnswer } from './answer-reader.ts';
import { cut, cuts, mutatedAnswer, placesIn, validAnswer } from './testing/raw-answers.ts';

const MOST = 100_000;
const KEPT = 'content-length: 2\r\n\r\n{}';

function readerOf(pieces: readonly (string | Buffer)[], maxBytes = MOST) {
  const reader = new AnswerReader(maxBytes);
  let answer: HttpAnswer | undefined;
  for (const piece of pieces) {
    if (answer !== undefined) throw new Error('There were more pieces than the answer has.');
    answer = reader.read(Buffer.from(piece as string, 'latin1'));
  }
  return { reader, answer };
}

function bytewise(text: string): string[] {
  return [...text];
}

/** Read until it is whole or the other side has ended. */
function readToEnd(bytes: Buffer, maxBytes = MOST) {
  const reader = new AnswerReader(maxBytes);
  const answer = reader.read(bytes) ?? reader.end();
  return { answer, keptMs: reader.keptMs };
}

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

function nameOf(act: () => unknown): string | null {
  const error = errorOf(act);
  return error === null ? null : (error as Error).name;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** In bytes, for as long as what is made is held. */
function memoryTakenBy(make: () => unknown): number {
  const used = (): number => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const held = make();
  const after = used();
  return held === null ? 0 : after - before;
}

describe('an answer as it has to be written', () => {
  it('is read to its status and its body, wherever it is cut', () => {
    fc.assert(
      fc.property(validAnswer, cuts, (raw, places) => {
        const reader = new AnswerReader(MOST);
        const read = cut(raw.bytes, places).map((piece) => reader.read(piece));
        const answer = raw.endsWithConnection ? reader.end() : read.find((found) => found !== undefined);
        expect(answer?.status).toBe(raw.status);
        expect(answer?.body.equals(raw.body)).toBe(true);
        expect(reader.keptMs).toBe(raw.keptMs);
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });

  it('is read byte by byte', () => {
    fc.assert(
      fc.property(validAnswer, (raw) => {
        const reader = new AnswerReader(MOST);
        let answer: HttpAnswer | undefined;
        for (let at = 0; at < raw.bytes.length; at += 1) {
          expect(answer).toBeUndefined();
          answer = reader.read(raw.bytes.subarray(at, at + 1));
        }
        answer ??= reader.end();
        expect([answer.status, reader.keptMs]).toEqual([raw.status, raw.keptMs]);
        expect(answer.body.equals(raw.body)).toBe(true);
      }),
      { seed: 12, numRuns: 150 },
    );
  });

  it('is read where more follows, after which the connection is not used', () => {
    const surplus = fc.oneof(
      fc
        .constantFrom('\n', '\r\n', '0', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')
        .map((text) => Buffer.from(text)),
      validAnswer.map(({ bytes }) => bytes),
    );
    fc.assert(
      fc.property(validAnswer, surplus, fc.nat(), (raw, more, place) => {
        fc.pre(!raw.endsWithConnection);
        const reader = new AnswerReader(MOST);
        const [at = 0] = placesIn(raw.bytes.length - 1, [place]);
        expect(reader.read(raw.bytes.subarray(0, at))).toBeUndefined();
        const answer = reader.read(Buffer.concat([raw.bytes.subarray(at), more]));
        expect(answer?.status).toBe(raw.status);
        expect(answer?.body.equals(raw.body)).toBe(true);
        expect(reader.keptMs).toBeNull();
      }),
      { seed: 13, numRuns: 700 },
    );
  });

  it('is none before its end', () => {
    fc.assert(
      fc.property(validAnswer, cuts, fc.nat(), (raw, places, place) => {
        const [end = 0] = placesIn(raw.bytes.length - 1, [place]);
        const reader = new AnswerReader(MOST);
        for (const piece of cut(raw.bytes.subarray(0, end), places))
          expect(reader.read(piece)).toBeUndefined();
        const startOfBody = raw.bytes.length - raw.body.length;
        if (raw.endsWithConnection && end >= startOfBody) expect(reader.end().status).toBe(raw.status);
        else expect(nameOf(() => reader.end())).toBe('BrokenAnswerError');
      }),
      { seed: 14, numRuns: 1_000 },
    );
  });

  it('is not framed by what stands in its trailer', () => {
    const trailer = 'content-length: 3\r\ntransfer-encoding: gzip\r\nconnection: close\r\n';
    const { reader, answer } = readerOf([`${CHUNKED}2\r\n{}\r\n0\r\n${trailer}\r\n`]);
    expect([answer?.body.toString(), reader.keptMs]).toEqual(['{}', undefined]);
  });

  it('has begun with its first byte', () => {
    const reader = new AnswerReader(MOST);
    expect(reader.hasBegun).toBe(false);
    reader.read(Buffer.from('H'));
    expect(reader.hasBegun).toBe(true);
  });

  it.each([
    ['204 No Content', ''],
    ['304 Not Modified', ''],
    ['304 Not Modified', 'content-length: 500\r\n'],
    ['304 Not Modified', 'transfer-encoding: chunked\r\n'],
  ])('has no body with %s and %j', (status, lines) => {
    const { answer } = readerOf([`HTTP/1.1 ${status}\r\n${lines}\r\n`]);
    expect([answer?.status, answer?.body.length]).toEqual([Number(status.slice(0, 3)), 0]);
  });

  it('comes after as many preliminary ones as one piece holds', () => {
    const preliminary = 'HTTP/1.1 100 \r\n\r\n'.repeat(100_000);
    expect(readerOf([`${preliminary}HTTP/1.1 200 OK\r\n${KEPT}`]).answer?.status).toBe(200);
  });
});

describe('how long a connection is kept', () => {
  it.each([
    ['1.1', '', undefined],
    ['1.1', 'connection: keep-alive\r\n', undefined],
    ['1.1', 'Connection: Keep-Alive\r\nKeep-Alive: timeout=5\r\n', 5_000],
    ['1.1', 'keep-alive: timeout=5, max=100\r\n', 5_000],
    ['1.1', 'keep-alive: max=100,timeout=5\r\n', 5_000],
    ['1.1', 'keep-alive: Timeout=5\r\n', 5_000],
    ['1.1', 'keep-alive: timeout=0\r\n', 0],
    ['1.1', 'keep-alive: timeout=\r\n', undefined],
    ['1.1', 'keep-alive: timeout=-1\r\n', undefined],
    ['1.1', 'keep-alive: notimeout=5\r\n', undefined],
    ['1.1', 'connection: close\r\n', null],
    ['1.1', 'CONNECTION: CLOSE\r\n', null],
    ['1.1', 'connection: close\r\nkeep-alive: timeout=5\r\n', null],
    ['1.1', 'connection: keep-alive, close\r\n', null],
    ['1.1', 'connection:close ,keep-alive\r\n', null],
    ['1.1', 'connection: close\r\nconnection: keep-alive\r\n', null],
    ['1.1', 'connection: keep-alive\r\nconnection: close\r\n', null],
    ['1.1', 'connection: closed\r\n', undefined],
    ['1.0', '', null],
    ['1.0', 'connection: keep-alive\r\nkeep-alive: timeout=5\r\n', null],
  ])('follows from HTTP/%s and %j', (version, lines, keptMs) => {
    const { reader, answer } = readerOf([`HTTP/${version} 200 OK\r\n${lines}${KEPT}`]);
    expect(answer?.body.toString()).toBe('{}');
    expect(reader.keptMs).toBe(keptMs);
  });

  it('is not at all where the end of the connection ends the body', () => {
    const { keptMs } = readToEnd(Buffer.from('HTTP/1.1 200 OK\r\nkeep-alive: timeout=5\r\n\r\n{}'));
    expect(keptMs).toBeNull();
  });

  it('is not at all after a 204 that announces a body: some servers send it', () => {
    const { reader } = readerOf(['HTTP/1.1 204 No Content\r\ncontent-length: 5\r\n\r\n']);
    expect(reader.keptMs).toBeNull();
  });
});

const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;

const BROKEN_HEADS: readonly (readonly [string, string])[] = [
  ['two lengths', `${OK}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`],
  ['the same length twice', `${OK}content-length: 2\r\nContent-Length: 2\r\n\r\n{}`],
  ['a length with +', `${OK}content-length: +2\r\n\r\n{}`],
  ['a length with -', `${OK}content-length: -2\r\n\r\n{}`],
  ['a length with a space inside', `${OK}content-length: 0 2\r\n\r\n{}`],
  ['a length in hex', `${OK}content-length: 0x2\r\n\r\n{}`],
  ['a length with hex digits', `${OK}content-length: a\r\n\r\n{}`],
  ['a length with a fraction', `${OK}content-length: 2.0\r\n\r\n{}`],
  ['a length with an exponent', `${OK}content-length: 2e0\r\n\r\n{}`],
  ['a list of lengths', `${OK}content-length: 2, 2\r\n\r\n{}`],
  ['an empty length', `${OK}content-length:\r\n\r\n{}`],
  ['a length beyond all numbers', `${OK}content-length: ${'9'.repeat(16)}\r\n\r\n{}`],
  ['a length with another blank', `${OK}content-length:\x0b2\r\n\r\n{}`],
  ['a length with a no-break space', `${OK}content-length:\xa02\r\n\r\n{}`],
  ['a bad length with 304', 'HTTP/1.1 304 \r\ncontent-length: +2\r\n\r\n'],
  ['a length beside chunks', `${OK}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['chunks beside a length', `${OK}transfer-encoding: chunked\r\ncontent-length: 2\r\n\r\n0\r\n\r\n`],
  ['a coding before chunks', `${OK}transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
  ['a coding after chunks', `${OK}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
  ['chunks in chunks', `${OK}transfer-encoding: chunked, chunked\r\n\r\n0\r\n\r\n`],
  ['two codings', `${OK}transfer-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['chunks twice', `${OK}transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['identity', `${OK}transfer-encoding: identity\r\n\r\n{}`],
  ['gzip', `${OK}transfer-encoding: gzip\r\n\r\n{}`],
  ['an empty coding', `${OK}transfer-encoding:\r\ncontent-length: 2\r\n\r\n{}`],
  ['nearly chunked', `${OK}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n`],
  ['chunked with a parameter', `${OK}transfer-encoding: chunked;q=1\r\n\r\n0\r\n\r\n`],
  ['chunked after another blank', `${OK}transfer-encoding:\x0bchunked\r\n\r\n0\r\n\r\n`],
  ['chunks of HTTP/1.0', 'HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['chunks with 204', 'HTTP/1.1 204 \r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a folded line', `${OK}x-a: 1\r\n 2\r\n${KEPT}`],
  ['a line folded with a tab', `${OK}x-a: 1\r\n\tcontent-length: 3\r\n${KEPT}`],
  ['a folded first line', `${OK} x-a: 1\r\n${KEPT}`],
  ['a blank before the colon', `${OK}x-a : 1\r\n${KEPT}`],
  ['a blank before the colon of the length', `${OK}content-length : 2\r\n\r\n{}`],
  ['a tab before the colon', `${OK}transfer-encoding\t: chunked\r\n${KEPT}`],
  ['a line without a colon', `${OK}x-a\r\n${KEPT}`],
  ['a line without a name', `${OK}: 1\r\n${KEPT}`],
  ['a bare LF after the status', `HTTP/1.1 200 OK\n${KEPT}`],
  ['a bare LF after a line', `${OK}x-a: 1\n${KEPT}`],
  ['a bare LF before a line', `${OK}\nx-a: 1\r\n${KEPT}`],
  ['a bare LF at the end', `${OK}content-length: 2\n\r\n{}\r\n\r\n`],
  ['bare LFs only', 'HTTP/1.1 200 OK\ncontent-length: 2\n\n{}\r\n\r\n'],
  ['a bare CR after a line', `${OK}x-a: 1\rcontent-length: 3\r\n${KEPT}`],
  ['a bare CR in the status', `HTTP/1.1 200 OK\rx\r\n${KEPT}`],
  ['two CRs at the end of a line', `${OK}x-a: 1\r\r\n${KEPT}`],
  ['a CR at the start of a line', `${OK}\rx-a: 1\r\n${KEPT}`],
  ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\n\r\n'],
  ['HTTP/2', `HTTP/2 200 OK\r\n${KEPT}`],
  ['HTTP/2.0', `HTTP/2.0 200 OK\r\n${KEPT}`],
  ['HTTP/1.2', `HTTP/1.2 200 OK\r\n${KEPT}`],
  ['HTTP/0.9', `HTTP/0.9 200 OK\r\n${KEPT}`],
  ['http/1.1', `http/1.1 200 OK\r\n${KEPT}`],
  ['no protocol', '{"data":null}\r\n\r\n'],
  ['something before the protocol', ` HTTP/1.1 200 OK\r\n${KEPT}`],
  ['an empty line first', `\r\nHTTP/1.1 200 OK\r\n${KEPT}`],
  ['empty lines only', '\r\n\r\n'],
  ['a status of two digits', `HTTP/1.1 20 OK\r\n${KEPT}`],
  ['a status of four digits', `HTTP/1.1 2000 OK\r\n${KEPT}`],
  ['a status of letters', `HTTP/1.1 2OO OK\r\n${KEPT}`],
  ['a status below all', `HTTP/1.1 099 OK\r\n${KEPT}`],
  ['a status beyond all', `HTTP/1.1 600 OK\r\n${KEPT}`],
  ['two spaces before the status', `HTTP/1.1  200 OK\r\n${KEPT}`],
  ['a tab before the status', `HTTP/1.1\t200 OK\r\n${KEPT}`],
  ['a space inside a name', `${OK}content length: 3\r\n${KEPT}`],
  ['a NUL inside a name', `${OK}content-length\0: 3\r\n${KEPT}`],
  ['a letter in a name that names do not have', `${OK}(content-length): 3\r\n${KEPT}`],
  ['a letter beyond ASCII in a name', `${OK}content-length\xa0: 3\r\n${KEPT}`],
  ['a preliminary answer that is none', `HTTP/1.1 100\n\r\n\r\n${OK}${KEPT}`],
];

const BROKEN_CHUNKS: readonly (readonly [string, string])[] = [
  ['a size of nine digits', '000000005\r\nhello\r\n0\r\n\r\n'],
  ['a negative size', '-5\r\nhello\r\n0\r\n\r\n'],
  ['a size with +', '+5\r\nhello\r\n0\r\n\r\n'],
  ['a size that says it is hex', '0x5\r\nhello\r\n0\r\n\r\n'],
  ['a size of other letters', '5g\r\nhello\r\n0\r\n\r\n'],
  ['a size with _', '0_5\r\nhello\r\n0\r\n\r\n'],
  ['no size', '\r\nhello\r\n0\r\n\r\n'],
  ['an extension without a size', ';x=1\r\nhello\r\n0\r\n\r\n'],
  ['a space before a size', ' 5\r\nhello\r\n0\r\n\r\n'],
  ['a space after a size', '5 \r\nhello\r\n0\r\n\r\n'],
  ['a bare LF after a size', '5\nhello\r\n0\r\n\r\n'],
  ['a bare CR after a size', '5\rhello\r\n0\r\n\r\n'],
  ['two CRs after a size', '5\r\r\nhello\r\n0\r\n\r\n'],
  ['a bare CR in an extension', '5;x=\ry\r\nhello\r\n0\r\n\r\n'],
  ['a bare LF in an extension', '5;x=\ny\r\nhello\r\n0\r\n\r\n'],
  ['a NUL in an extension', '5;x=\0\r\nhello\r\n0\r\n\r\n'],
  ['no end of line after data', '5\r\nhello0\r\n\r\n'],
  ['more data than its size', '5\r\nhellos\r\n0\r\n\r\n'],
  ['a bare LF after data', '5\r\nhello\n0\r\n\r\n'],
  ['a bare CR after data', '5\r\nhello\r0\r\n\r\n'],
  ['a blank after data', '5\r\nhello \r\n0\r\n\r\n'],
  ['a bare LF after the last chunk', '0\n\r\n'],
  ['a bare LF at the end', '5\r\nhello\r\n0\r\n\n'],
  ['a bare LF after the trailer', '0\r\nx-sum: 1\r\n\n'],
  ['a bare LF in the trailer', '0\r\nx-sum: 1\nx-b: 2\r\n\r\n'],
  ['a bare CR in the trailer', '0\r\nx-sum: 1\rx-b: 2\r\n\r\n'],
  ['a line without a colon in the trailer', '0\r\nHTTP/1.1 200 OK\r\n\r\n'],
  ['a trailer without an end', `0\r\n${'x-sum: 1\r\n'.repeat(70)}`],
  ['a line of the trailer without an end', `0\r\nx-sum: ${'1'.repeat(1_100)}`],
  ['a size without an end', '0'.repeat(2_000)],
  ['an extension without an end', `5;${'x'.repeat(1_100)}`],
];

describe('an answer that is not as it has to be', () => {
  it.each(BROKEN_HEADS)('is refused with %s', (_what, text) => {
    expect(nameOf(() => readerOf([text]))).toBe('BrokenAnswerError');
    expect(nameOf(() => readerOf(bytewise(text)))).toBe('BrokenAnswerError');
  });

  it.each(BROKEN_CHUNKS)('is refused with %s among its chunks', (_what, text) => {
    expect(nameOf(() => readerOf([CHUNKED + text]))).toBe('BrokenAnswerError');
    expect(nameOf(() => readerOf(bytewise(CHUNKED + text)))).toBe('BrokenAnswerError');
  });

  it('is refused without a space behind the status whether lines follow or not, or read in both cases', () => {
    const names = ['', 'x-a: 1\r\n'].map((lines) =>
      nameOf(() => readToEnd(Buffer.from(`HTTP/1.1 200\r\n${lines}\r\n`))),
    );
    expect(names[0]).toBe(names[1]);
  });

  it('is refused where its head does not end, at once or byte by byte', () => {
    const endless = `${OK}x-a: ${'y'.repeat(17_000)}`;
    for (const pieces of [[endless], [`${endless}\r\n\r\n`], bytewise(endless)])
      expect(nameOf(() => readerOf(pieces))).toBe('BrokenAnswerError');
    expect(nameOf(() => readerOf(bytewise('H'.repeat(16_500))))).toBe('BrokenAnswerError');
  });

  it('is refused with a head too long wherever it is cut, and only then', () => {
    const headOf = (length: number): string => `${OK}content-length: 0\r\nx-a: `.padEnd(length, 'y');
    const cutAt = (text: string, at: number): string[] => [text.slice(0, at), text.slice(at)];
    for (let at = 16_380; at < 16_388; at += 1) {
      expect(readerOf(cutAt(`${headOf(16_384)}\r\n\r\n`, at)).answer?.status).toBe(200);
      expect(nameOf(() => readerOf(cutAt(`${headOf(16_385)}\r\n\r\n`, at)))).toBe('BrokenAnswerError');
    }
  });

  it('is refused where the other side ends before it', () => {
    const starts = [
      '',
      'H',
      OK,
      `${OK}content-length: 3\r\n\r\n{}`,
      CHUNKED,
      `${CHUNKED}2\r\n{}`,
      `${CHUNKED}0\r\n`,
    ];
    for (const start of [...starts, 'HTTP/1.1 100 \r\n\r\n'])
      expect(nameOf(() => readToEnd(Buffer.from(start)))).toBe('BrokenAnswerError');
  });
});

describe('an answer longer than is read', () => {
  it.each([
    ['by its length', `${OK}content-length: 11\r\n\r\n`],
    ['by its length, with all of it', `${OK}content-length: 11\r\n\r\nhello hello`],
    ['by a length without measure', `${OK}content-length: ${'9'.repeat(15)}\r\n\r\n`],
    ['in one chunk', `${CHUNKED}b\r\nhello hello\r\n0\r\n\r\n`],
    ['in several chunks', `${CHUNKED}8\r\nhello he\r\n3\r\nllo\r\n0\r\n\r\n`],
    ['in a chunk without measure', `${CHUNKED}ffffffff\r\nhello hello`],
    ['until the connection ends', `${OK}\r\nhello hello`],
  ])('is refused as that %s', (_how, text) => {
    expect(nameOf(() => readerOf([text], 10))).toBe('OversizeAnswerError');
    expect(nameOf(() => readerOf(bytewise(text), 10))).toBe('OversizeAnswerError');
  });

  it.each([
    `${OK}content-length: 10\r\n\r\nhello hell`,
    `${CHUNKED}7\r\nhello h\r\n3\r\nell\r\n0\r\n\r\n`,
    `${OK}\r\nhello hell`,
  ])('begins after the last byte that is', (text) => {
    expect(readToEnd(Buffer.from(text), 10).answer.body.toString()).toBe('hello hell');
  });

  it('takes no memory before it is refused', () => {
    const taken = memoryTakenBy(() => {
      const readers = Array.from({ length: 200 }, () => new AnswerReader(800_000_000));
      for (const reader of readers) reader.read(Buffer.from(`${OK}content-length: 700000000\r\n\r\n`));
      for (const reader of readers) reader.read(Buffer.from('{'));
      return readers;
    });
    expect(taken).toBeLessThan(10_000_000);
  });

  it.each([
    ['in many small chunks', '1\r\n{\r\n', 10_000],
    ['in chunks with long extensions', `1;${'x'.repeat(1_000)}\r\n{\r\n`, 300],
  ])('takes no more memory than its bytes and something, even %s', (_how, chunk, chunks) => {
    const reader = new AnswerReader(2_000_000);
    reader.read(Buffer.from(CHUNKED));
    const taken = memoryTakenBy(() => {
      for (let piece = 0; piece < 50; piece += 1) reader.read(Buffer.from(chunk.repeat(chunks)));
      return reader;
    });
    expect(taken).toBeLessThan(3_000_000);
  });
});

/** What Node's own client makes of it. */
async function startNodeClient() {
  let served: Buffer = Buffer.alloc(0);
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end(served));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (bytes: Buffer): Promise<HttpAnswer | Error> => {
    served = bytes;
    return nodeAnswer(port);
  };
}

function nodeAnswer(port: number): Promise<HttpAnswer | Error> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, agent: false, method: 'POST' }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', resolve);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces) }));
    });
    asked.on('error', resolve).end('{}');
  });
}

/** Ours, and the bytes that it takes for the answer. */
function ownAnswer(bytes: Buffer): { answer: HttpAnswer; taken: Buffer } | null {
  const reader = new AnswerReader(MOST);
  try {
    for (let at = 0; at < bytes.length; at += 1) {
      const answer = reader.read(bytes.subarray(at, at + 1));
      if (answer !== undefined) return { answer, taken: bytes.subarray(0, at + 1) };
    }
    return { answer: reader.end(), taken: bytes };
  } catch {
    return null;
  }
}

const shown = ({ status, body }: HttpAnswer): string => `${status} ${body.toString('latin1')}`;
/**
 * Node refuses more where no two readers disagree on the end: letters in the values of headers and in extensions of
 * chunks, framing in a trailer, `close` in a preliminary answer.
 */
const HARMLESS =
  /^(Invalid header value char|Invalid character in chunk extensions.*|Content-Length can't be present with Transfer-Encoding|Data after `Connection: close`)$/;

function isHarmless(error: Error): boolean {
  return 'reason' in error && HARMLESS.test(String(error.reason));
}

describe('what another reader makes of an answer', () => {
  it('is the same', async () => {
    const ask = await startNodeClient();
    for (const { bytes } of fc.sample(validAnswer, { seed: 21, numRuns: 200 })) {
      const own = ownAnswer(bytes);
      const other = await ask(own?.taken ?? bytes);
      expect(own && shown(own.answer)).toBe(other instanceof Error ? other.message : shown(other));
    }
  });

  it('is the same, or something that is not read here, where bytes have changed', async () => {
    const ask = await startNodeClient();
    const differing = new Map<string, string>();
    let answered = 0;
    for (const bytes of fc.sample(mutatedAnswer, { seed: 22, numRuns: 2_500 })) {
      const own = ownAnswer(bytes);
      if (own === null) continue;
      answered += 1;
      const other = await ask(own.taken);
      if (other instanceof Error ? isHarmless(other) : shown(other) === shown(own.answer)) continue;
      differing.set(other instanceof Error ? other.message : 'another answer', own.taken.toString('latin1'));
    }
    expect(Object.fromEntries(differing)).toEqual({});
    expect(answered).toBeGreaterThan(500);
  });
});

describe('bytes of any kind', () => {
  it('end in an answer or in one of two errors', () => {
    fc.assert(
      fc.property(
        fc.oneof(mutatedAnswer, fc.uint8Array({ maxLength: 200 }).map(Buffer.from)),
        cuts,
        (bytes, places) => {
          const reader = new AnswerReader(2_000);
          const name = nameOf(() => {
            for (const piece of cut(bytes, places)) if (reader.read(piece) !== undefined) return;
            reader.end();
          });
          expect([null, 'BrokenAnswerError', 'OversizeAnswerError']).toContain(name);
        },
      ),
      { seed: 31, numRuns: 5_000 },
    );
  });

  it('are read to the same however they are cut', () => {
    fc.assert(
      fc.property(mutatedAnswer, cuts, (bytes, places) => {
        const whole = ownAnswer(bytes);
        const reader = new AnswerReader(MOST);
        let answer: HttpAnswer | null = null;
        nameOf(() => {
          for (const piece of cut(bytes, places)) answer ??= reader.read(piece) ?? null;
          answer ??= reader.end();
        });
        expect(answer && shown(answer)).toBe(whole && shown(whole.answer));
      }),
      { seed: 32, numRuns: 1_500 },
    );
  });
});
