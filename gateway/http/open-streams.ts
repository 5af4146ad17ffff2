import { Refusal } from './refusal.ts';

export interface StreamBounds {
  readonly maxInAll: number;
  readonly maxPerViewer: number;
}

/** Counts the streams of events that are open, and refuses more than there may be. */
export class OpenStreams {
  readonly #bounds: StreamBounds;
  readonly #onCount: (open: number) => void;
  readonly #ofViewer = new Map<string, number>();
  #inAll = 0;

  constructor(bounds: StreamBounds, onCount: (open: number) => void = () => undefined) {
    this.#bounds = bounds;
    this.#onCount = onCount;
  }

  get size(): number {
    return this.#inAll;
  }

  /** @returns what ends it, once. @throws Refusal 429 */
  begin(subject: string): () => void {
    const own = this.#ofViewer.get(subject) ?? 0;
    const { maxInAll, maxPerViewer } = this.#bounds;
    if (own >= maxPerViewer) throw tooMany(`You listen to ${own} streams of events; more are not opened.`);
    if (this.#inAll >= maxInAll) throw tooMany('No more streams of events are opened here now.');
    this.#count(subject, 1);
    let ended = false;
    return () => {
      if (!ended) this.#count(subject, -1);
      ended = true;
    };
  }

  #count(subject: string, change: 1 | -1): void {
    this.#inAll += change;
    const own = (this.#ofViewer.get(subject) ?? 0) + change;
    if (own === 0) this.#ofViewer.delete(subject);
    else this.#ofViewer.set(subject, own);
    this.#onCount(this.#inAll);
  }
}

function tooMany(message: string): Refusal {
  return new Refusal(429, 'TOO_MANY_STREAMS', message, { 'retry-after': '30' });
}
