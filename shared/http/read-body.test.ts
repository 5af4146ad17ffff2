import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer, readBody } from './http-server.ts';

type Read = string | null | 'left';

describe('a request body', () => {
  let server: RunningServer | null = null;
  afterEach(() => server?.close());

  /** A server that tells what it reads of each body. @param first what it waits for before it reads */
  async function readingServer(first: () => Promise<void> = async () => undefined) {
    const waiting: ((read: Read) => void)[] = [];
    const next = (): Promise<Read> => new Promise((resolve) => waiting.push(resolve));
    server = await listen(
      (request, response) => {
        void first()
          .then(() => readBody(request, 10))
          .catch((): Read => 'left')
          .then((read) => {
            waiting.shift()?.(read);
            response.end();
          });
      },
      '127.0.0.1',
      0,
    );
    return { url: server.url, port: server.port, next };
  }

  it.each([
    ['', ''],
    ['Hộ 1', 'Hộ 1'],
    ['0123456789', '0123456789'],
    ['0123456789a', null],
  ])('%s is read as %s', async (body, expected) => {
    const { url, next } = await readingServer();
    const read = next();
    await fetch(url, { method: 'POST', body });
    expect(await read).toBe(expected);
  });

  it('of one who leaves in its midst fails', async () => {
    const { port, next } = await readingServer();
    const read = next();
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf');
    await once(socket, 'ready');
    setImmediate(() => socket.destroy());
    expect(await read).toBe('left');
  });

  it('of one who left before it was read fails, too', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const { port, next } = await readingServer(async () => {
      socket.destroy();
      await closed;
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    const read = next();
    const socket = connect(port, '127.0.0.1');
    closed = once(socket, 'close');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf');
    expect(await read).toBe('left');
  });
});
