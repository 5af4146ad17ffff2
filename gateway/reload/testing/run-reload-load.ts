import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { hashSupergraph } from '../../engine/engine.ts';
import { type RunProcess, runProcess } from '../../testing/run-process.ts';
import { demoAuthorization } from './demo-authorization.ts';
import { type LoadTarget, ReloadLoad, type ReloadLoadReport } from './reload-load.ts';
import { startTwoSupergraphs } from './two-supergraphs.ts';

// npm run reload:load -- --times 50 [--concurrency 16 --names 30 --rest 250 --seed 7]: the real process, its file and
// SIGHUP. Exits 1 on a wrong or failed answer.
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    concurrency: { type: 'string', default: '16' },
    names: { type: 'string', default: '30' },
    rest: { type: 'string', default: '250' },
    seed: { type: 'string', default: '7' },
  },
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'dachieu-reload-load-'));
const file = path.join(folder, 'supergraph.graphql');
const world = await startTwoSupergraphs();
writeFileSync(file, world.sdl.A);
const gateway = runProcess('gateway/main.ts', [], {
  MODE: 'demo',
  PORT: '0',
  DATA_DIR: folder,
  SUPERGRAPH_PATH: file,
  SUPERGRAPH_POLL_MS: '0',
  AGENCY_URLS: 'supergraph',
  METRICS: 'on',
  DRAIN_DELAY_MS: '0',
  LOG_LEVEL: 'info',
});
const [, port] = await gateway.waitForStderr(/"port":(\d+).*the gateway answers/);
const url = `http://127.0.0.1:${port}`;
const report = await new ReloadLoad(await targetOf(gateway), {
  times: Number(values.times),
  concurrency: Number(values.concurrency),
  names: Number(values.names),
  restMs: Number(values.rest),
  seed: Number(values.seed),
  onExchange: async (done) => {
    if (done % 10 === 0 || done === 1) print(`  after ${done}: ${await memory()}`);
  },
}).run(world);
print(summaryOf(report));
gateway.child.kill('SIGTERM');
await gateway.exited;
await world[Symbol.asyncDispose]();
rmSync(folder, { recursive: true });
process.exit(report.wrongCount === 0 ? 0 : 1);

async function targetOf({ child }: RunProcess): Promise<LoadTarget> {
  return {
    url,
    authorization: await demoAuthorization(folder),
    async offer(sdl) {
      const before = await status();
      writeFileSync(`${file}.new`, sdl);
      renameSync(`${file}.new`, file);
      child.kill('SIGHUP');
      const wanted = hashSupergraph(sdl);
      for (;;) {
        const { hash, refused } = await status();
        if (hash === wanted) return 'swapped';
        if (refused !== undefined && refused.at !== before.refused?.at) return 'refused';
        await setTimeout(20);
      }
    },
  };
}

async function status(): Promise<{ hash: string; refused?: { at: string } }> {
  const ready = await (await fetch(`${url}/health/ready`)).json();
  return (ready as { supergraph: { hash: string; refused?: { at: string } } }).supergraph;
}

async function memory(): Promise<string> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const megabytes = (name: string): string => {
    const found = new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? '0';
    return (Number(found) / 1e6).toFixed(0);
  };
  const heap = megabytes('dachieu_nodejs_heap_size_used_bytes');
  return `rss ${megabytes('dachieu_process_resident_memory_bytes')} MB, heap ${heap} MB`;
}

function summaryOf({ requests, swapped, refused, wrong, wrongCount, ...times }: ReloadLoadReport): string {
  return [
    `${requests} requests, ${swapped} supergraphs exchanged, ${refused} refused, ${wrongCount} wrong or failed`,
    `  while one was being taken: ${quantiles(times.duringMs)}`,
    `  otherwise:                 ${quantiles(times.outsideMs)}`,
    ...wrong.map((what) => `  ${what}`),
  ].join('\n');
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1);
  return `${sorted.length} requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
