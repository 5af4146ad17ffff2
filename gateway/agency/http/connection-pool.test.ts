import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as elapses, setImmediate as loopTurns } from 'node:timers/promises';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { Cancellation } from '../cancellation.ts';
import {
  answerOf,
  failureOf,
  type Identity,
  poolTo,
  type RawAnswerer,
  type RawRequest,
  startRawAgency,
} from './testing/raw-agency.ts';

const echo: RawAnswerer = ({ socket, body }) => void socket.write(answerOf(body), 'latin1');
const STRANGE = answerOf('somebody else');

async function start(answer: RawAnswerer, connections?: number, maxAnswerBytes?: number) {
  const agency = await startRawAgency(answer);
  return { agency, ...poolTo(agency.url, connections, maxAnswerBytes) };
}

/** Answers when told to. */
async function startHeld(connections?: number) {
  const held: RawRequest[] = [];
  const started = await start((request) => void held.push(request), connections);
  const release = (index: number): void => {
    const request = held[index];
    if (request === undefined) throw new Error('It has not been asked.');
    echo(request);
  };
  return { ...started, held, release };
}

/** Waits until it holds, looking once in every turn of the loop. */
async function until(holds: () => boolean, withinMs = 5_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error('It has not come about.');
    await elapses(1);
  }
}

const opened = (sockets: readonly Socket[]): number => sockets.filter((socket) => !socket.destroyed).length;

describe('connections to an agency', () => {
  it('are used again, one call after the other', async () => {
    const { agency, ask } = await start(echo);
    for (const body of ['one', 'two', 'three', 'four']) expect(await ask(body)).toBe(body);
    expect(agency.sockets).toHaveLength(1);
  });

  it('are opened as calls need them at a time, and used again', async () => {
    const { agency, ask, held, release } = await startHeld();
    for (const start of [0, 5]) {
      const bodies = [0, 1, 2, 3, 4].map((index) => `n${start + index}`);
      const calls = bodies.map((body) => ask(body));
      await until(() => held.length === start + 5);
      for (let index = 0; index < 5; index += 1) release(start + index);
      expect(await Promise.all(calls)).toEqual(bodies);
      await loopTurns();
    }
    expect(agency.sockets).toHaveLength(5);
  });

  it('are so many at most; calls beyond wait in the order in which they came', async () => {
    const { agency, ask, held, release } = await startHeld(3);
    const bodies = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const calls = bodies.map((body) => ask(body));
    for (let index = 0; index < 30; index += 1) {
      await until(() => held.length > index);
      if (index < 3) await until(() => held.length === 3);
      expect(held.length).toBeLessThanOrEqual(index + 3);
      release(index);
    }
    expect(await Promise.all(calls)).toEqual(bodies);
    expect(agency.sockets).toHaveLength(3);
    const order = agency.asked.map((body) => bodies.indexOf(body));
    // The first three go out at once, over connections of their own.
    expect(order.slice(3)).toEqual(bodies.map((_, index) => index).slice(3));
  });

  it.each([
    ['kept', ''],
    ['closed after every answer', 'connection: close'],
  ])('serve a waiting call before one that comes later, where they are %s', async (_how, line) => {
    const { agency, ask } = await start(
      ({ socket, body }) => void socket.write(answerOf(body, ...(line ? [line] : []))),
      1,
    );
    const hurrying = async (): Promise<void> => {
      for (let round = 0; round < 10; round += 1) await ask(`hurrying ${round}`);
    };
    await Promise.all([hurrying(), ask('waiting')]);
    expect(agency.asked.indexOf('waiting')).toBe(1);
  });

  it('carry bodies in UTF-8, byte for byte, both ways', async () => {
    const body = JSON.stringify({ tên: 'Nguyễn Thị Ánh', note: '\u{1f33e} \u0000 \u010a \u00ff' }).repeat(
      500,
    );
    const { agency, ask } = await start(echo);
    expect(await ask(body)).toBe(body);
    expect(Buffer.from(agency.asked[0] ?? '', 'latin1').toString()).toBe(body);
  });

  it('read an answer of several megabytes, in pieces of any size', async () => {
    const body = '{"n":"0123456789"}'.repeat(200_000);
    const { ask } = await start(({ socket }) => void socket.write(answerOf(body)), 1, 5_000_000);
    for (let round = 0; round < 3; round += 1) expect((await ask('x')) === body).toBe(true);
  });

  it('are closed where an answer is larger than is read, and the next call has one of its own', async () => {
    const large = 'x'.repeat(1_001);
    const { agency, ask } = await start(
      ({ socket, body }) => void socket.write(answerOf(body === 'large' ? large : body)),
      1,
      1_000,
    );
    expect(await failureOf(ask('large'))).toMatchObject({ name: 'OversizeAnswerError' });
    expect(await ask('small')).toBe('small');
    expect(agency.sockets).toHaveLength(2);
    await until(() => opened(agency.sockets) === 1);
  });
});

describe('a cancelled call', () => {
  it('is not sent where it was so before, and nothing is opened for it', async () => {
    const { agency, ask } = await start(echo);
    const cancellation = new Cancellation();
    cancellation.cancel();
    expect(await failureOf(ask('never', cancellation))).toMatchObject({ code: 'CALL_CANCELLED' });
    await elapses(20);
    expect([agency.sockets.length, agency.asked]).toEqual([0, []]);
  });

  it('is never sent where it waits, and the others go on', async () => {
    const { agency, ask, held, release } = await startHeld(1);
    const cancellation = new Cancellation();
    const [first, never, last] = [ask('first'), failureOf(ask('never', cancellation)), ask('last')];
    await until(() => held.length === 1);
    cancellation.cancel();
    expect(await never).toMatchObject({ code: 'CALL_CANCELLED' });
    release(0);
    expect(await first).toBe('first');
    await until(() => held.length === 2);
    release(1);
    expect(await last).toBe('last');
    expect([agency.asked, agency.sockets.length]).toEqual([['first', 'last'], 1]);
  });

  it('closes its connection; the next call has a new one, and its own answer', async () => {
    const { agency, ask, held, release } = await startHeld(1);
    const cancellation = new Cancellation();
    const left = failureOf(ask('left', cancellation));
    const next = ask('next');
    await until(() => held.length === 1);
    cancellation.cancel();
    release(0);
    expect(await left).toMatchObject({ code: 'CALL_CANCELLED' });
    await until(() => held.length === 2);
    release(1);
    expect(await next).toBe('next');
    expect(held.map(({ connection }) => connection)).toEqual([1, 2]);
    await until(() => opened(agency.sockets) === 1);
  });

  it('closes its connection where its answer comes in the same turn', async () => {
    const { ask, held, release } = await startHeld(1);
    for (let round = 0; round < 30; round += 1) {
      const cancellation = new Cancellation();
      const left = ask(`left ${round}`, cancellation).catch(({ name }) => name);
      await until(() => held.length > 2 * round);
      release(2 * round);
      if (round % 2 === 0) setImmediate(() => cancellation.cancel());
      else cancellation.cancel();
      const next = ask(`next ${round}`);
      await until(() => held.length > 2 * round + 1);
      release(2 * round + 1);
      expect(await next).toBe(`next ${round}`);
      expect(['ConnectionError', 'BrokenAnswerError', `left ${round}`]).toContain(await left);
    }
  });

  it('does not disturb the call that has its connection after it was answered', async () => {
    const { ask, held, release } = await startHeld(1);
    const cancellation = new Cancellation();
    const answered = ask('answered', cancellation);
    await until(() => held.length === 1);
    release(0);
    await answered;
    const next = ask('next');
    await until(() => held.length === 2);
    cancellation.cancel();
    release(1);
    expect(await next).toBe('next');
    expect(held.map(({ connection }) => connection)).toEqual([1, 1]);
  });

  it('says that an answer had begun, where it had', async () => {
    const { agency, ask } = await start(({ socket }) => void socket.write('HTTP/1.1 200 OK\r\n'));
    const cancellation = new Cancellation();
    const left = failureOf(ask('left', cancellation));
    await until(() => agency.asked.length === 1);
    await elapses(20);
    cancellation.cancel();
    expect(await left).toMatchObject({ name: 'BrokenAnswerError' });
  });

  it('ends its connection before that has come about', async () => {
    const { agency, ask } = await start(echo, 1);
    const cancellation = new Cancellation();
    const left = failureOf(ask('left', cancellation));
    cancellation.cancel();
    expect(await left).toMatchObject({ code: 'CALL_CANCELLED' });
    expect(await ask('next')).toBe('next');
    expect(agency.asked).toEqual(['next']);
  });
});

describe('bytes that nobody asked for', () => {
  const ways: readonly (readonly [string, (request: RawRequest) => void])[] = [
    ['with an answer', ({ socket, body }) => void socket.write(answerOf(body) + STRANGE)],
    ['with an answer in chunks', ({ socket, body }) => void socket.write(inChunks(body) + STRANGE)],
    [
      'with an answer, as half an answer',
      ({ socket, body }) => void socket.write(`${answerOf(body)}HTTP/1.1 2`),
    ],
    ['with an answer, as one byte', ({ socket, body }) => void socket.write(`${answerOf(body)}\n`)],
    [
      'right behind the last byte of a piece',
      ({ socket, body }) => void socket.write(padded(body, 65_536) + STRANGE),
    ],
  ];

  it.each(ways)('close the connection where they come %s', async (_how, answer) => {
    const { agency, answerTo } = await start(
      (request) => (request.connection === 1 ? answer(request) : echo(request)),
      1,
    );
    const [first, second, third] = ['one', 'two', 'three'].map((body) => answerTo(body));
    expect((await first)?.body.toString().trimEnd()).toBe('one');
    expect((await second)?.body.toString()).toBe('two');
    expect((await third)?.body.toString()).toBe('three');
    expect(agency.sockets).toHaveLength(2);
    await until(() => agency.sockets[0]?.destroyed === true);
  });

  it.each([5, 700])('close the connection where they come %d ms after it came to rest', async (ms) => {
    const { agency, ask } = await start((request) => {
      echo(request);
      if (request.connection === 1) setTimeout(() => request.socket.write(STRANGE), ms);
    }, 1);
    expect(await ask('one')).toBe('one');
    await until(() => agency.sockets[0]?.destroyed === true);
    expect(await ask('two')).toBe('two');
    expect(agency.sockets).toHaveLength(2);
  });

  it('close the connection where they come while this process is busy, before the next call', async () => {
    const { ask } = poolTo(await startElsewhere(), 1);
    expect(await ask('one')).toBe('one');
    await elapses(10);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    expect(await ask('two')).toBe('two');
  });
});

/** An agency in a thread of its own: it goes on while this one is busy. */
async function startElsewhere(): Promise<URL> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
    const answerOf = (body) => 'HTTP/1.1 200 OK\\r\\ncontent-length: ' + body.length + '\\r\\n\\r\\n' + body;
    let opened = 0;
    const server = require('node:net').createServer((socket) => {
      const isFirst = opened++ === 0;
      socket.on('error', () => undefined).on('data', (data) => {
        socket.write(answerOf(data.toString().split('\\r\\n\\r\\n')[1]));
        if (isFirst) setTimeout(() => socket.write(answerOf('somebody else')), 100);
      });
    });
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
    { eval: true },
  );
  onTestFinished(() => void worker.terminate());
  const port = await new Promise((resolve) => worker.once('message', resolve));
  return new URL(`http://127.0.0.1:${port}/`);
}

function inChunks(body: string): string {
  const size = body.length.toString(16);
  return `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${size}\r\n${body}\r\n0\r\n\r\n`;
}

/** As many bytes as this altogether. */
function padded(body: string, bytes: number): string {
  const head = answerOf('', 'x-a: 1').replace('content-length: 0', 'content-length: 65000');
  const start = head.replace('65000', String(bytes - head.length));
  return start + body.padEnd(bytes - start.length);
}

describe('a connection that the agency ends', () => {
  it.each([
    ['closes', (socket: Socket) => void socket.end()],
    ['resets', (socket: Socket) => void socket.resetAndDestroy()],
  ])('is not used again where it %s it at rest', async (_how, leave) => {
    const { agency, ask } = await start(echo);
    expect(await ask('one')).toBe('one');
    const [socket] = agency.sockets;
    if (socket !== undefined) leave(socket);
    await elapses(30);
    expect(await ask('two')).toBe('two');
    expect(agency.sockets).toHaveLength(2);
  });

  it.each([
    ['closes', 'CONNECTION_LOST', (socket: Socket) => void socket.end()],
    ['resets', 'ECONNRESET', (socket: Socket) => void socket.resetAndDestroy()],
  ])('fails its call plainly where it %s it before an answer', async (_how, code, leave) => {
    const { ask } = await start(({ socket, body }) =>
      body === 'leave' ? leave(socket) : void socket.write(answerOf(body)),
    );
    const failure = await failureOf(ask('leave'));
    expect(failure).toMatchObject({ code });
    expect(failure.name).not.toBe('BrokenAnswerError');
    expect(await ask('next')).toBe('next');
    await loopTurns();
    expect(await failureOf(ask('leave'))).toMatchObject({ code });
  });

  const starts = [
    'H',
    'HTTP/1.1 200 OK\r\n\r',
    'HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n{}',
    inChunks('{}').slice(0, -1),
  ];
  const leavings = [
    ['closes', (socket: Socket) => void socket.end()],
    ['resets', (socket: Socket) => void setTimeout(() => socket.resetAndDestroy(), 10)],
  ] as const;
  it.each(starts.flatMap((begun) => leavings.map(([how, leave]) => [how, begun, leave] as const)))(
    'breaks the answer where it %s it after %j',
    async (_how, begun, leave) => {
      const { ask } = await start(({ socket }) => {
        socket.write(begun);
        leave(socket);
      });
      expect(await failureOf(ask('one'))).toMatchObject({ name: 'BrokenAnswerError' });
    },
  );

  it('ends the body of an answer that has no other end, and no other answer', async () => {
    const { agency, ask } = await start(
      ({ socket, body }) => void socket.end(`HTTP/1.1 200 OK\r\n\r\n${body}`),
      1,
    );
    expect(await Promise.all([ask('one'), ask('two')])).toEqual(['one', 'two']);
    expect(agency.sockets).toHaveLength(2);
  });

  it('breaks the body of an answer that has no other end, where it is reset', async () => {
    const { ask } = await start(({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n{"data":{}}');
      setTimeout(() => socket.resetAndDestroy(), 10);
    });
    expect(await failureOf(ask('one'))).toMatchObject({ name: 'BrokenAnswerError' });
  });
});

describe('an agency that is not there', () => {
  it('fails calls with a code, and answers them once it is there again', async () => {
    const { agency, ask } = await start(echo, 2);
    expect(await ask('one')).toBe('one');
    await agency.stop();
    await elapses(20);
    const calls = ['a', 'b', 'c', 'd', 'e'].map((body) => failureOf(ask(body)));
    for (const failure of await Promise.all(calls))
      expect(failure).toMatchObject({ name: 'Error', code: 'ECONNREFUSED' });
    await agency.start();
    const bodies = ['v', 'w', 'x', 'y', 'z'];
    expect(await Promise.all(bodies.map((body) => ask(body)))).toEqual(bodies);
  });

  it('fails with the same code by a name with several addresses', async () => {
    const { agency } = await start(echo);
    await agency.stop();
    const { ask } = poolTo(new URL(agency.url.href.replace('127.0.0.1', 'localhost')));
    expect(await failureOf(ask('one'))).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('fails calls where no connection comes about within 3 s', async () => {
    const agency = await startRawAgency(() => undefined);
    const { ask, pool } = poolTo(new URL(agency.url.href.replace('http:', 'https:')));
    const before = performance.now();
    expect(await failureOf(ask('one'))).toMatchObject({ code: 'CONNECT_TIMEOUT' });
    expect(performance.now() - before).toBeGreaterThan(2_900);
    await pool.close();
  });
});

describe('how long a connection is used', () => {
  it.each([
    ['1.1', ['connection: close']],
    ['1.1', ['keep-alive: timeout=1']],
    ['1.1', ['keep-alive: timeout=2']],
    ['1.1', ['keep-alive: timeout=0']],
    ['1.0', []],
    ['1.0', ['connection: keep-alive']],
  ])('is one call with HTTP/%s and %j', async (version, lines) => {
    const { agency, ask } = await start(
      ({ socket, body }) =>
        void socket.write(answerOf(body, ...lines).replace('HTTP/1.1', `HTTP/${version}`)),
      1,
    );
    for (const body of ['one', 'two', 'three']) expect(await ask(body)).toBe(body);
    expect(agency.sockets).toHaveLength(3);
    await until(() => opened(agency.sockets) === 0);
  });

  it('is what the agency says, but for 2 s', async () => {
    const { agency, ask } = await start(
      ({ socket, body }) => void socket.write(answerOf(body, 'keep-alive: timeout=3')),
    );
    await ask('one');
    await elapses(600);
    await ask('two');
    expect(agency.sockets).toHaveLength(1);
    await elapses(600);
    await ask('three');
    expect(agency.sockets).toHaveLength(1);
    await elapses(1_020);
    await ask('four');
    expect(agency.sockets).toHaveLength(2);
  });

  it('ends by itself where nothing is asked any more', async () => {
    const { agency, ask } = await start(
      ({ socket, body }) => void socket.write(answerOf(body, 'keep-alive: timeout=3')),
    );
    await Promise.all([ask('one'), ask('two'), ask('three')]);
    expect(opened(agency.sockets)).toBe(3);
    await until(() => opened(agency.sockets) === 0, 2_000);
  });
});

/** It answers the long request before it has read it, and reads it then. */
async function startEarly(answer: RawAnswerer) {
  const { agency, ask } = await start(answer, 1);
  const answered = ask(LONG);
  await until(() => agency.sockets.length === 1);
  const [socket] = agency.sockets;
  socket?.pause();
  socket?.write(answerOf('early'));
  expect(await answered).toBe('early');
  return { agency, ask, resume: () => void socket?.resume() };
}

const LONG = 'x'.repeat(8_000_000);

describe('an answer that comes while its request is being written', () => {
  it('is read, and so is the one to the next call', async () => {
    const { ask, resume } = await startEarly((request) =>
      request.body === LONG ? undefined : echo(request),
    );
    await elapses(20);
    resume();
    expect(await ask('next')).toBe('next');
  });

  it('closes the connection: the next call is not written behind what is left of the request', async () => {
    const { agency, ask } = await startEarly(echo);
    expect(await Promise.race([ask('next'), elapses(1_000, 'nothing')])).toBe('next');
    expect(agency.sockets).toHaveLength(2);
  });

  it('is the only one: what the agency says when it has read the request goes to nobody else', async () => {
    const { ask, resume } = await startEarly(
      ({ socket, body }) => void socket.write(answerOf(body.slice(0, 10))),
    );
    resume();
    expect(await ask('next')).toBe('next');
  });
});

describe('closing', () => {
  it('waits for calls on their way and for those that wait; it refuses new ones, and leaves no connection open', async () => {
    const { agency, pool, ask, held, release } = await startHeld(2);
    const calls = ['a', 'b', 'c'].map((body) => ask(body));
    await until(() => held.length === 2);
    let isClosed = false;
    const closed = pool.close().then(() => {
      isClosed = true;
    });
    expect(await failureOf(ask('d'))).toMatchObject({ code: 'CONNECTION_CLOSED' });
    release(0);
    await until(() => held.length === 3);
    release(1);
    await elapses(20);
    expect(isClosed).toBe(false);
    release(2);
    await closed;
    expect(await Promise.all(calls)).toEqual(['a', 'b', 'c']);
    await until(() => opened(agency.sockets) === 0);
    expect(agency.asked.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('ends connections at rest at once', async () => {
    const { agency, pool, ask } = await start(echo);
    await Promise.all([ask('a'), ask('b')]);
    await pool.close();
    await until(() => opened(agency.sockets) === 0, 200);
  });

  it('ends where nothing was ever asked, and where the agency is not there', async () => {
    const { agency, pool, ask } = await start(echo);
    await poolTo(agency.url).pool.close();
    await agency.stop();
    const failed = failureOf(ask('a'));
    await pool.close();
    expect(await failed).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('ends where the last call is cancelled, on its way or waiting', async () => {
    const { pool, ask, held } = await startHeld(1);
    const cancellations = [new Cancellation(), new Cancellation()];
    const calls = cancellations.map((cancellation, index) => failureOf(ask(`n${index}`, cancellation)));
    await until(() => held.length === 1);
    const closed = pool.close();
    for (const cancellation of cancellations.toReversed()) cancellation.cancel();
    await closed;
    for (const failure of await Promise.all(calls)) expect(failure).toMatchObject({ code: 'CALL_CANCELLED' });
  });

  it('may be asked for twice', async () => {
    const { pool, ask, held, release } = await startHeld(1);
    const call = ask('a');
    await until(() => held.length === 1);
    const closed = Promise.all([pool.close(), pool.close()]);
    release(0);
    await call;
    expect(await Promise.race([closed, elapses(500, 'never')])).not.toBe('never');
    await pool.close();
  });
});

describe('a connection at rest', () => {
  it('does not keep the process', async () => {
    const { agency } = await start(echo);
    const before = performance.now();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', processThatAsks(agency.url)],
      { timeout: 20_000 },
    );
    expect(stdout.split('\n')[0]).toBe('hello hello');
    const restedMs = performance.now() - before - Number(stdout.split('\n')[1]);
    expect(restedMs).toBeLessThan(2_500);
    expect(agency.asked).toEqual(['hello', 'hello']);
  });

  it('keeps the process while it is asked again', async () => {
    const { agency } = await start((request) => void setTimeout(() => echo(request), 900));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', processThatAsks(agency.url)],
      { timeout: 20_000 },
    );
    expect(stdout.split('\n')[0]).toBe('hello hello');
  });
});

/** It asks twice, with a rest in between, and then has nothing to do. */
function processThatAsks(url: URL): string {
  const of = (file: string): string => JSON.stringify(path.resolve(import.meta.dirname, file));
  return `
    import { setTimeout } from 'node:timers/promises';
    import { Cancellation } from ${of('../cancellation.ts')};
    import { ConnectionPool } from ${of('connection-pool.ts')};
    import { requestWriter } from ${of('request-text.ts')};
    const url = new URL(${JSON.stringify(url.href)});
    const pool = new ConnectionPool({ url, connections: 2, maxAnswerBytes: 1000 });
    const text = requestWriter(url)('hello', {});
    const ask = () => new Promise((answered, failed) => {
      pool.send({ text, cancellation: new Cancellation(), answered, failed });
    });
    const one = await ask();
    await setTimeout(700);
    const two = await ask();
    console.log(one.body + ' ' + two.body + '\\n' + performance.now());
  `;
}

describe('many calls over many connections', () => {
  it('each get their own answer, whatever happens to the others', async () => {
    const random = randomFrom(7);
    const { agency, pool, ask } = await start((request) => misbehave(request, random), 64);
    const ends = { answered: 0, failed: 0 };
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < 6_000) {
        next += 1;
        await callOnce(`call-${next}`, ask, random, ends);
      }
    };
    await Promise.all(Array.from({ length: 150 }, lane));
    expect(ends.answered + ends.failed).toBe(next);
    expect(ends.answered).toBeGreaterThan(3_000);
    expect(ends.failed).toBeGreaterThan(300);
    await pool.close();
    await until(() => opened(agency.sockets) === 0);
  });
});

type Random = (below: number) => number;

function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function callOnce(
  body: string,
  ask: (body: string, cancellation: Cancellation) => Promise<string>,
  random: Random,
  ends: { answered: number; failed: number },
): Promise<void> {
  const cancellation = new Cancellation();
  if (random(6) === 0) setTimeout(() => cancellation.cancel(), random(6));
  try {
    expect((await ask(body, cancellation)).trimEnd()).toBe(body);
    ends.answered += 1;
  } catch (error) {
    expect(['Error', 'ConnectionError', 'BrokenAnswerError']).toContain((error as Error).name);
    ends.failed += 1;
  }
}

/** Answers in one way or another, now or later, at once or in pieces; sometimes with too much, sometimes not at all. */
function misbehave(request: RawRequest, random: Random): void {
  const { socket, body } = request;
  const fate = random(20);
  const act = (): void => {
    if (fate === 0) socket.end();
    else if (fate === 1) socket.resetAndDestroy();
    else if (fate === 2) socket.end(`HTTP/1.1 200 OK\r\n\r\n${body}`);
    else if (fate === 3) socket.write(answerOf(body) + STRANGE);
    else if (fate === 4) socket.write(inChunks(body) + STRANGE);
    else if (fate === 5) socket.end(answerOf(body));
    else void writeInPieces(socket, answerIn(fate, body, random), random);
  };
  if (random(2) === 0) act();
  else setTimeout(act, random(4));
}

function answerIn(fate: number, body: string, random: Random): string {
  const text = body.padEnd(body.length + random(2_000));
  if (fate === 6) return answerOf(text, 'connection: close');
  if (fate === 7) return answerOf(text, 'keep-alive: timeout=2');
  if (fate === 8) return answerOf(text).slice(0, -1 - random(5));
  if (fate < 13) return inChunks(text);
  return `${'HTTP/1.1 100 \r\n\r\n'.repeat(random(2))}${answerOf(text)}`;
}

/** What is cut short is followed by the end. */
async function writeInPieces(socket: Socket, text: string, random: Random): Promise<void> {
  const isCut = text.startsWith('HTTP/1.1 200 OK\r\ncontent-length') && lacksBytes(text);
  for (let at = 0; at < text.length; ) {
    const end = at + 1 + random(text.length);
    socket.write(text.slice(at, end));
    at = end;
    if (random(2) === 0) await loopTurns();
  }
  if (isCut) socket.end();
}

function lacksBytes(text: string): boolean {
  const length = Number(/content-length: (\d+)/.exec(text)?.[1]);
  return text.length - text.indexOf('\r\n\r\n') - 4 < length;
}

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const trustOnly = (certificates: readonly string[]): void =>
  (tls as unknown as { setDefaultCACertificates(all: readonly string[]): void }).setDefaultCACertificates(
    certificates,
  );

/** A certificate that is its own authority. */
function identityFor(names: string): Identity {
  const directory = mkdtempSync(path.join(tmpdir(), 'agency-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => path.join(directory, file)) as [string, string];
  const subject = ['-subj', '/CN=agency', '-addext', `subjectAltName=${names}`];
  const made = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    key,
    '-out',
    cert,
  ];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...made, ...subject], { stdio: 'ignore' });
  const identity = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(directory, { recursive: true });
  return identity;
}

describe.skipIf(!hasOpenssl || !('setDefaultCACertificates' in tls))('connections over TLS', () => {
  const own = tls.getCACertificates('default');
  afterEach(() => trustOnly(own));

  async function startSecure(answer: RawAnswerer, names: string, connections?: number) {
    const identity = identityFor(names);
    const agency = await startRawAgency(answer, identity);
    return { agency, identity, ...poolTo(agency.url, connections) };
  }

  it('are used again, and the next ones go on from their session', async () => {
    const { agency, identity, ask } = await startSecure(echo, 'IP:127.0.0.1');
    trustOnly([identity.cert]);
    for (const body of ['one', 'two', 'three']) expect(await ask(body)).toBe(body);
    expect(agency.sockets).toHaveLength(1);
    const bodies = Array.from({ length: 20 }, (_, index) => `n${index}`);
    expect(await Promise.all(bodies.map((body) => ask(body)))).toEqual(bodies);
    const resumed = agency.sockets.map((socket) => (socket as tls.TLSSocket).isSessionReused());
    expect(resumed).toEqual(resumed.map((_, index) => index > 0));
  });

  it.each([
    ['nobody vouches for the agency', 'IP:127.0.0.1', false, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['the agency is another one', 'DNS:other.example.vn', true, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('carry nothing where %s', async (_why, names, isTrusted, code) => {
    const { agency, identity, ask } = await startSecure(echo, names);
    if (isTrusted) trustOnly([identity.cert]);
    const calls = Array.from({ length: 20 }, (_, index) => failureOf(ask(`secret ${index}`)));
    for (const failure of await Promise.all(calls)) expect(failure).toMatchObject({ code });
    await elapses(50);
    expect(agency.asked).toEqual([]);
    expect(agency.sockets.map(({ bytesRead }) => bytesRead).filter((bytes) => bytes > 0)).toEqual([]);
  });

  it('are closed where more comes than an answer, even in a record of its own', async () => {
    const { agency, identity, ask } = await startSecure(
      (request) => {
        request.socket.cork();
        echo(request);
        if (request.connection === 1) request.socket.write(STRANGE);
        request.socket.uncork();
      },
      'IP:127.0.0.1',
      1,
    );
    trustOnly([identity.cert]);
    expect(await Promise.all(['one', 'two', 'three'].map((body) => ask(body)))).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(agency.sockets).toHaveLength(2);
  });

  it('are lost as others are', async () => {
    const { identity, ask, pool } = await startSecure(({ socket, body }) => {
      if (body === 'leave') socket.destroy();
      else echo({ socket, body, head: '', connection: 0 });
    }, 'IP:127.0.0.1');
    trustOnly([identity.cert]);
    expect(await failureOf(ask('leave'))).toMatchObject({
      name: expect.not.stringMatching('BrokenAnswerError'),
    });
    expect(await ask('one')).toBe('one');
    await pool.close();
  });
});
