import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { composeSupergraph } from '../../../compose.ts';
import { OUTAGE_AGENCIES, type OutageAgency, sdlOf } from './outage-agencies.ts';

const SCRIPT = fileURLToPath(new URL('./outage-agency-process.ts', import.meta.url));

/** What happens to an agency. `kill`: its process is gone. `freeze`: it takes connections and says nothing. */
export type Fault = 'kill' | 'freeze';

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Every agency as a process of its own, over HTTP on a port that stays the same. */
export class AgencyProcesses implements AsyncDisposable {
  readonly #running: Map<OutageAgency, Running>;

  private constructor(running: Map<OutageAgency, Running>) {
    this.#running = running;
  }

  static async start(): Promise<AgencyProcesses> {
    const started = OUTAGE_AGENCIES.map(async (agency) => [agency, await startProcess(agency, 0)] as const);
    return new AgencyProcesses(new Map(await Promise.all(started)));
  }

  get supergraphSdl(): string {
    const place = (agency: OutageAgency): string => `http://127.0.0.1:${this.#of(agency).port}/graphql`;
    return composeSupergraph(OUTAGE_AGENCIES.map((name) => ({ name, sdl: sdlOf(name), url: place(name) })));
  }

  async strike(agency: OutageAgency, fault: Fault): Promise<void> {
    const { child } = this.#of(agency);
    const gone = fault === 'kill' ? once(child, 'exit') : Promise.resolve();
    child.kill(fault === 'kill' ? 'SIGKILL' : 'SIGSTOP');
    await gone;
  }

  /** Resolves when the agency answers again. */
  async mend(agency: OutageAgency, fault: Fault): Promise<void> {
    const { child, port } = this.#of(agency);
    if (fault === 'freeze') child.kill('SIGCONT');
    else this.#running.set(agency, await startProcess(agency, port));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const all = [...this.#running.values()].filter(({ child }) => child.exitCode === null);
    const gone = all.map(({ child }) => once(child, 'exit'));
    for (const { child } of all) child.kill('SIGKILL');
    await Promise.all(gone);
  }

  #of(agency: OutageAgency): Running {
    const running = this.#running.get(agency);
    if (running === undefined) throw new Error(`The agency ${agency} was not started.`);
    return running;
  }
}

async function startProcess(agency: OutageAgency, port: number): Promise<Running> {
  const child = fork(SCRIPT, [agency, String(port)], { execArgv: ['--import', 'tsx'] });
  const [told] = await once(child, 'message');
  if (typeof told !== 'number') throw new Error(`The agency ${agency} did not say its port.`);
  return { child, port: told };
}
