import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { processEnvironment } from '../../gateway/config.ts';

export interface RunningSystem {
  readonly url: string;
  stop(): Promise<void>;
}

/** The system on `port` if one answers there, else one of our own on a free port, stopped at the end. */
export async function runningSystem(port: number, say: (line: string) => void): Promise<RunningSystem> {
  const url = `http://127.0.0.1:${port}/graphql`;
  if (await answers(port)) {
    say(`Asking the system on port ${port}.`);
    return { url, stop: async () => undefined };
  }
  say(`Nothing answers on port ${port}: starting the system.`);
  return startSystem(port, say);
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/live`).then(
    (response) => response.ok,
    () => false,
  );
}

function startSystem(port: number, say: (line: string) => void): Promise<RunningSystem> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/all-in-one.ts'], {
    env: { ...processEnvironment(), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The system did not start (exit ${code}).`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      say(line);
      if (line.includes('/graphql')) resolve({ url: `http://127.0.0.1:${port}/graphql`, stop });
    });
  });
}
