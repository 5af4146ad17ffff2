import type { AgencyConnections } from '../agency/agency-connections.ts';
import type { Engine } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';
import type { ResponseCache } from '../response-cache/response-cache.ts';

/** One supergraph being served: its engine, the ways to its agencies, and how many operations run on it. */
export class Generation {
  readonly engine: Engine<OperationContext>;
  /** Of this supergraph's answers. */
  readonly cache: ResponseCache | null;
  readonly #connections: AgencyConnections;
  #running = 0;
  #isRetired = false;
  #isReleased = false;

  constructor(
    engine: Engine<OperationContext>,
    connections: AgencyConnections,
    cache: ResponseCache | null = null,
  ) {
    this.engine = engine;
    this.cache = cache;
    this.#connections = connections;
  }

  get running(): number {
    return this.#running;
  }

  /** Whatever `work` asks, it asks of this generation, which lives until then. */
  async hold<Result>(work: (engine: Engine<OperationContext>) => Promise<Result>): Promise<Result> {
    const end = this.begin();
    try {
      return await work(this.engine);
    } finally {
      end();
    }
  }

  /** Keeps the generation alive until what is returned is called; calling that again does nothing. */
  begin(): () => void {
    this.#running += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#running -= 1;
      this.#releaseWhenIdle();
    };
  }

  /** No new operation comes: once the last has ended, the ways to agencies are given back. */
  retire(): void {
    this.#isRetired = true;
    this.#releaseWhenIdle();
  }

  get isReleased(): boolean {
    return this.#isReleased;
  }

  #releaseWhenIdle(): void {
    if (!this.#isRetired || this.#isReleased || this.#running > 0) return;
    this.#isReleased = true;
    this.#connections.release();
  }
}
