import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listen } from '../../../shared/http/http-server.ts';
import type { MemorySample } from './memory-curve.ts';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));
const MEASURE = new URL('./measure-memory.ts', import.meta.url).href;
const LONGEST_START_MS = 30_000;

/** The real process of the gateway, whose memory can be measured. */
export class SoakedGateway {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #file: string;

  private constructor(url: string, child: ChildProcess, file: string) {
    this.url = url;
    this.#child = child;
    this.#file = file;
  }

  /** @param folder for the supergraph and the demo keys */
  static async start(
    folder: string,
    supergraphSdl: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<SoakedGateway> {
    const file = path.join(folder, 'supergraph.graphql');
    writeFileSync(file, supergraphSdl);
    const port = await freePort();
    const child = fork(MAIN, [], {
      env: {
        MODE: 'demo',
        PORT: String(port),
        DATA_DIR: folder,
        SUPERGRAPH_PATH: file,
        SUPERGRAPH_POLL_MS: '0',
        AGENCY_URLS: 'supergraph',
        METRICS: 'on',
        LOG_LEVEL: 'warn',
        ...environment,
      },
      execArgv: ['--expose-gc', '--import', import.meta.resolve('tsx'), '--import', MEASURE],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.resume();
    const gateway = new SoakedGateway(`http://127.0.0.1:${port}`, child, file);
    await gateway.#answers();
    return gateway;
  }

  async measure(requests: number): Promise<MemorySample> {
    const measured = once(this.#child, 'message');
    this.#child.send('measure');
    const [sample] = (await measured) as [Omit<MemorySample, 'requests'>];
    return { ...sample, requests };
  }

  /** Resolves when another supergraph is served. */
  async reload(supergraphSdl: string): Promise<void> {
    const before = await this.#servedHash();
    writeFileSync(`${this.#file}.new`, supergraphSdl);
    renameSync(`${this.#file}.new`, this.#file);
    this.#child.kill('SIGHUP');
    while ((await this.#servedHash()) === before) await setTimeout(50);
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exited;
  }

  async #servedHash(): Promise<string> {
    const ready = await (await fetch(`${this.url}/health/ready`)).json();
    return (ready as { supergraph: { hash: string } }).supergraph.hash;
  }

  async #answers(): Promise<void> {
    const endAt = performance.now() + LONGEST_START_MS;
    for (;;) {
      const isLive = await fetch(`${this.url}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isLive) return;
      if (performance.now() > endAt || this.#child.exitCode !== null)
        throw new Error('The gateway did not start.');
      await setTimeout(50);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = await listen(() => undefined, '127.0.0.1', 0);
  await probe.close();
  return probe.port;
}
