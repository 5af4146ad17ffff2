import { createServer } from 'node:net';
import type { BenchProcess } from '../processes.ts';

/** A port of this machine that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Waits until a process answers there. @throws where it ends before, or says nothing for half a minute */
export async function answersAt(url: string, { ready }: BenchProcess): Promise<void> {
  let ended = false;
  ready.catch(() => {
    ended = true;
  });
  for (let attempt = 0; attempt < 600 && !ended; attempt += 1) {
    const answers = await fetch(url).then(
      ({ status }) => status < 500,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('A gateway did not start: see what it wrote above and in its log.');
}
