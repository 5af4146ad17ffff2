import type { Logger } from 'pino';
import type { DataState } from './room-state.ts';

export interface DataWatchOptions {
  /** The state as committed, whichever process of the room committed it. */
  readonly read: () => Promise<DataState>;
  readonly logger: Logger;
  /** How often the state is read while somebody waits for it. @default 500 ms */
  readonly everyMs?: number;
}

const EVERY_MS = 500;

type Listener = (state: DataState) => void;

/**
 * Tells of changes of a room's data. It reads the room's own count while somebody listens, so that it tells of what
 * any process of the room commits, and nothing is missed where a connection breaks; nobody listening, nothing is read.
 */
export class DataWatch {
  readonly #options: DataWatchOptions;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | null = null;
  #reading = false;

  constructor(options: DataWatchOptions) {
    this.#options = options;
  }

  read(): Promise<DataState> {
    return this.#options.read();
  }

  /**
   * The state now, then the newest after each change, until the signal: whoever is slow to take one misses those
   * between. @throws where the first cannot be read
   */
  async *changes(signal: AbortSignal): AsyncGenerator<DataState, void> {
    let told = '';
    let latest = await this.#options.read();
    let wake = (): void => undefined;
    const listener: Listener = (state) => {
      latest = state;
      wake();
    };
    const ended = (): void => wake();
    this.#listen(listener);
    signal.addEventListener('abort', ended);
    try {
      while (!signal.aborted) {
        if (latest.version !== told) {
          told = latest.version;
          yield latest;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      signal.removeEventListener('abort', ended);
      this.#leave(listener);
    }
  }

  #listen(listener: Listener): void {
    this.#listeners.add(listener);
    if (this.#timer !== null) return;
    this.#timer = setInterval(() => void this.#look(), this.#options.everyMs ?? EVERY_MS);
    this.#timer.unref();
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  async #look(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      const state = await this.#options.read();
      for (const listener of this.#listeners) listener(state);
    } catch (error) {
      this.#options.logger.warn({ err: error }, 'the state of the data could not be read');
    } finally {
      this.#reading = false;
    }
  }
}
