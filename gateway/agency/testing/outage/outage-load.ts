import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import type { AgencyProcesses, Fault } from './agency-processes.ts';
import { judgePage } from './judge-page.ts';
import { type OutageAgency, PAGE } from './outage-agencies.ts';

export interface OutageLoadOptions {
  readonly url: string;
  readonly authorization: string;
  readonly concurrency: number;
  /** Between two requests of each of them. */
  readonly restMs: number;
}

/** One agency that fails and comes back, as the clients saw it. */
export interface OutageReport {
  readonly agency: OutageAgency;
  readonly fault: Fault;
  /** Answers while it failed; those that lost its fields, by code. */
  readonly answers: number;
  readonly lost: Readonly<Record<string, number>>;
  /** From the failure to the first answer that was not waited for; null: there was none. */
  readonly openedAfterMs: number | null;
  /** From the return of the agency to the first whole answer. */
  readonly recoveredAfterMs: number;
  /** Of requests while the circuit was open. */
  readonly slowestWhileOpenMs: number;
}

interface Outage {
  readonly agency: OutageAgency;
  readonly struckAt: number;
  mendedAt: number | null;
  openedAt: number | null;
  recoveredAt: number | null;
  answers: number;
  slowestWhileOpenMs: number;
  readonly lost: Record<string, number>;
  readonly recovered: PromiseWithResolvers<void>;
}

interface Running {
  readonly startedAt: number;
  /** Of agencies that failed, or did not answer again yet, at any time since it was sent. */
  readonly outages: Set<Outage>;
}

const MOST_TOLD = 20;
const LONGEST_RECOVERY_MS = 30_000;

/** Asks without a pause, and judges each answer: right in full but for what an agency that fails owns. */
export class OutageLoad {
  readonly #options: OutageLoadOptions;
  readonly #pool: Pool;
  readonly wrong: string[] = [];
  wrongCount = 0;
  requests = 0;
  #outage: Outage | null = null;
  readonly #running = new Set<Running>();
  #isOver = false;
  #asking: Promise<unknown> = Promise.resolve();

  constructor(options: OutageLoadOptions) {
    this.#options = options;
    this.#pool = new Pool(options.url, { connections: options.concurrency });
  }

  begin(): void {
    const { concurrency } = this.#options;
    this.#asking = Promise.all(Array.from({ length: concurrency }, (_, index) => this.#askUntilOver(index)));
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#asking;
    await this.#pool.close();
  }

  /** The agency fails for so long, comes back, and is waited for until an answer is whole. */
  async strike(
    agencies: AgencyProcesses,
    agency: OutageAgency,
    fault: Fault,
    lastsMs: number,
  ): Promise<OutageReport> {
    const outage = newOutage(agency);
    this.#outage = outage;
    for (const running of this.#running) running.outages.add(outage);
    await agencies.strike(agency, fault);
    await setTimeout(lastsMs);
    await agencies.mend(agency, fault);
    outage.mendedAt = performance.now();
    const late = setTimeout(LONGEST_RECOVERY_MS, 'late', { ref: false });
    if ((await Promise.race([outage.recovered.promise, late])) === 'late')
      this.#tell(`${agency} answers again, and its fields are still missing`);
    this.#outage = null;
    return reportOf(outage, fault);
  }

  async #askUntilOver(index: number): Promise<void> {
    for (let turn = 0; !this.#isOver; turn += 1) {
      await this.#ask(index * 1_000_000 + turn * 10);
      await setTimeout(this.#options.restMs);
    }
  }

  async #ask(from: number): Promise<void> {
    const begun = this.#outage !== null && this.#outage.recoveredAt === null ? [this.#outage] : [];
    const running: Running = { startedAt: performance.now(), outages: new Set(begun) };
    this.#running.add(running);
    this.requests += 1;
    try {
      const text = await this.#post(JSON.stringify({ query: PAGE, variables: { from } }));
      const { missing, wrong } = judgePage(text, from);
      if (wrong !== null) this.#tell(`${wrong}: ${text.slice(0, 300)}`);
      const failing = new Set([...running.outages].map(({ agency }) => agency));
      for (const [agency, code] of missing)
        if (!failing.has(agency)) this.#tell(`fields of ${agency} are missing (${code}) while it answers`);
      for (const outage of running.outages) note(outage, running.startedAt, missing.get(outage.agency));
    } catch (error) {
      this.#tell(`failed: ${error}`);
    }
    this.#running.delete(running);
  }

  async #post(body: string): Promise<string> {
    const { authorization } = this.#options;
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await this.#pool.request({ path: '/graphql', method: 'POST', headers, body });
    return answer.body.text();
  }

  #tell(what: string): void {
    this.wrongCount += 1;
    if (this.wrong.length < MOST_TOLD) this.wrong.push(what);
  }
}

function newOutage(agency: OutageAgency): Outage {
  return {
    agency,
    struckAt: performance.now(),
    mendedAt: null,
    openedAt: null,
    recoveredAt: null,
    answers: 0,
    slowestWhileOpenMs: 0,
    lost: {},
    recovered: Promise.withResolvers<void>(),
  };
}

/** @param code why the agency's fields are missing; undefined where they are there */
function note(outage: Outage, startedAt: number, code: string | undefined): void {
  const nowMs = performance.now();
  outage.answers += 1;
  if (code !== undefined) {
    outage.lost[code] = (outage.lost[code] ?? 0) + 1;
    if (code === 'AGENCY_CIRCUIT_OPEN') {
      outage.openedAt ??= nowMs;
      outage.slowestWhileOpenMs = Math.max(outage.slowestWhileOpenMs, nowMs - startedAt);
    }
  } else if (outage.mendedAt !== null && outage.recoveredAt === null) {
    outage.recoveredAt = nowMs;
    outage.recovered.resolve();
  }
}

function reportOf({ agency, struckAt, mendedAt, ...outage }: Outage, fault: Fault): OutageReport {
  return {
    agency,
    fault,
    answers: outage.answers,
    lost: outage.lost,
    openedAfterMs: outage.openedAt === null ? null : outage.openedAt - struckAt,
    recoveredAfterMs: (outage.recoveredAt ?? Number.POSITIVE_INFINITY) - (mendedAt ?? 0),
    slowestWhileOpenMs: outage.slowestWhileOpenMs,
  };
}
