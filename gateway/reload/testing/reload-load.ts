import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { randomNumbers } from '../../engine/testing/random-operation.ts';
import { type LoadOperation, loadOperations, type Side, type TwoSupergraphs } from './two-supergraphs.ts';

/** The gateway that is asked and given supergraphs. */
export interface LoadTarget {
  readonly url: string;
  readonly authorization: string;
  /** Resolves when the supergraph is served or refused. */
  offer(supergraphSdl: string): Promise<'swapped' | 'refused'>;
}

export interface ReloadLoadOptions {
  /** Supergraphs to be exchanged; after each fourth a bad one is offered as well. */
  readonly times: number;
  readonly concurrency: number;
  /** Load without an exchange, after each one. */
  readonly restMs: number;
  /** Documents a kind: so many have to be compiled again. */
  readonly names: number;
  readonly seed: number;
  /** Called after each exchange. */
  readonly onExchange?: (done: number) => Promise<void>;
}

export interface ReloadLoadReport {
  readonly requests: number;
  readonly swapped: number;
  readonly refused: number;
  /** What was wrong, at most twenty. */
  readonly wrong: readonly string[];
  readonly wrongCount: number;
  /** Milliseconds of each request, by whether a supergraph was being taken while it ran. */
  readonly duringMs: readonly number[];
  readonly outsideMs: readonly number[];
}

/** What a request may be answered by: all that was served, or may have been, while it ran. */
interface Running {
  readonly sides: Set<Side>;
  isDuring: boolean;
}

const MOST_TOLD = 20;

/** Exchanges supergraphs under constant load, and judges every answer: right for what was served then, or wrong. */
export class ReloadLoad {
  readonly #target: LoadTarget;
  readonly #options: ReloadLoadOptions;
  readonly #pool: Pool;
  readonly #operations: readonly LoadOperation[];
  readonly #random: () => number;
  readonly #running = new Set<Running>();
  readonly #wrong: string[] = [];
  readonly #duringMs: number[] = [];
  readonly #outsideMs: number[] = [];
  #served: readonly Side[] = ['A'];
  #wrongCount = 0;
  #isOver = false;

  constructor(target: LoadTarget, options: ReloadLoadOptions) {
    this.#target = target;
    this.#options = options;
    this.#pool = new Pool(target.url, { connections: options.concurrency });
    this.#operations = loadOperations(options.names);
    this.#random = randomNumbers(options.seed);
  }

  /** Begins with supergraph A. */
  async run({ sdl }: TwoSupergraphs): Promise<ReloadLoadReport> {
    const { times, concurrency, restMs, onExchange } = this.#options;
    const asking = Array.from({ length: concurrency }, () => this.#askUntilOver());
    let refused = 0;
    let swapped = 0;
    await setTimeout(restMs);
    for (let done = 1; done <= times; done += 1) {
      const side = done % 2 === 1 ? 'B' : 'A';
      if ((await this.#exchange(sdl[side], side)) === 'swapped') swapped += 1;
      await setTimeout(restMs);
      if (done % 4 === 0 && (await this.#exchange(broken(sdl[side], done), null)) === 'refused') refused += 1;
      await onExchange?.(done);
    }
    this.#isOver = true;
    await Promise.all(asking);
    await this.#pool.close();
    return {
      requests: this.#duringMs.length + this.#outsideMs.length,
      swapped,
      refused,
      wrong: this.#wrong,
      wrongCount: this.#wrongCount,
      duringMs: this.#duringMs,
      outsideMs: this.#outsideMs,
    };
  }

  /** @param side of the supergraph; null where it must be refused */
  async #exchange(sdl: string, side: Side | null): Promise<'swapped' | 'refused'> {
    const before = this.#served;
    this.#serve(side === null ? before : ['A', 'B'], true);
    const outcome = await this.#target.offer(sdl);
    this.#serve(side === null ? before : [side], false);
    const expected = side === null ? 'refused' : 'swapped';
    if (outcome !== expected) this.#tell(`a supergraph was ${outcome} instead of ${expected}`);
    return outcome;
  }

  #serve(sides: readonly Side[], isDuring: boolean): void {
    this.#served = sides;
    this.#isDuring = isDuring;
    for (const running of this.#running) {
      for (const side of sides) running.sides.add(side);
      if (isDuring) running.isDuring = true;
    }
  }

  #isDuring = false;

  async #askUntilOver(): Promise<void> {
    while (!this.#isOver) {
      const operation = this.#operations[Math.floor(this.#random() * this.#operations.length)];
      if (operation !== undefined) await this.#ask(operation);
    }
  }

  async #ask({ query, judge }: LoadOperation): Promise<void> {
    const running: Running = { sides: new Set(this.#served), isDuring: this.#isDuring };
    const id = String(Math.floor(this.#random() * 1_000_000));
    this.#running.add(running);
    const startedAt = performance.now();
    try {
      const answer = await this.#post(JSON.stringify({ query, variables: { id } }));
      const side = judge(JSON.parse(answer), id);
      if (side === null || !running.sides.has(side))
        this.#tell(`right for ${side}, served ${[...running.sides]}: ${query} ${answer.slice(0, 300)}`);
    } catch (error) {
      this.#tell(`failed: ${error}`);
    }
    this.#running.delete(running);
    (running.isDuring ? this.#duringMs : this.#outsideMs).push(performance.now() - startedAt);
  }

  async #post(body: string): Promise<string> {
    const { authorization } = this.#target;
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await this.#pool.request({ path: '/graphql', method: 'POST', headers, body });
    return answer.body.text();
  }

  #tell(what: string): void {
    this.#wrongCount += 1;
    if (this.#wrong.length < MOST_TOLD) this.#wrong.push(what);
  }
}

// Cut off, or with an agency that nothing leads to.
function broken(sdl: string, turn: number): string {
  return turn % 8 === 0
    ? sdl.slice(0, sdl.indexOf('type Loan'))
    : sdl.replace(/http:\/\/127\.0\.0\.1:\d+/, 'http://nowhere.invalid');
}
