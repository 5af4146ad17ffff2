import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { processEnvironment } from '../../../gateway/config.ts';
import { type Ready, readReady } from './process-protocol.ts';

/** `gateway`: the processor that only the measured gateway uses; `others`: agencies and load. */
export type Seat = 'gateway' | 'others';

export interface ProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly seat: Seat;
  /** Beside PATH. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Where what it writes goes; without one its standard output is read for the line that says it is ready. */
  readonly logFile?: string;
}

export interface BenchProcess {
  readonly pid: number;
  /** The first line of JSON with an address. @throws where the process ends before */
  readonly ready: Promise<Ready>;
  stop(): Promise<void>;
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const BUILD = path.resolve('dist');
const CORES: Readonly<Record<Seat, string>> = { gateway: '0', others: '1' };

/** Whether processes can be kept on a processor each. */
export const isPinned = availableParallelism() >= 2 && hasTaskset();

/** Keeps this process, which makes the load, away from the gateway's processor. */
export function takeSeat(seat: Seat): void {
  if (isPinned) execFileSync('taskset', ['-a', '-p', '-c', CORES[seat], String(process.pid)]);
}

/** A TypeScript file of this benchmark as a process beside the gateways: what it costs is not measured. */
export function startScript(file: string, options: unknown): BenchProcess {
  const args = ['--import', 'tsx', path.join(FOLDER, file), JSON.stringify(options)];
  return startProcess({ command: process.execPath, args, seat: 'others' });
}

/** What `npm run build` made of our code, for what is measured: tsx makes closures dearer. */
export function build(): void {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}

/** The path of a built file, from its path in the source. */
export function built(file: string): string {
  return path.join(BUILD, file.replace(/\.ts$/, '.js'));
}

export function startProcess(options: ProcessOptions): BenchProcess {
  const prefix = isPinned ? ['taskset', '-c', CORES[options.seat]] : [];
  const [command = '', ...args] = [...prefix, options.command, ...options.args];
  const log = options.logFile === undefined ? null : openSync(options.logFile, 'w');
  const child = spawn(command, args, {
    cwd: options.cwd,
    // Theirs and ours run as in production: express and undici behave otherwise without it.
    env: { PATH: processEnvironment().PATH, NODE_ENV: 'production', ...options.environment },
    stdio: ['ignore', log ?? 'pipe', log ?? 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = readiness(child, options);
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    async stop() {
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await exited;
      clearTimeout(kill);
    },
  };
}

function readiness(child: ChildProcess, { args }: ProcessOptions): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${args.join(' ').slice(0, 200)} ended with ${code}.`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = readReady(line);
      if (ready !== null) resolve(ready);
    });
  });
}

export interface Usage {
  /** Time that processors worked for the process and its threads. */
  readonly cpuMs: number;
  readonly residentBytes: number;
}

/**
 * What the kernel counts of a process, ours or foreign: by the nanosecond, not by the tick, so that rounds may be short.
 * What a thread has used is no longer counted once it has ended; the gateways keep theirs.
 */
export function usageOf(pid: number): Usage {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => Number(schedulingOf(pid, thread).split(' ')[0]));
  const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    cpuMs: nanoseconds.reduce((sum, spent) => sum + spent, 0) / 1e6,
    residentBytes: Number(resident ?? 0) * 1024,
  };
}

function schedulingOf(pid: number, thread: string): string {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8');
  } catch {
    // It ended since it was listed.
    return '0';
  }
}

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
