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
  /** Set while the generation is retired and still used. */
  #onReleased: (() => void) | null = null;

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
    this.#running += 1;
    try {
      return await work(this.engine);
    } finally {
      this.#end();
    }
  }

  /** Keeps the generation alive until what is returned is called; calling that again does nothing. */
  begin(): () => void {
    this.#running += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#end();
    };
  }

  #end(): void {
    this.#running -= 1;
    this.#releaseWhenIdle();
  }

  /** No new operation comes: once the last has ended, the ways to agencies are given back, and `onReleased` is told. */
  retire(onReleased: () => void = () => undefined): void {
    this.#onReleased = onReleased;
    this.#releaseWhenIdle();
  }

  #releaseWhenIdle(): void {
    if (this.#onReleased === null || this.#running > 0) return;
    const onReleased = this.#onReleased;
    this.#onReleased = null;
    this.#connections.release();
    onReleased();
  }
}
