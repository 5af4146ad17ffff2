import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen, readBody } from './http-server.ts';

const TIMEOUTS = { keepAliveMs: 150, headersMs: 150, requestMs: 300, checkEveryMs: 20 };

/** What the server says to these bytes until it closes the connection. */
function sayTo(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += String(chunk);
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(said));
  });
}

describe('a server', () => {
  it.each([
    ['its headers', 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    ['its body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{'],
  ])('does not wait for ever for a client that is slow with %s', async (_what, text) => {
    const server = await listen(
      (request, response) => {
        // The client's connection ends in the middle of its body.
        readBody(request, 1_000).then(
          () => response.end('read'),
          () => undefined,
        );
      },
      '127.0.0.1',
      0,
      TIMEOUTS,
    );

    expect(await sayTo(server.port, text)).toMatch(/^HTTP\/1\.1 408 /);
    await server.close();
  });

  it('closes a connection on which nothing more is asked', async () => {
    const server = await listen((_request, response) => response.end('yes'), '127.0.0.1', 0, TIMEOUTS);

    expect(await sayTo(server.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')).toContain('Keep-Alive: timeout=');
    await server.close();
  });

  it('cuts what takes longer than a drain may, and says how much', async () => {
    const server = await listen(() => undefined, '127.0.0.1', 0);
    const cut: number[] = [];
    const asked = sayTo(server.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n').catch(() => 'cut');
    // Until the request has arrived there is nothing to cut.
    const other = await listen((_request, response) => response.end(), '127.0.0.1', 0);
    await fetch(other.url);
    await server.close({ ms: 50, onCut: (connections) => cut.push(connections) });

    expect(cut).toEqual([1]);
    expect(await asked).toBe('');
    await other.close();
  });
});
