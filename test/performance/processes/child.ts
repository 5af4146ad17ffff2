import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order, Report, Usage } from './messages.ts';

/** A process of the benchmark: a room or the gateway. */
export interface Child {
  readonly name: string;
  readonly url: string;
  usage(): Promise<Usage>;
  order(order: Order): void;
  stop(): Promise<void>;
}

/** Starts a file of this folder as a process and waits until it answers. @throws when it ends before */
export async function startChild(name: string, file: string, options: unknown): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] });
  const ready = await reportOf(child, name, 'ready');
  return {
    name,
    url: ready.url,
    usage: async () => {
      const answer = reportOf(child, name, 'usage');
      child.send({ kind: 'usage' });
      return (await answer).usage;
    },
    order: (order) => {
      child.send(order);
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.send({ kind: 'stop' });
      }),
  };
}

function reportOf<Kind extends Report['kind']>(
  child: ChildProcess,
  name: string,
  kind: Kind,
): Promise<Extract<Report, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`The process of ${name} ended with ${code}.`));
    const onMessage = (report: Report): void => {
      if (report.kind !== kind) return;
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(report as Extract<Report, { kind: Kind }>);
    };
    child.on('message', onMessage);
    child.once('exit', onExit);
  });
}
