import type { AnswerStore } from './answer-store.ts';

export interface MemoryStoreOptions {
  /** Answers beyond this are forgotten, the longest unused first; one of more than a sixteenth is not kept. */
  readonly maxBytes: number;
  readonly nowMs: () => number;
}

interface Entry {
  readonly answer: Uint8Array;
  readonly untilMs: number;
}

/** What an entry takes beside its answer, roughly: its key and the Map. */
const ENTRY_BYTES = 256;

/** Answers in the memory of this process. */
export class MemoryStore implements AnswerStore {
  readonly #options: MemoryStoreOptions;
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(options: MemoryStoreOptions) {
    this.#options = options;
  }

  get byteLength(): number {
    return this.#bytes;
  }

  async find(key: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    this.#forget(key, entry);
    if (entry.untilMs <= this.#options.nowMs()) return null;
    this.#put(key, entry);
    return entry.answer;
  }

  async keep(key: string, answer: Uint8Array, ttlMs: number): Promise<void> {
    const known = this.#entries.get(key);
    if (known !== undefined) this.#forget(key, known);
    if (sizeOf(answer) > this.#options.maxBytes / 16) return;
    // A copy, because the answer may be a piece of something larger.
    this.#put(key, { answer: Uint8Array.from(answer), untilMs: this.#options.nowMs() + ttlMs });
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.#options.maxBytes) return;
      this.#forget(oldest, entry);
    }
  }

  async close(): Promise<void> {
    this.#entries.clear();
    this.#bytes = 0;
  }

  #put(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#bytes += sizeOf(entry.answer);
  }

  #forget(key: string, { answer }: Entry): void {
    this.#entries.delete(key);
    this.#bytes -= sizeOf(answer);
  }
}

function sizeOf({ byteLength }: Uint8Array): number {
  return byteLength + ENTRY_BYTES;
}
